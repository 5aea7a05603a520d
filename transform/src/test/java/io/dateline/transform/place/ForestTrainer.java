package io.dateline.transform.place;

import io.dateline.transform.place.model.Forest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Trains a {@link Forest} by gradient boosting with Newton steps; deterministic. */
final class ForestTrainer {

    private static final int BINS = 48;
    private static final long SEED = 20190;

    /** What is to be learned: the slope and curvature of the loss at each row's present score. */
    interface Objective {
        void derive(double[] scores, double[] slopes, double[] curvatures);
    }

    /** How much to learn. */
    record Settings(int trees, int depth, double rate, double smoothing, double rowShare, double featureShare) {}

    private final float[][] rows;
    private final int features;
    private final float[][] thresholds;
    private final byte[][] bins;

    ForestTrainer(float[][] rows) {
        this.rows = rows;
        features = rows[0].length;
        thresholds = new float[features][];
        bins = new byte[features][rows.length];
        for (int f = 0; f < features; f++) {
            float[] column = new float[rows.length];
            for (int i = 0; i < rows.length; i++) {
                column[i] = rows[i][f];
            }
            Arrays.sort(column);
            thresholds[f] = cuts(column);
            for (int i = 0; i < rows.length; i++) {
                int found = Arrays.binarySearch(thresholds[f], rows[i][f]);
                bins[f][i] = (byte) (found >= 0 ? found : -found - 1);
            }
        }
    }

    /** Up to {@link #BINS} values between which the sorted column falls, evenly by rows. */
    private static float[] cuts(float[] sorted) {
        List<Float> cuts = new ArrayList<>();
        for (int b = 1; b < BINS; b++) {
            int at = (int) ((long) b * sorted.length / BINS);
            float low = sorted[Math.max(0, at - 1)];
            int next = at;
            while (next < sorted.length && sorted[next] == low) {
                next++;
            }
            if (next < sorted.length) {
                float cut = Math.round((low + sorted[next]) / 2 * 1000) / 1000f;
                cut = cut >= low && cut < sorted[next] ? cut : low;
                if (cuts.isEmpty() || cuts.get(cuts.size() - 1) < cut) {
                    cuts.add(cut);
                }
            }
        }
        float[] result = new float[cuts.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = cuts.get(i);
        }
        return result;
    }

    List<Forest.Tree> train(Objective objective, Settings settings) {
        Random random = new Random(SEED);
        double[] scores = new double[rows.length];
        double[] slopes = new double[rows.length];
        double[] curvatures = new double[rows.length];
        List<Forest.Tree> trees = new ArrayList<>();
        for (int t = 0; t < settings.trees(); t++) {
            objective.derive(scores, slopes, curvatures);
            boolean[] used = new boolean[rows.length];
            for (int i = 0; i < used.length; i++) {
                used[i] = random.nextDouble() < settings.rowShare();
            }
            trees.add(grow(slopes, curvatures, used, scores, settings, random));
        }
        return trees;
    }

    private Forest.Tree grow(
            double[] slopes, double[] curvatures, boolean[] used, double[] scores, Settings settings, Random random) {
        int[] leaf = new int[rows.length];
        List<Integer> chosen = new ArrayList<>();
        List<Float> cuts = new ArrayList<>();
        for (int depth = 0; depth < settings.depth(); depth++) {
            int leaves = 1 << depth;
            double bestGain = -1;
            int bestFeature = 0;
            int bestCut = 0;
            for (int f = 0; f < features; f++) {
                if (thresholds[f].length == 0 || random.nextDouble() >= settings.featureShare()) {
                    continue;
                }
                int width = thresholds[f].length + 1;
                double[] g = new double[leaves * width];
                double[] h = new double[leaves * width];
                byte[] column = bins[f];
                for (int i = 0; i < rows.length; i++) {
                    if (used[i]) {
                        int cell = leaf[i] * width + column[i];
                        g[cell] += slopes[i];
                        h[cell] += curvatures[i];
                    }
                }
                double[] gains = new double[width - 1];
                for (int l = 0; l < leaves; l++) {
                    double gAll = 0;
                    double hAll = 0;
                    for (int b = 0; b < width; b++) {
                        gAll += g[l * width + b];
                        hAll += h[l * width + b];
                    }
                    double gLow = 0;
                    double hLow = 0;
                    for (int b = 0; b < width - 1; b++) {
                        gLow += g[l * width + b];
                        hLow += h[l * width + b];
                        double gHigh = gAll - gLow;
                        double hHigh = hAll - hLow;
                        gains[b] += gLow * gLow / (hLow + settings.smoothing())
                                + gHigh * gHigh / (hHigh + settings.smoothing());
                    }
                }
                for (int b = 0; b < gains.length; b++) {
                    if (gains[b] > bestGain) {
                        bestGain = gains[b];
                        bestFeature = f;
                        bestCut = b;
                    }
                }
            }
            chosen.add(bestFeature);
            cuts.add(thresholds[bestFeature][bestCut]);
            for (int i = 0; i < rows.length; i++) {
                if (bins[bestFeature][i] > bestCut) {
                    leaf[i] |= 1 << depth;
                }
            }
        }
        double[] g = new double[1 << settings.depth()];
        double[] h = new double[g.length];
        for (int i = 0; i < rows.length; i++) {
            if (used[i]) {
                g[leaf[i]] += slopes[i];
                h[leaf[i]] += curvatures[i];
            }
        }
        List<Float> values = new ArrayList<>();
        for (int l = 0; l < g.length; l++) {
            values.add((float) (-settings.rate() * g[l] / (h[l] + settings.smoothing())));
        }
        for (int i = 0; i < rows.length; i++) {
            scores[i] += values.get(leaf[i]);
        }
        return new Forest.Tree(chosen, cuts, values);
    }
}
