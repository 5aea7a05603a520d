package io.dateline.transform.place;

import io.dateline.transform.place.GoldDocument.Toponym;
import io.dateline.transform.place.PlaceMatcher.Found;
import io.dateline.transform.place.gazetteer.Gazetteer;
import io.dateline.transform.place.model.Forest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Learns {@link PlaceModel} from gold corpora and writes it as data. Every fifth document of a corpus is never looked at; what the
 * filter learns from the ranker and the tables of words is learned across folds, so that it sees them as they are on new text.
 *
 * <p>So that local news does not teach doubt of everything, the ranker also sees each large city named alone, meaning itself.
 *
 * <p>Arguments: the folder to write to, then gold files. From the top of the checkout: {@code tools/train-places.sh}.
 */
final class PlaceTrainer {

    private static final int HELD_OUT_EVERY = 5;
    private static final int FOLDS = 4;
    private static final int RARE = 4;
    private static final int LARGE = 500_000;
    /** The fold of made-up cases, which no fold leaves out and nothing but the ranker looks at. */
    private static final int ALONE = -2;

    private static final ForestTrainer.Settings RANKER = new ForestTrainer.Settings(120, 5, 0.12, 3, 0.8, 0.7);
    private static final ForestTrainer.Settings FILTER = new ForestTrainer.Settings(150, 5, 0.1, 3, 0.8, 0.7);

    private final Gazetteer gazetteer = BundledGazetteer.load();
    private final PlaceLexicon lexicon = PlaceLexicon.load(gazetteer);
    private final Candidates candidates = new Candidates(gazetteer);
    private final PlaceMatcher matcher = new PlaceMatcher(gazetteer, lexicon);

    /** A document made ready: its names, its scene with and without the outlet. */
    private final class Case {
        final GoldDocument gold;
        final int fold;
        final ArticleWords words;
        final List<Found> found;
        Scene scene;
        CandidateFeatures features;

        Case(GoldDocument gold, int fold, Optional<String> outlet) {
            this.gold = gold;
            this.fold = fold;
            words = ArticleWords.of(gold.article());
            found = matcher.match(words);
            scene = new Scene(found, candidates, words, gold.context(outlet));
            features = new CandidateFeatures(scene, words);
        }

        Optional<Toponym> goldOf(Found name) {
            return gold.toponymAt(name.span());
        }
    }

    public static void main(String[] arguments) throws IOException {
        PlaceTrainer trainer = new PlaceTrainer();
        List<GoldDocument> documents = new ArrayList<>();
        List<GoldDocument> all = new ArrayList<>();
        for (String file : Arrays.asList(arguments).subList(1, arguments.length)) {
            List<GoldDocument> corpus = GoldDocument.read(Path.of(file));
            all.addAll(corpus);
            for (int i = 0; i < corpus.size(); i++) {
                if (!isHeldOut(i)) {
                    documents.add(corpus.get(i));
                }
            }
        }
        Path out = Path.of(arguments[0]);
        Outlets none = new Outlets();
        PlaceModel first = trainer.train(documents, none, Optional.empty());
        Outlets outlets = Outlets.learn(new PlaceAnnotator(trainer.gazetteer, trainer.lexicon, first), all);
        trainer.train(documents, outlets, Optional.of(out));
    }

