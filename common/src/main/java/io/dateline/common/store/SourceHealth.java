package io.dateline.common.store;

import java.util.Optional;

/**
 * How a source did in a run.
 *
 * @param medianChars the middle length of its articles of the run; empty without any
 * @param finding why a person should look at it
 */
public record SourceHealth(
        String source,
        String kind,
        int listed,
        int fetched,
        int notModified,
        int failed,
        int stored,
        int unchanged,
        int rejected,
        int undated,
        Optional<Integer> medianChars,
        Optional<String> finding) {}
