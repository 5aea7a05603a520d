package io.dateline.transform.place.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A sum of symmetric decision trees: at each depth of a tree one question, "is feature f above t?", for all branches alike, so that the
 * answers are the bits of the leaf's number. Immutable.
 *
 * <p><b>Shape</b> of the text: one tree a line, {@code feature>threshold} for each depth, then {@code =} and the leaves' values, all
 * split by spaces; lines that start with {@code #} are comments.
 */
public final class Forest {

    private final int depth;
    private final int[] features;
    private final float[] thresholds;
    private final float[] leaves;

    private Forest(int depth, int[] features, float[] thresholds, float[] leaves) {
        this.depth = depth;
        this.features = features;
        this.thresholds = thresholds;
        this.leaves = leaves;
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
        int[] features = new int[trees.size() * depth];
        float[] thresholds = new float[features.length];
        float[] leaves = new float[trees.size() << depth];
        for (int t = 0; t < trees.size(); t++) {
            Tree tree = trees.get(t);
            if (tree.features().size() != depth) {
                throw new IllegalArgumentException("Trees of one forest have one depth; tree " + t + " differs");
            }
            for (int d = 0; d < depth; d++) {
                features[t * depth + d] = tree.features().get(d);
                thresholds[t * depth + d] = tree.thresholds().get(d);
            }
            for (int leaf = 0; leaf < 1 << depth; leaf++) {
                leaves[(t << depth) + leaf] = tree.leaves().get(leaf);
            }
        }
        return new Forest(depth, features, thresholds, leaves);
    }

    /** The sum of the leaves that {@code values} lead to; a logit where the forest was trained as one. */
    public double score(float[] values) {
        double sum = 0;
        int question = 0;
        for (int base = 0; base < leaves.length; base += 1 << depth) {
            int leaf = 0;
            for (int d = 0; d < depth; d++) {
                if (values[features[question]] > thresholds[question]) {
                    leaf |= 1 << d;
                }
                question++;
            }
            sum += leaves[base + leaf];
        }
        return sum;
    }
}
