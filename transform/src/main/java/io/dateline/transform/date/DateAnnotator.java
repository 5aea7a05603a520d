package io.dateline.transform.date;

import io.dateline.common.annotation.AnnotationContext;
import io.dateline.common.annotation.Annotator;
import io.dateline.common.annotation.DateMention;
import io.dateline.common.article.ArticleText;
import io.dateline.common.article.Field;
import io.dateline.common.article.Publication;
import io.dateline.common.article.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the temporal expressions of an article and gives each its TIMEX3 type and value and the calendar days that it covers.
 *
 * <p>Make one and keep it: the rules are compiled once, and any number of threads may use it.
 *
 * <pre>{@code
 * DateAnnotator dates = DateAnnotator.create();
 * for (DateMention date : dates.annotate("Talks broke off on Monday.", LocalDate.of(2019, 10, 22))) {
 *     System.out.println(date.value());  // 2019-10-21
 * }
 * }</pre>
 */
public final class DateAnnotator implements Annotator<DateMention> {

    private final DateRules rules;
    private final DateMatcher matcher;
    private final DateResolver resolver;

    private DateAnnotator(DateRules rules, DateResolver resolver) {
        this.rules = rules;
        matcher = new DateMatcher(rules);
        this.resolver = resolver;
    }

    /** An annotator with the bundled rules. */
    public static DateAnnotator create() {
        return new DateAnnotator(DateRules.bundled(), new DateResolver(Holidays.bundled()));
    }

    /** The mentions of a plain text, written on {@code reference}. */
    public List<DateMention> annotate(String text, LocalDate reference) {
        return annotate(text, Optional.of(Publication.day(reference, Publication.Basis.GIVEN)));
    }

    /** The mentions of a plain text of unknown date: nothing relative is resolved. */
    public List<DateMention> annotate(String text) {
        return annotate(text, Optional.empty());
    }

    private List<DateMention> annotate(String text, Optional<Publication> publication) {
        return annotate(
                new ArticleText("", text),
                new AnnotationContext(
                        publication, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of()));
    }

    @Override
    public List<DateMention> annotate(ArticleText article, AnnotationContext context) {
        Lexemes title = new Lexemes(article.title(), rules.lexicon());
        Lexemes body = new Lexemes(article.body(), rules.lexicon());
        List<DateMatch> inTitle = matcher.match(title);
        List<DateMatch> inBody = matcher.match(body);
        Scene scene = new Scene(
                context.publication(),
                Narrative.is(inBody, context.publication()),
                NumericOrder.of(inBody, context.outletRegion()));
        List<DateMention> mentions = new ArrayList<>(inTitle.size() + inBody.size());
        resolve(inTitle, title, Field.TITLE, scene, mentions);
        scene.forget();
        resolve(inBody, body, Field.BODY, scene, mentions);
        return List.copyOf(mentions);
    }

    private void resolve(
            List<DateMatch> matches, Lexemes lexemes, Field field, Scene scene, List<DateMention> mentions) {
        for (DateMatch match : matches) {
            for (DateMatch part : Mentions.of(match)) {
                Span span = new Span(field, lexemes.tokens.start(part.first()), lexemes.tokens.end(part.end() - 1));
                mentions.add(resolver.resolve(part, span, lexemes, scene));
            }
        }
    }
}
