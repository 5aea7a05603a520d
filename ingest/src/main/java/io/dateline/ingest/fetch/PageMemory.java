package io.dateline.ingest.fetch;

import java.time.Instant;
import java.util.Optional;

/** What earlier runs have learned of addresses. */
public interface PageMemory {

    /**
     * An address as it answered last.
     *
     * @param body of feeds and sitemaps
     */
    record Known(String url, Validators validators, Instant fetchedAt, Optional<byte[]> body) {}

    Optional<Known> find(String url);
}
