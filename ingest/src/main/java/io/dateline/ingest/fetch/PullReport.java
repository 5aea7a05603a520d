package io.dateline.ingest.fetch;

import io.dateline.common.rejection.Reason;
import io.dateline.ingest.source.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What pulling a source came to.
 *
 * @param listed pages that it listed
 * @param fetched pages captured in this run
 * @param unchanged pages that were known and have not changed, or that another source of the run has fetched
 * @param failures what could not be had, and why
 * @param learned for the memory
 * @param captures the archive that holds the pages; empty where there are none
 */
public record PullReport(
        Source source,
        int listed,
        int fetched,
        List<String> unchanged,
        List<Failure> failures,
        List<PageMemory.Known> learned,
        Optional<Path> captures) {

    /** A list or page that could not be had. */
    public record Failure(String url, Reason reason, String detail) {}

    public PullReport {
        unchanged = List.copyOf(unchanged);
        failures = List.copyOf(failures);
        learned = List.copyOf(learned);
    }
}
