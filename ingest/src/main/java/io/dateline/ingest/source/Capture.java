package io.dateline.ingest.source;

import java.time.Instant;
import java.util.Optional;

/**
 * How a page was fetched: from a web archive, our own or another's.
 *
 * @param url the address that answered
 * @param status the HTTP status
 * @param contentType the Content-Type header
 * @param retrievedAt when it was fetched; never a publication date
 * @param note what the source that named the page said of it, where one did
 */
public record Capture(
        String url, int status, Optional<String> contentType, Instant retrievedAt, Optional<CaptureNote> note) {}
