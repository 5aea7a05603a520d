package io.dateline.ingest.fetch;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a server said by which it can tell whether a page has changed. */
public record Validators(Optional<String> etag, Optional<String> lastModified) {

    public static Validators of(Fetched.Page page) {
        return new Validators(page.header("ETag"), page.header("Last-Modified"));
    }

    public boolean isEmpty() {
        return etag.isEmpty() && lastModified.isEmpty();
    }

    Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>();
        etag.ifPresent(tag -> headers.put("If-None-Match", tag));
        lastModified.ifPresent(time -> headers.put("If-Modified-Since", time));
        return headers;
    }
}
