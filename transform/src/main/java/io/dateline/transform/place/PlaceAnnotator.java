package io.dateline.transform.place;

import io.dateline.common.annotation.AnnotationContext;
import io.dateline.common.annotation.Annotator;
import io.dateline.common.annotation.PlaceMention;
import io.dateline.common.article.ArticleText;
import io.dateline.common.article.Field;
import io.dateline.transform.place.PlaceMatcher.Found;
import io.dateline.transform.place.gazetteer.Gazetteer;
import io.dateline.transform.place.gazetteer.GazetteerFile;
import io.dateline.transform.text.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds toponyms, demonyms and seats of power in an article and the place that each one means.
 *
 * <p>Immutable; one instance serves all threads. {@link #create()} reads the bundled gazetteer in well under a second.
 */
public final class PlaceAnnotator implements Annotator<PlaceMention> {

    private final PlaceMatcher matcher;
    private final PlaceResolver resolver;

    private PlaceAnnotator(Gazetteer gazetteer) {
        PlaceLexicon lexicon = PlaceLexicon.load(gazetteer);
        matcher = new PlaceMatcher(gazetteer, lexicon);
        resolver = new PlaceResolver(gazetteer, lexicon);
    }

    /** An annotator over the bundled gazetteer. */
    public static PlaceAnnotator create() {
        try (InputStream in = PlaceAnnotator.class.getResourceAsStream("gazetteer.bin")) {
            if (in == null) {
                throw new IllegalStateException("The bundled gazetteer is not on the class path");
            }
            return create(GazetteerFile.read(in).build());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static PlaceAnnotator create(Gazetteer gazetteer) {
        return new PlaceAnnotator(gazetteer);
    }

    @Override
    public List<PlaceMention> annotate(ArticleText article, AnnotationContext context) {
        List<PlaceMention> mentions = new ArrayList<>();
        for (Field field : Field.values()) {
            String text = article.of(field);
            Tokens tokens = Tokens.of(text);
            List<Found> found = matcher.match(field, text, tokens);
            mentions.addAll(resolver.resolve(tokens, found, context.outletRegion()));
        }
        return mentions;
    }
}
