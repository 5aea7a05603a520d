package io.dateline.transform;

import io.dateline.common.annotation.AnnotatedArticle;
import io.dateline.common.annotation.AnnotationContext;
import io.dateline.common.annotation.Annotator;
import io.dateline.common.annotation.DateMention;
import io.dateline.common.annotation.Official;
import io.dateline.common.annotation.PlaceMention;
import io.dateline.common.article.Article;
import io.dateline.common.article.ArticleText;
import io.dateline.common.article.Sentence;
import io.dateline.common.rejection.Reason;
import io.dateline.common.rejection.Rejection;
import io.dateline.transform.official.ArticleBounds;
import io.dateline.transform.place.OutletRegion;
import io.dateline.transform.text.SentenceSplitter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Annotates one article whole: sentences, then dates, places and officials, each seeing what was found before it.
 *
 * <p>The way to use Dateline as a library; needs no Spring, no database and no network, and is safe from any thread.
 */
public final class ArticleAnnotator {

    private final Annotator<DateMention> dates;
    private final Annotator<PlaceMention> places;
    private final Annotator<Official> officials;

    public ArticleAnnotator(
            Annotator<DateMention> dates, Annotator<PlaceMention> places, Annotator<Official> officials) {
        this.dates = dates;
        this.places = places;
        this.officials = officials;
    }

    /**
     * @param outletRegion where the outlet's readers live, as in {@link AnnotationContext}
     * @param version what the result is marked with
     */
    public AnnotatedArticle annotate(Article article, Optional<String> outletRegion, String version) {
        ArticleText text = article.text();
        List<Sentence> sentences = SentenceSplitter.split(text);
        if (!isEnglish(article)) {
            return empty(
                    article,
                    version,
                    sentences,
                    Reason.UNSUPPORTED_LANGUAGE,
                    article.language().orElseThrow());
        }
        try {
            AnnotationContext context = new AnnotationContext(
                    article.publication(), article.source(), outletRegion, sentences, List.of(), List.of());
            context = context.withDates(dates.annotate(text, context));
            context = context.withPlaces(places.annotate(text, context));
            List<Official> found = officials.annotate(text, context);
            ArticleBounds bounds =
                    article.publication().isPresent() ? ArticleBounds.NONE : ArticleBounds.of(found, context.dates());
            return new AnnotatedArticle(
                    article.articleId(),
                    article.revision(),
                    version,
                    text,
                    sentences,
                    context.dates(),
                    context.places(),
                    found,
                    bounds.notBefore(),
                    bounds.notAfter(),
                    bounds.contradicted()
                            ? Optional.of(rejection(
                                    article, Reason.CONTRADICTORY_DATES, "no day fits all the offices that it names"))
                            : Optional.empty());
        } catch (RuntimeException e) {
            // An annotator that throws has a bug, but one article must not cost a night's run: it is kept and reported.
            StackTraceElement[] trace = e.getStackTrace();
            return empty(
                    article,
                    version,
                    sentences,
                    Reason.ANNOTATOR_FAILED,
                    e + (trace.length > 0 ? " at " + trace[0] : ""));
        }
    }

    /**
     * The regions that an article speaks of, found without knowing where its outlet is: countries ({@code US}) and first-level divisions
     * ({@code US.TX}). Nothing where the article is not in English, or where the annotator fails: {@link #annotate} will say so.
     */
    public Set<String> regions(Article article) {
        if (!isEnglish(article)) {
            return Set.of();
        }
        List<Sentence> sentences = SentenceSplitter.split(article.text());
        AnnotationContext context = new AnnotationContext(
                article.publication(), article.source(), Optional.empty(), sentences, List.of(), List.of());
        try {
            return OutletRegion.regionsOf(places.annotate(article.text(), context));
        } catch (RuntimeException e) {
            return Set.of();
        }
    }

    private static boolean isEnglish(Article article) {
        return article.language().filter(language -> !"en".equals(language)).isEmpty();
    }

    private static AnnotatedArticle empty(
            Article article, String version, List<Sentence> sentences, Reason reason, String detail) {
        return new AnnotatedArticle(
                article.articleId(),
                article.revision(),
                version,
                article.text(),
                sentences,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(rejection(article, reason, detail)));
    }

    private static Rejection rejection(Article article, Reason reason, String detail) {
        return new Rejection(
                Rejection.Stage.TRANSFORM,
                reason,
                article.source().or(article::externalId).orElse("-"),
                article.articleId(),
                detail,
                article.locator());
    }
}
