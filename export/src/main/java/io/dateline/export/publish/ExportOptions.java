package io.dateline.export.publish;

import io.dateline.export.dataset.Extent;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a release is to hold beside the canonical tables.
 *
 * @param byMonth whether the tables of articles are cut by month of publication
 * @param excel whether a copy for Excel is added
 * @param parquet whether a copy as Parquet is added
 * @param report whether {@code report.html} is added
 * @param reportArticles a report of more articles than this shows a sample
 * @param since an earlier release to compare with
 */
public record ExportOptions(
        Extent extent,
        boolean byMonth,
        boolean excel,
        boolean parquet,
        boolean report,
        int reportArticles,
        Optional<Path> since) {

    /** All articles, the canonical tables, no report. */
    public static final ExportOptions PLAIN =
            new ExportOptions(Extent.ALL, false, false, false, false, 2_000, Optional.empty());
}
