package io.dateline.export.dataset;

import java.util.List;

/**
 * What a release says of itself as a whole.
 *
 * @param files every file written so far, in order
 * @param versions the rules and reference data that made the annotations, with the articles that each annotated
 */
public record Release(List<FileFacts> files, List<Version> versions) {

    /** A version of rules and reference data. */
    public record Version(String version, long articles) {}

    public Release {
        files = List.copyOf(files);
        versions = List.copyOf(versions);
    }

    /** How many rows of a table there are. */
    public long rows(Table table) {
        return files.stream()
                .filter(file -> file.path().endsWith(".csv"))
                .filter(file -> file.table().filter(table::equals).isPresent())
                .mapToLong(FileFacts::rows)
                .sum();
    }
}
