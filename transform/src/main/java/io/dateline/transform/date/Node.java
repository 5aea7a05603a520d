package io.dateline.transform.date;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A step of a compiled rule: the pattern is a graph of these without cycles, so that matching ends. */
final class Node {

    /** What a step does. */
    enum Kind {
        /** Takes one token of a class, or a composite number. */
        TAKE,
        /** Goes on in one of several ways. */
        FORK,
        /** Writes constants. */
        SET,
        /** Remembers the token that it stands before: where a mention begins or ends, or a range is cut. */
        MARK,
        /** The rule fits. */
        END
    }

    final Kind kind;
    final int classId;
    final boolean touching;
    final Slot slot;
    final long value;

    private @Nullable Node next;
    private @Nullable DateRule rule;

    Node[] branches = {};

    /** What can come first from here on; {@link Fringe} fills it when rules are compiled. */
    long[] firsts = {};

    Node(Kind kind, int classId, boolean touching, Slot slot, long value) {
        this.kind = kind;
        this.classId = classId;
        this.touching = touching;
        this.slot = slot;
        this.value = value;
    }

    /** Makes {@code other} the step after this one. */
    Node before(Node other) {
        next = other;
        return this;
    }

    /** The step after this one; forks and ends have none. */
    Node next() {
        return Objects.requireNonNull(next);
    }

    /** The rule that fits; ends only. */
    DateRule rule() {
        return Objects.requireNonNull(rule);
    }

    static Node end(DateRule rule) {
        Node node = new Node(Kind.END, -1, false, Slot.NONE, 0);
        node.rule = rule;
        return node;
    }

    static Node fork(Node... branches) {
        Node node = new Node(Kind.FORK, -1, false, Slot.NONE, 0);
        node.branches = branches;
        return node;
    }
}
