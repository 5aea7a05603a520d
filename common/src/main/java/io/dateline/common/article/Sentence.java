package io.dateline.common.article;

/** A sentence of an article: its span and its number, counted from 0 in each field. */
public record Sentence(int no, Span span) {

    public Sentence {
        if (no < 0) {
            throw new IllegalArgumentException("Sentence numbers start at 0, got " + no);
        }
    }
}
