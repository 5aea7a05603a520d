package io.dateline.common.annotation;

import io.dateline.common.article.Publication;
import io.dateline.common.article.Sentence;
import java.util.List;
import java.util.Optional;

/**
 * What is known about an article beside its words, and what earlier annotators found in it.
 *
 * @param publication empty for an undated article: nothing relative is resolved then
 * @param source outlet name or domain, as given
 * @param outletRegion where the outlet's readers live, told by a sources file or learned from all of its articles: a country ({@code US}) or a first-level
 *     division ({@code US.TX})
 * @param sentences of the title, then of the body
 * @param dates found before; empty for the date annotator itself
 * @param places found before; empty for the date and place annotators
 */
public record AnnotationContext(
        Optional<Publication> publication,
        Optional<String> source,
        Optional<String> outletRegion,
        List<Sentence> sentences,
        List<DateMention> dates,
        List<PlaceMention> places) {

    public AnnotationContext {
        sentences = List.copyOf(sentences);
        dates = List.copyOf(dates);
        places = List.copyOf(places);
    }

    public AnnotationContext withDates(List<DateMention> found) {
        return new AnnotationContext(publication, source, outletRegion, sentences, found, places);
    }

    public AnnotationContext withPlaces(List<PlaceMention> found) {
        return new AnnotationContext(publication, source, outletRegion, sentences, dates, found);
    }
}
