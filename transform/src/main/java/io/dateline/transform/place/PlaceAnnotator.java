package io.dateline.transform.place;

import io.dateline.common.annotation.AnnotationContext;
import io.dateline.common.annotation.Annotator;
import io.dateline.common.annotation.PlaceMention;
import io.dateline.common.article.ArticleText;
import io.dateline.transform.place.gazetteer.Gazetteer;
import java.util.List;

/**
 * Finds toponyms, demonyms and seats of power in an article and the place that each one means.
 *
 * <p>Immutable; one instance serves all threads. {@link #create()} reads the bundled gazetteer in well under a second.
 */
public final class PlaceAnnotator implements Annotator<PlaceMention> {

    private final PlaceMatcher matcher;
    private final PlaceResolver resolver;

    PlaceAnnotator(Gazetteer gazetteer, PlaceLexicon lexicon, PlaceModel model) {
        matcher = new PlaceMatcher(gazetteer, lexicon);
        resolver = new PlaceResolver(gazetteer, lexicon, model);
    }

    /** An annotator over the bundled gazetteer. */
    public static PlaceAnnotator create() {
        return create(BundledGazetteer.load());
    }

    /** An annotator over another gazetteer, such as a user's. */
    public static PlaceAnnotator create(Gazetteer gazetteer) {
        return new PlaceAnnotator(gazetteer, PlaceLexicon.load(gazetteer), PlaceModel.load());
    }

    @Override
    public List<PlaceMention> annotate(ArticleText article, AnnotationContext context) {
        ArticleWords words = ArticleWords.of(article);
        return resolver.resolve(matcher.match(words), words, context);
    }
}
