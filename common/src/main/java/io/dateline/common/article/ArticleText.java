package io.dateline.common.article;

/**
 * The words of an article, as they were given: a headline, empty where there is none, and a body with paragraphs split by newlines.
 */
public record ArticleText(String title, String body) {

    /** The text that spans of {@code field} point into. */
    public String of(Field field) {
        return field == Field.TITLE ? title : body;
    }

    public String of(Span span) {
        return of(span.field()).substring(span.start(), span.end());
    }
}