    private PlaceModel train(List<GoldDocument> documents, Outlets outlets, Optional<Path> out) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            GoldDocument document = documents.get(i);
            cases.add(new Case(document, i % FOLDS, Optional.empty()));
            if (outlets.regionOf(document).isPresent()) {
                cases.add(new Case(document, i % FOLDS, outlets.regionOf(document)));
            }
        }
        List<String> contexts = contexts(cases, -1);
        cases.addAll(largeCities());
        List<Forest.Tree> ranker = ranker(cases, -1);
        List<float[]> rows = new ArrayList<>();
        List<Boolean> labels = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            WordScores foldContexts = PlaceModel.contexts(contexts(cases, fold));
            Forest foldRanker = Forest.of(ranker(cases, fold));
            for (Case c : cases) {
                if (c.fold == fold) {
                    MentionFeatures features = new MentionFeatures(lexicon, foldContexts, c.words, c.found);
                    for (int i = 0; i < c.found.size(); i++) {
                        NameGroup group = c.scene.groupOf.get(i);
                        Ranking ranking = Ranking.of(group, c.features, foldRanker);
                        rows.add(features.of(group, c.found.get(i), ranking));
                        labels.add(c.goldOf(c.found.get(i)).isPresent());
                    }
                }
            }
        }
        float[][] matrix = rows.toArray(new float[0][]);
        List<Forest.Tree> filter = new ForestTrainer(matrix)
                .train(
                        (scores, slopes, curvatures) -> {
                            for (int i = 0; i < scores.length; i++) {
                                double p = 1 / (1 + Math.exp(-scores[i]));
                                slopes[i] = p - (labels.get(i) ? 1 : 0);
                                curvatures[i] = p * (1 - p);
                            }
                        },
                        FILTER);
        System.out.printf(Locale.ROOT, "%d cases, %d names%n", cases.size(), matrix.length);
        uses("ranker", ranker, CandidateFeatures.NAMES);
        uses("filter", filter, MentionFeatures.NAMES);
        if (out.isPresent()) {
            write(
                    out.get().resolve(PlaceModel.RANKER),
                    "Ranks the places that a name may mean. Features: " + CandidateFeatures.NAMES,
                    ranker);
            write(
                    out.get().resolve(PlaceModel.FILTER),
                    "Tells places from other names. Features: " + MentionFeatures.NAMES,
                    filter);
            List<String> lines = new ArrayList<>(List.of(
                    "# How much a word around a name speaks for a place (log odds). Made by PlaceTrainer.",
                    "# word\tbefore\tafter\tsecond before\tsecond after"));
            lines.addAll(contexts);
            Files.write(out.get().resolve(PlaceModel.CONTEXTS), lines);
        }
        return new PlaceModel(Forest.of(ranker), Forest.of(filter), PlaceModel.contexts(contexts));
    }

    /** A sentence for each city of half a million and each capital, with nothing to go by but its name. */
    private List<Case> largeCities() {
        List<Case> cases = new ArrayList<>();
        for (int place = 0; place < gazetteer.size(); place++) {
            String feature = gazetteer.feature(place);
            boolean large =
                    gazetteer.population(place) >= LARGE && feature.startsWith("P.") && !feature.equals("P.PPLX");
            if (large || feature.equals("P.PPLC")) {
                String name = gazetteer.name(place);
                Toponym itself = new Toponym(
                        12,
                        12 + name.length(),
                        gazetteer.latitude(place),
                        gazetteer.longitude(place),
                        gazetteer.id(place),
                        0);
                GoldDocument alone = new GoldDocument(
                        "alone", "They met in " + name + " on Friday.", Optional.empty(), List.of(itself));
                cases.add(new Case(alone, ALONE, Optional.empty()));
            }
        }
        return cases;
    }

    /** Whether training never looks at a corpus's document number {@code i}, from 0. */
    static boolean isHeldOut(int i) {
        return i % HELD_OUT_EVERY == HELD_OUT_EVERY - 1;
    }

    private static void write(Path file, String what, List<Forest.Tree> trees) throws IOException {
        List<String> lines = new ArrayList<>(List.of("# " + what + ". Made by PlaceTrainer."));
        trees.forEach(tree -> lines.add(tree.line()));
        Files.write(file, lines);
    }

    private static void uses(String what, List<Forest.Tree> trees, List<String> names) {
        Map<String, Integer> counts = new HashMap<>();
        trees.forEach(tree -> tree.features().forEach(f -> counts.merge(names.get(f), 1, Integer::sum)));
        System.out.println(what + " "
                + counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .toList());
    }

    /** Listwise: the candidates of a name share one unit of probability. */
    private List<Forest.Tree> ranker(List<Case> cases, int leftOut) {
        List<float[]> rows = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        List<Double> targets = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (Case c : cases) {
            if (c.fold == leftOut) {
                continue;
            }
            for (NameGroup group : c.scene.groups) {
                Optional<Toponym> gold = group.mentions.stream()
                        .map(c::goldOf)
                        .flatMap(Optional::stream)
                        .filter(Toponym::hasPoint)
                        .findFirst();
                int[] shortlist = group.shortlist();
                if (gold.isEmpty() || shortlist.length < 2) {
                    continue;
                }
                double[] gains = gains(group, shortlist, gold.get());
                double sum = Arrays.stream(gains).sum();
                if (sum == 0) {
                    continue;
                }
                starts.add(rows.size());
                weights.add(c.fold == ALONE ? 0.5 : Math.sqrt(group.mentions.size()));
                rows.addAll(Arrays.asList(c.features.of(group, shortlist)));
                for (double gain : gains) {
                    targets.add(gain / sum);
                }
            }
        }
        starts.add(rows.size());
        return new ForestTrainer(rows.toArray(new float[0][]))
                .train(
                        (scores, slopes, curvatures) -> {
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
                        },
                        RANKER);
    }

    private double[] gains(NameGroup group, int[] shortlist, Toponym gold) {
        double[] gains = new double[shortlist.length];
        for (int i = 0; i < gains.length; i++) {
            int place = group.candidates[shortlist[i]].place();
            double km = kilometres(
                    gold.latitude(), gold.longitude(), gazetteer.latitude(place), gazetteer.longitude(place));
            gains[i] = gazetteer.id(place) == gold.geonamesId() ? 1 : km < 25 ? 0.3 : km < 161 ? 0.1 : 0;
        }
        return gains;
    }

    static double kilometres(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        double north = Math.toRadians(otherLatitude - latitude);
        double east = Math.toRadians(otherLongitude - longitude);
        double h = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(otherLatitude))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    /** Log odds of a place given the word beside it, smoothed towards none, for words that are not rare. */
    private List<String> contexts(List<Case> cases, int leftOut) {
        Map<String, int[][]> counts = new TreeMap<>();
        int[] all = new int[2];
        for (Case c : cases) {
            if (c.fold == leftOut || c.fold == ALONE || c.scene.outlet.country() != 0) {
                continue;
            }
            for (Found name : c.found) {
                int label = c.goldOf(name).isPresent() ? 1 : 0;
                Words words = c.words.body();
                int[] at = {name.first() - 1, name.last(), name.first() - 2, name.last() + 1};
                all[label]++;
                for (int column = 0; column < 4; column++) {
                    counts.computeIfAbsent(contextWord(words, at[column]), w -> new int[4][2])[column][label]++;
                }
            }
        }
        double prior = (double) all[1] / (all[0] + all[1]);
        List<String> lines = new ArrayList<>();
        counts.forEach((word, count) -> {
            StringBuilder line = new StringBuilder(word);
            boolean known = false;
            for (int[] of : count) {
                int n = of[0] + of[1];
                double p = (of[1] + 4 * prior) / (n + 4);
                double odds = n < RARE ? 0 : Math.log(p / (1 - p)) - Math.log(prior / (1 - prior));
                known |= n >= RARE;
                line.append(String.format(Locale.ROOT, "\t%.2f", odds));
            }
            if (known) {
                lines.add(line.toString());
            }
        });
        return lines;
    }

    /** The word that {@link Words#contextKey} stands for. */
    private static String contextWord(Words words, int token) {
        if (token < 0 || token >= words.size()) {
            return "<";
        }
        return words.isNumber(token) ? "#" : words.lower(token, token + 1).replace('’', '\'');
    }
}
