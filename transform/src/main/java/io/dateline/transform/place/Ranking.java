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

    /** What it costs a candidate that the world knows a namesake; corpora of local news do not teach it. */
    private static final double OUTSHONE = 3;

    static Ranking of(NameGroup group, CandidateFeatures features, Forest ranker) {
        int[] order = group.shortlist();
        float[][] rows = features.of(group, order);
        double[] scores = new double[rows.length];
        float[] best = rows[0];
        for (int i = 0; i < rows.length; i++) {
            int candidate = order[i];
            boolean outshone = features.isOutshone(group.candidates[candidate], rows[i]);
            double score = ranker.score(rows[i]) - (outshone ? OUTSHONE : 0);
            int at = i;
            while (at > 0 && scores[at - 1] < score) {
                scores[at] = scores[at - 1];
                order[at] = order[at - 1];
                at--;
            }
            scores[at] = score;
            order[at] = candidate;
            best = at == 0 ? rows[i] : best;
        }
        return new Ranking(order, shares(scores), scores[0], best);
    }

    private static double[] shares(double[] scores) {
        double[] shares = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp(scores[i] - scores[0]);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    int best() {
        return order[0];
    }

    double share() {
        return shares[0];
    }

    double secondShare() {
        return shares.length > 1 ? shares[1] : 0;
    }
}
