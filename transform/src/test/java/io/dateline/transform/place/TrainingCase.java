package io.dateline.transform.place;

import io.dateline.transform.place.GoldDocument.Toponym;
import io.dateline.transform.place.PlaceMatcher.Found;
import java.util.List;
import java.util.Optional;

/**
 * A document made ready for training: its names and their scene, with the outlet or without.
 *
 * @param fold the fold that it belongs to, {@link #MADE_UP} where it is of our own making
 */
record TrainingCase(
        GoldDocument gold, int fold, ArticleWords words, List<Found> found, Scene scene, CandidateFeatures features) {

    /** The fold of made-up cases, which no fold leaves out. */
    static final int MADE_UP = -2;

    static TrainingCase of(
            GoldDocument gold,
            int fold,
            PlaceMatcher matcher,
            Candidates candidates,
            PersonNames persons,
            Optional<String> outlet) {
        ArticleWords words = ArticleWords.of(gold.article());
        List<Found> found = matcher.match(words);
        Scene scene = new Scene(found, candidates, persons, words, gold.context(outlet));
        return new TrainingCase(gold, fold, words, found, scene, new CandidateFeatures(scene, words));
    }

    boolean isMadeUp() {
        return fold == MADE_UP;
    }

    boolean knowsOutlet() {
        return scene.outlet.country() != 0;
    }

    Optional<Toponym> goldOf(Found name) {
        return gold.toponymAt(name.span());
    }
}
