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
    /** A page for subscribers, of which we were shown the beginning. */
    PAYWALL("only the beginning of the article is free to read"),
    /** A robot check, an error page, a request for JavaScript, in place of the article. */
    ROBOT_WALL("the site showed a robot check or an error page in place of the article"),
    /** The server answered with another status than 200. */
    HTTP_ERROR("the server did not give the page"),
    /** The source, or a page of it, could not be reached, in time and in several attempts. */
    UNREACHABLE("the server could not be reached or broke off"),
    /** robots.txt asks us not to fetch it. */
    ROBOTS_DISALLOWED("robots.txt forbids fetching it"),
    /** A name or address that leads into a private network, or no web address at all. */
    FORBIDDEN_ADDRESS("the address is no public web address"),
    /** Something else than a page, feed or sitemap. */
    WRONG_TYPE("the server sent something else than expected"),
    /** A feed that cannot be read as RSS, Atom or JSON Feed, nor mended. */
    BAD_FEED("not a feed that can be read"),
    /** A sitemap that cannot be read. */
    BAD_SITEMAP("not a sitemap that can be read"),
    /** A web archive that breaks off or is none. */
    BAD_ARCHIVE("not a web archive, or a torn one"),
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
