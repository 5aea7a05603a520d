package io.dateline.transform.place;

import io.dateline.transform.place.GoldDocument.Toponym;
import io.dateline.transform.place.gazetteer.Gazetteer;
import io.dateline.transform.place.model.Forest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Learns to rank from names whose place is known. Listwise: the candidates of a name share one unit of probability. */
final class RankerTraining {

    private static final ForestTrainer.Settings SETTINGS = new ForestTrainer.Settings(120, 5, 0.12, 3, 0.8, 0.7);
    /** What a candidate is worth beside the place itself, which is worth 1. */
    private static final double BESIDE = 0.3;

    private static final double NEAR = 0.1;

    /** How much a made-up sentence counts beside a document. */
    private static final double MADE_UP = 0.3;

    private final Gazetteer gazetteer;
    private final List<float[]> rows = new ArrayList<>();
    private final List<Double> targets = new ArrayList<>();
    /** Where each name's candidates start among the rows; one more at the end. */
    private final List<Integer> starts = new ArrayList<>(List.of(0));

    private final List<Double> weights = new ArrayList<>();

    private RankerTraining(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** From all cases but those of the fold {@code leftOut}. */
    static List<Forest.Tree> train(Gazetteer gazetteer, List<TrainingCase> cases, int leftOut) {
        RankerTraining training = new RankerTraining(gazetteer);
        cases.stream().filter(c -> c.fold() != leftOut).forEach(training::add);
        return new ForestTrainer(training.rows.toArray(new float[0][])).train(training::derive, SETTINGS);
    }

    private void add(TrainingCase from) {
        for (NameGroup group : from.scene().groups) {
            Optional<Toponym> gold = group.mentions.stream()
                    .map(from::goldOf)
                    .flatMap(Optional::stream)
                    .filter(Toponym::hasPoint)
                    .findFirst();
            int[] shortlist = group.shortlist();
            if (gold.isEmpty() || shortlist.length < 2) {
                continue;
            }
            double[] gains = gains(group, shortlist, gold.get(), from.isMadeUp());
            double sum = Arrays.stream(gains).sum();
            if (sum > 0) {
                weights.add((from.isMadeUp() ? MADE_UP : 1) * Math.sqrt(group.mentions.size()));
                rows.addAll(Arrays.asList(from.features().of(group, shortlist)));
                Arrays.stream(gains).forEach(gain -> targets.add(gain / sum));
                starts.add(rows.size());
            }
        }
    }

    /** Corpora differ in what they mark, a town or its county: what is near counts, too, but not where we know what is meant. */
    private double[] gains(NameGroup group, int[] shortlist, Toponym gold, boolean exactly) {
        double[] gains = new double[shortlist.length];
        for (int i = 0; i < gains.length; i++) {
            int place = group.candidates[shortlist[i]].place();
            double km = gold.kilometresTo(gazetteer.latitude(place), gazetteer.longitude(place));
            double beside = exactly ? 0 : km < 25 ? BESIDE : km < 161 ? NEAR : 0;
            gains[i] = gazetteer.id(place) == gold.geonamesId() ? 1 : beside;
        }
        return gains;
    }

    private void derive(double[] scores, double[] slopes, double[] curvatures) {
        for (int s = 0; s + 1 < starts.size(); s++) {
            double most = Double.NEGATIVE_INFINITY;
            for (int i = starts.get(s); i < starts.get(s + 1); i++) {
                most = Math.max(most, scores[i]);
            }
            double sum = 0;
            for (int i = starts.get(s); i < starts.get(s + 1); i++) {
                sum += Math.exp(scores[i] - most);
            }
            for (int i = starts.get(s); i < starts.get(s + 1); i++) {
                double p = Math.exp(scores[i] - most) / sum;
                slopes[i] = weights.get(s) * (p - targets.get(i));
                curvatures[i] = weights.get(s) * Math.max(p * (1 - p), 0.01);
            }
        }
    }
}
