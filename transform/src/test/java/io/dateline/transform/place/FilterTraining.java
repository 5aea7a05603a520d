package io.dateline.transform.place;

import io.dateline.transform.place.PlaceMatcher.Found;
import io.dateline.transform.place.model.Forest;
import java.util.ArrayList;
import java.util.List;

/** Learns to tell places from other names, as a logistic regression of trees. */
final class FilterTraining {

    private static final ForestTrainer.Settings SETTINGS = new ForestTrainer.Settings(150, 5, 0.1, 3, 0.8, 0.7);

    /** How much a made-up sentence counts beside a document. */
    private static final double MADE_UP = 0.1;

    private final PlaceLexicon lexicon;
    private final List<float[]> rows = new ArrayList<>();
    private final List<Boolean> isPlace = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    FilterTraining(PlaceLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Adds a case, with a ranker and a table of contexts that were learned without it. */
    void add(TrainingCase from, WordScores contexts, Forest ranker) {
        MentionFeatures features = new MentionFeatures(lexicon, contexts, from.words(), from.found());
        for (int i = 0; i < from.found().size(); i++) {
            Found name = from.found().get(i);
            NameGroup group = from.scene().groupOf.get(i);
            rows.add(features.of(group, name, Ranking.of(group, from.features(), ranker)));
            isPlace.add(from.goldOf(name).isPresent());
            weights.add(from.isMadeUp() ? MADE_UP : 1);
        }
    }

    List<Forest.Tree> train() {
        return new ForestTrainer(rows.toArray(new float[0][])).train(this::derive, SETTINGS);
    }

    private void derive(double[] scores, double[] slopes, double[] curvatures) {
        for (int i = 0; i < scores.length; i++) {
            double p = 1 / (1 + Math.exp(-scores[i]));
            slopes[i] = weights.get(i) * (p - (isPlace.get(i) ? 1 : 0));
            curvatures[i] = weights.get(i) * p * (1 - p);
        }
    }
}
