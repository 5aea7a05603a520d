package io.dateline.transform.date;

import java.util.ArrayList;
import java.util.List;

/** The first two tokens of a rule, as classes: enough to dismiss a rule without running it. */
final class Fringe {

    private final List<Node> firsts = new ArrayList<>();
    private final int[] composites;
    private final DateLexicon lexicon;

    private Fringe(int[] composites, DateLexicon lexicon) {
        this.composites = composites;
        this.lexicon = lexicon;
    }

    static Fringe of(Node root, int[] composites, DateLexicon lexicon) {
        Fringe fringe = new Fringe(composites, lexicon);
        takes(root, fringe.firsts);
        return fringe;
    }

    /** The TAKE and END nodes that can come first from {@code node} on. */
    private static void takes(Node node, List<Node> into) {
        switch (node.kind) {
            case TAKE, END -> into.add(node);
            case FORK -> {
                for (Node branch : node.branches) {
                    takes(branch, into);
                }
            }
            case SET, MARK -> {
                if (node.next != null) {
                    takes(node.next, into);
                }
            }
        }
    }

    boolean begins(long[] classes) {
        return firsts.stream().anyMatch(first -> fits(first, classes));
    }

    private boolean fits(Node first, long[] classes) {
        return first.kind == Node.Kind.TAKE
                && (has(classes, first.classId) || (isComposite(first.classId) && beginsNumber(classes)));
    }

    private boolean isComposite(int classId) {
        for (int composite : composites) {
            if (composite == classId) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsNumber(long[] classes) {
        return has(classes, lexicon.classId("DIGITS"))
                || has(classes, lexicon.classId("CARD"))
                || has(classes, lexicon.classId("A"))
                || has(classes, lexicon.classId("ORDWORD"));
    }

    private static boolean has(long[] classes, int classId) {
        return (classes[classId >> 6] & (1L << classId)) != 0;
    }

    /** Adds what may come second; the topmost bit says that anything may, a single token being enough. */
    void addSeconds(long[] classes, long[] seconds) {
        for (Node first : firsts) {
            if (!fits(first, classes)) {
                continue;
            }
            List<Node> next = new ArrayList<>();
            if (first.next != null) {
                takes(first.next, next);
            }
            boolean anything = isComposite(first.classId)
                    || next.stream().anyMatch(n -> n.kind == Node.Kind.END || isComposite(n.classId));
            if (anything) {
                seconds[seconds.length - 1] |= Long.MIN_VALUE;
            }
            for (Node node : next) {
                if (node.kind == Node.Kind.TAKE) {
                    seconds[node.classId >> 6] |= 1L << node.classId;
                }
            }
        }
    }
}
