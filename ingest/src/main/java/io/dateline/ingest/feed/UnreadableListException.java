package io.dateline.ingest.feed;

/** What a source sent is no feed or sitemap, and could not be read as one. */
public final class UnreadableListException extends Exception {

    UnreadableListException(String message) {
        super(message);
    }
}
