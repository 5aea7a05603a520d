package io.dateline.transform.place;

import io.dateline.transform.place.gazetteer.Gazetteer;
import io.dateline.transform.place.model.Forest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Learns {@link PlaceModel} from gold corpora and writes it as data. Every fifth document of a corpus is never looked at; what the
 * filter learns from the ranker and the tables of words is learned across folds, so that it sees them as they are on new text.
 *
 * <p>Arguments: the folder to write to, then gold files. From the top of the checkout: {@code tools/train-places.sh}.
 */
final class PlaceTrainer {

    private static final int HELD_OUT_EVERY = 5;
    private static final int FOLDS = 4;
    private static final int NO_FOLD = -1;

    private final Gazetteer gazetteer = BundledGazetteer.load();
    private final Candidates candidates = new Candidates(gazetteer);
    private final PlaceLexicon lexicon = PlaceLexicon.load(gazetteer);
    private final PlaceMatcher matcher = new PlaceMatcher(gazetteer, lexicon);
    private final PersonNames persons = new PersonNames(lexicon);

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
        Learned first = trainer.train(documents, new Outlets());
        Outlets outlets = Outlets.learn(new PlaceAnnotator(trainer.gazetteer, trainer.lexicon, first.model()), all);
        trainer.train(documents, outlets).write(Path.of(arguments[0]));
    }

    /** Whether training never looks at a corpus's document number {@code i}, from 0. */
    static boolean isHeldOut(int i) {
        return i % HELD_OUT_EVERY == HELD_OUT_EVERY - 1;
    }

    private Learned train(List<GoldDocument> documents, Outlets outlets) {
        List<TrainingCase> cases = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            GoldDocument document = documents.get(i);
            Optional<String> outlet = outlets.regionOf(document);
            cases.add(TrainingCase.of(document, i % FOLDS, matcher, candidates, persons, Optional.empty()));
            if (outlet.isPresent()) {
                cases.add(TrainingCase.of(document, i % FOLDS, matcher, candidates, persons, outlet));
            }
        }
        List<GoldDocument> madeUp = new MadeUpNews(gazetteer, lexicon).documents();
        for (GoldDocument document : madeUp) {
            cases.add(TrainingCase.of(document, TrainingCase.MADE_UP, matcher, candidates, persons, Optional.empty()));
        }
        FilterTraining filter = new FilterTraining(lexicon);
        for (int fold = 0; fold < FOLDS; fold++) {
            WordScores contexts = PlaceModel.contexts(ContextTraining.train(cases, fold));
            Forest ranker = Forest.of(RankerTraining.train(gazetteer, cases, fold));
            for (int i = 0; i < cases.size(); i++) {
                TrainingCase c = cases.get(i);
                if (c.fold() == fold || (c.isMadeUp() && i % FOLDS == fold)) {
                    filter.add(c, contexts, ranker);
                }
            }
        }
        return new Learned(
                RankerTraining.train(gazetteer, cases, NO_FOLD), filter.train(), ContextTraining.train(cases, NO_FOLD));
    }

    /** What training comes to, before it is data. */
    private record Learned(List<Forest.Tree> ranker, List<Forest.Tree> filter, List<String> contexts) {

        PlaceModel model() {
            return new PlaceModel(Forest.of(ranker), Forest.of(filter), PlaceModel.contexts(contexts));
        }

        void write(Path folder) throws IOException {
            write(
                    folder.resolve(PlaceModel.RANKER),
                    "Ranks the places that a name may mean. Features: " + CandidateFeatures.NAMES,
                    ranker);
            write(
                    folder.resolve(PlaceModel.FILTER),
                    "Tells places from other names. Features: " + MentionFeatures.NAMES,
                    filter);
            List<String> lines = new ArrayList<>(List.of(
                    "# How much a word around a name speaks for a place (log odds). Made by PlaceTrainer.",
                    "# word\tbefore\tafter\tsecond before\tsecond after"));
            lines.addAll(contexts);
            Files.write(folder.resolve(PlaceModel.CONTEXTS), lines);
            printUses("ranker", ranker, CandidateFeatures.NAMES);
            printUses("filter", filter, MentionFeatures.NAMES);
        }

        private static void write(Path file, String what, List<Forest.Tree> trees) throws IOException {
            List<String> lines = new ArrayList<>(List.of("# " + what + ". Made by PlaceTrainer."));
            trees.forEach(tree -> lines.add(tree.line()));
            Files.write(file, lines);
        }

        private static void printUses(String what, List<Forest.Tree> trees, List<String> names) {
            Map<String, Integer> counts = new HashMap<>();
            trees.forEach(tree -> tree.features().forEach(f -> counts.merge(names.get(f), 1, Integer::sum)));
            System.out.println(what + " "
                    + counts.entrySet().stream()
                            .sorted(Map.Entry.<String, Integer>comparingByValue()
                                    .reversed())
                            .toList());
        }
    }
}
