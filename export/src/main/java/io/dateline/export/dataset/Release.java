package io.dateline.export.dataset;

import java.util.List;
import java.util.Optional;

/**
 * What a release says of itself as a whole.
 *
 * @param files every file written so far, in order of path
 * @param versions the rules and reference data that made the annotations, with the articles that each annotated
 * @param since the earlier release that {@code changes/} compares with
 */
public record Release(List<FileFacts> files, List<Version> versions, Extent extent, Optional<String> since) {

    /** A version of rules and reference data. */
    public record Version(String version, long articles) {}

    public Release {
        files = List.copyOf(files);
        versions = List.copyOf(versions);
    }

    /** The files of a table: one, or one a month. */
    public List<FileFacts> files(Table table) {
        return files.stream()
                .filter(file -> file.table().filter(table::equals).isPresent())
                .toList();
    }

    /** How many rows of a table there are. */
    public long rows(Table table) {
        return files(table).stream().mapToLong(FileFacts::rows).sum();
    }

    /** The tables that are in it, in their order. */
    public List<Table> tables() {
        return Dataset.ALL.stream().filter(table -> !files(table).isEmpty()).toList();
    }

    /** The columns that point into other tables; a copy's original may lie outside of a part of the articles. */
    public List<Table.Reference> references(Table table) {
        return table.references().stream()
                .filter(reference -> extent.isAll() || !reference.target().equals(table.name()))
                .toList();
    }
}
