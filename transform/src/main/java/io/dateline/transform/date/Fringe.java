package io.dateline.transform.date;

import java.util.ArrayList;
import java.util.List;

/**
 * Which classes can come first from a node on: enough to dismiss a rule, or a branch of one, without walking it.
 *
 * <p>A set of classes is a bit set in {@code long}s; its topmost bit, which no class has, says "anything, or nothing at all".
 */
final class Fringe {

    private final DateLexicon lexicon;
    private final Numbers numbers;
    private final int words;

    Fringe(DateLexicon lexicon) {
        this.lexicon = lexicon;
        numbers = new Numbers(lexicon);
        words = lexicon.classSet(DateLexicon.UNKNOWN).length;
    }

    /** Whether a token of these classes fits {@code first}. */
    static boolean meets(long[] first, long[] classes) {
        int last = first.length - 1;
        if (first[last] < 0) {
            return true;
        }
        for (int i = 0; i <= last; i++) {
            if ((first[i] & classes[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Fills in what can come first at every node from {@code node} on. */
    void prepare(Node node) {
        if (node.firsts.length > 0) {
            return;
        }
        long[] set = new long[words];
        switch (node.kind) {
            case END -> set[words - 1] = Long.MIN_VALUE;
            case TAKE -> {
                begin(node, set);
                prepare(node.next());
            }
            case SET, MARK -> {
                prepare(node.next());
                add(node.next().firsts, set);
            }
            case FORK -> {
                for (Node branch : node.branches) {
                    prepare(branch);
                    add(branch.firsts, set);
                }
            }
        }
        node.firsts = set;
    }

    private static void add(long[] more, long[] set) {
        for (int i = 0; i < set.length; i++) {
            set[i] |= more[i];
        }
    }

    /** A composite number begins with a token of one of several classes. */
    private void begin(Node take, long[] set) {
        if (numbers.isComposite(take.classId)) {
            numbers.begins(take.classId).forEach(name -> put(lexicon.classId(name), set));
        } else {
            put(take.classId, set);
        }
    }

    private static void put(int classId, long[] set) {
        set[classId >> 6] |= 1L << classId;
    }

    /** What can come second where a token of {@code classes} comes first. */
    long[] seconds(Node root, long[] classes) {
        long[] set = new long[words];
        List<Node> takes = new ArrayList<>();
        takes(root, takes);
        for (Node take : takes) {
            if (!meets(take.firsts, classes)) {
                continue;
            }
            if (numbers.isComposite(take.classId)) {
                set[words - 1] |= Long.MIN_VALUE;
                continue;
            }
            add(take.next().firsts, set);
        }
        return set;
    }

    /** The TAKE nodes that can come first. */
    private static void takes(Node node, List<Node> into) {
        switch (node.kind) {
            case TAKE -> into.add(node);
            case FORK -> {
                for (Node branch : node.branches) {
                    takes(branch, into);
                }
            }
            case SET, MARK -> takes(node.next(), into);
            case END -> {}
        }
    }
}
