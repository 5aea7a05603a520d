package io.dateline.transform.place;

import io.dateline.transform.place.model.Forest;
import java.util.List;

/**
 * What was learned from annotated news, as data beside this class: the ranker of candidates, the filter of names, and how the words
 * around a name speak for a place. {@code PlaceTrainer}, among the tests, makes them.
 */
record PlaceModel(Forest ranker, Forest filter, WordScores contexts) {

    static final String RANKER = "ranker.txt";
    static final String FILTER = "filter.txt";
    static final String CONTEXTS = "contexts.tsv";

    static PlaceModel load() {
        return new PlaceModel(
                Forest.parse(PlaceLexicon.lines(RANKER)),
                Forest.parse(PlaceLexicon.lines(FILTER)),
                contexts(PlaceLexicon.lines(CONTEXTS)));
    }

    static WordScores contexts(List<String> lines) {
        return WordScores.of(lines.stream().map(line -> line.split("\t", -1)).toList(), 4);
    }
}
