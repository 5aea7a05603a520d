package io.dateline.ingest.extract;

import io.dateline.ingest.extract.ArticleFields.Field;

/** The plain text form of an article: the first line that is not blank is the headline, if a blank line follows it; else all is body. */
final class PlainText {

    private PlainText() {}

    static ArticleFields parse(String text) {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int lineEnd = lineEnd(text, start);
        int next = skipLineBreak(text, lineEnd);
        int nextEnd = lineEnd(text, next);
        boolean headline = next < text.length()
                && text.substring(next, nextEnd).isBlank()
                && !text.substring(nextEnd).isBlank();
        if (!headline) {
            return ArticleFields.of(Field.TEXT, text);
        }
        int body = next;
        for (int end = nextEnd; text.substring(body, end).isBlank(); end = lineEnd(text, body)) {
            body = skipLineBreak(text, end);
        }
        return ArticleFields.of(Field.TITLE, text.substring(start, lineEnd).strip())
                .or(ArticleFields.of(Field.TEXT, text.substring(body)));
    }

    private static int lineEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static int skipLineBreak(String text, int end) {
        return text.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, text.length());
    }
}
