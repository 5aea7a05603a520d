package io.dateline.common.rejection;

import java.util.Locale;

/** Why something was refused: stable codes, counted in summaries and published in {@code rejects.csv}. */
public enum Reason {
    /** A file or folder that the operating system would not let us read. */
    UNREADABLE("the file could not be read"),
    /** Nothing in it, or nothing but white space. */
    EMPTY("there is no text in it"),
    /** Larger than the limit that the settings give. */
    TOO_LARGE("larger than the limit set"),
    /** Bytes that are no text in the encoding expected. */
    BAD_CHARSET("the bytes are not valid text in their encoding"),
    /** A line or sidecar that is no JSON object. */
    BAD_JSON("not a JSON object"),
    /** A record without an article's text. */
    NO_TEXT("the record has neither text nor html with an article in it"),
    /** A publication date that could not be understood; the article is kept, undated. */
    BAD_DATE("published_at is no ISO 8601 date or instant; the article was kept without a date"),
    /** Two different articles of one run claim one id; one is kept. */
    CONFLICTING_ID("two records of one run claim the same id with different content; one was kept"),
    /** A language that the annotators do not read; the article is kept, without mentions. */
    UNSUPPORTED_LANGUAGE("not in English; the article was kept without mentions"),
    /** An undated article whose officials never held their offices on one same day; kept, without bounds on its date. */
    CONTRADICTORY_DATES(
            "the offices that an undated article names fit no one day; it was kept without bounds on its date"),
    /** An annotator failed on the article, which is kept without mentions; always a bug worth reporting. */
    ANNOTATOR_FAILED("an annotator failed on this article, which was kept without mentions; please report it");

    private final String meaning;

    Reason(String meaning) {
        this.meaning = meaning;
    }

    /** The code in tables and files: {@code too-large}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the code means, for a person. */
    public String meaning() {
        return meaning;
    }
}
