package io.dateline.transform.place;

import io.dateline.transform.place.model.Forest;

/**
 * A name's candidates in order, best first.
 *
 * @param order numbers of candidates
 * @param shares how likely each is, given that the name is one of them; sum to 1
 * @param score the best one's score, comparable between names
 * @param features of the best
 */
record Ranking(int[] order, double[] shares, double score, float[] features) {

    static Ranking of(NameGroup group, CandidateFeatures features, Forest ranker) {
        int[] shortlist = Scene.shortlist(group);
        float[][] rows = features.of(group, shortlist);
        double[] scores = new double[rows.length];
        Integer[] order = new Integer[rows.length];
        for (int i = 0; i < rows.length; i++) {
            scores[i] = ranker.score(rows[i]);
            order[i] = i;
        }
        java.util.Arrays.sort(order, (a, b) -> Double.compare(scores[b], scores[a]));
        int[] candidates = new int[rows.length];
        double[] shares = new double[rows.length];
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            candidates[i] = shortlist[order[i]];
            shares[i] = Math.exp(scores[order[i]] - scores[order[0]]);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return new Ranking(candidates, shares, scores[order[0]], rows[order[0]]);
    }

    double share() {
        return shares[0];
    }

    double secondShare() {
        return shares.length > 1 ? shares[1] : 0;
    }
}
