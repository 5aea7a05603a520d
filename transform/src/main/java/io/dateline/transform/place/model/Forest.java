package io.dateline.transform.place.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * A sum of symmetric decision trees: at each depth of a tree one question, "is feature f above t?", for all branches alike, so that the
 * answers are the bits of the leaf's number. Immutable.
 *
 * <p>No question is asked twice, nor tree by tree: a feature's value lies between two of the thresholds that the forest knows for it, and
 * for that place among them the bits that it sets in all trees' leaf numbers are laid up beforehand.
 *
 * <p><b>Shape</b> of the text: one tree a line, {@code feature>threshold} for each depth, then {@code =} and the leaves' values, to four
 * decimals, all split by spaces; lines that start with {@code #} are comments.
 */
public final class Forest {

    /** Leaves are whole multiples of 1 / SCALE, so that their sum is exact in any order. */
    private static final double SCALE = 10_000;

    private static final int DEEPEST = 7;
    /** The trees whose leaf numbers share a word. */
    private static final int EIGHT = Long.SIZE / Byte.SIZE;

    private static final long LEAF = 0xff;

    private final int depth;
    /** For each feature the thresholds asked of it, ascending. */
    private final float[][] thresholds;
    /** For each feature, from {@code n * words} on, the leaf bits of a value above its first n thresholds: a byte a tree, eight in a word. */
    private final long[][] bits;

    private final int words;

    private final int[] leaves;

    private Forest(int depth, List<Tree> trees) {
        this.depth = depth;
        words = (trees.size() + EIGHT - 1) / EIGHT;
        int features = trees.stream()
                .flatMap(tree -> tree.features().stream())
                .mapToInt(f -> f + 1)
                .max()
                .orElse(0);
        thresholds = new float[features][];
        bits = new long[features][];
        for (int f = 0; f < features; f++) {
            lay(f, trees);
        }
        leaves = new int[(words * EIGHT) << depth];
        for (int t = 0; t < trees.size(); t++) {
            for (int leaf = 0; leaf < 1 << depth; leaf++) {
                leaves[(t << depth) + leaf] =
                        (int) Math.round(trees.get(t).leaves().get(leaf) * SCALE);
            }
        }
    }

    private void lay(int feature, List<Tree> from) {
        TreeSet<Float> asked = new TreeSet<>();
        for (Tree tree : from) {
            for (int d = 0; d < depth; d++) {
                if (tree.features().get(d) == feature) {
                    asked.add(tree.thresholds().get(d));
                }
            }
        }
        thresholds[feature] = new float[asked.size()];
        long[] set = new long[(asked.size() + 1) * words];
        int n = 0;
        for (float threshold : asked) {
            thresholds[feature][n++] = threshold;
            System.arraycopy(set, (n - 1) * words, set, n * words, words);
            for (int t = 0; t < from.size(); t++) {
                for (int d = 0; d < depth; d++) {
                    if (from.get(t).features().get(d) == feature
                            && from.get(t).thresholds().get(d) == threshold) {
                        set[n * words + t / EIGHT] |= 1L << (t % EIGHT * Byte.SIZE + d);
                    }
                }
            }
        }
        bits[feature] = set;
    }

    /** A tree on its way into a forest: as many features as thresholds, and two to their power leaves. */
    public record Tree(List<Integer> features, List<Float> thresholds, List<Float> leaves) {
        public Tree {
            features = List.copyOf(features);
            thresholds = List.copyOf(thresholds);
            leaves = List.copyOf(leaves);
            if (features.size() != thresholds.size() || leaves.size() != 1 << features.size()) {
                throw new IllegalArgumentException("A tree of depth " + features.size() + " has " + thresholds.size()
                        + " thresholds and " + leaves.size() + " leaves");
            }
        }

        /** The line that {@link Forest#parse} reads. */
        public String line() {
            StringBuilder line = new StringBuilder();
            for (int d = 0; d < features.size(); d++) {
                line.append(features.get(d))
                        .append('>')
                        .append(thresholds.get(d))
                        .append(' ');
            }
            line.append('=');
            for (float leaf : leaves) {
                line.append(String.format(Locale.ROOT, " %.4f", leaf));
            }
            return line.toString();
        }
    }

    public static Forest parse(List<String> lines) {
        List<Tree> trees = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] halves = line.split("=");
            List<Integer> features = new ArrayList<>();
            List<Float> thresholds = new ArrayList<>();
            for (String question : halves[0].trim().split(" ")) {
                String[] parts = question.split(">");
                features.add(Integer.parseInt(parts[0]));
                thresholds.add(Float.parseFloat(parts[1]));
            }
            List<Float> leaves = new ArrayList<>();
            for (String leaf : halves[1].trim().split(" ")) {
                leaves.add(Float.parseFloat(leaf));
            }
            trees.add(new Tree(features, thresholds, leaves));
        }
        return of(trees);
    }

    /** A forest of trees of one depth. */
    public static Forest of(List<Tree> trees) {
        int depth = trees.isEmpty() ? 0 : trees.get(0).features().size();
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("Trees are at most " + DEEPEST + " deep, not " + depth);
        }
        for (Tree tree : trees) {
            if (tree.features().size() != depth) {
                throw new IllegalArgumentException(
                        "Trees of one forest have one depth; this has another: " + tree.line());
            }
        }
        return new Forest(depth, trees);
    }

    /** The sum of the leaves that {@code values} lead to; a logit where the forest was trained as one. */
    public double score(float[] values) {
        long[] leafOf = new long[words];
        for (int f = 0; f < thresholds.length; f++) {
            int above = above(thresholds[f], values[f]) * words;
            if (above > 0) {
                long[] set = bits[f];
                for (int w = 0; w < leafOf.length; w++) {
                    leafOf[w] |= set[above + w];
                }
            }
        }
        int sum = 0;
        int tree = 0;
        for (long eight : leafOf) {
            for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
                sum += leaves[(tree++ << depth) + (int) (eight >>> shift & LEAF)];
            }
        }
        return sum / SCALE;
    }

    /** How many of the ascending thresholds {@code value} is above. */
    private static int above(float[] thresholds, float value) {
        int low = 0;
        int high = thresholds.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (value > thresholds[middle]) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
