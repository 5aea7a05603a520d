package io.dateline.export.batch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the export stage, {@code export.*}: what every release holds beside the canonical tables. A job's own parameters go before
 * them.
 *
 * @param report whether {@code report.html} is written
 * @param reportArticles a report of more articles than this shows a sample and says so
 * @param excel whether a copy of the tables for Excel is added
 * @param parquet whether a copy of the tables as Parquet is added
 * @param partition how the tables of articles are cut
 */
@Validated
@ConfigurationProperties(prefix = "export", ignoreUnknownFields = false)
public record ExportSettings(
        @DefaultValue("true") boolean report,
        @DefaultValue("2000") @Min(1) @Max(20_000) int reportArticles,
        @DefaultValue("false") boolean excel,
        @DefaultValue("false") boolean parquet,
        @DefaultValue("none") Partition partition) {

    /** How the tables of articles are cut into files. */
    public enum Partition {
        /** One file a table. */
        NONE,
        /** One file a month of publication, and one for undated articles. */
        MONTH
    }
}
