package io.dateline.export.batch;

import io.dateline.export.batch.ExportSettings.Partition;
import io.dateline.export.dataset.Extent;
import io.dateline.export.publish.ExportOptions;
import io.dateline.export.publish.RefusedExportException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.batch.core.job.parameters.JobParameters;

/**
 * What a job was asked to export, in its parameters, all strings: {@code output}, and where they are given {@code from}, {@code to}, {@code
 * since}, {@code partition}, {@code excel}, {@code parquet}, {@code report}; what is not given comes from the settings.
 */
final class ExportParameters {

    static final String OUTPUT = "output";

    private ExportParameters() {}

    static Path output(JobParameters parameters) {
        return Path.of(given(parameters, OUTPUT)
                .orElseThrow(() -> new RefusedExportException("The job was not told where releases go (output)")));
    }

    static ExportOptions options(JobParameters parameters, ExportSettings settings) {
        Partition partition = given(parameters, "partition")
                .map(name -> Partition.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(settings.partition());
        return new ExportOptions(
                extent(day(parameters, "from"), day(parameters, "to")),
                partition == Partition.MONTH,
                flag(parameters, "excel", settings.excel()),
                flag(parameters, "parquet", settings.parquet()),
                flag(parameters, "report", settings.report()),
                settings.reportArticles(),
                given(parameters, "since").map(Path::of));
    }

    private static Extent extent(Optional<LocalDate> from, Optional<LocalDate> to) {
        try {
            return new Extent(from, to);
        } catch (IllegalArgumentException e) {
            throw new RefusedExportException("--to lies before --from: " + e.getMessage());
        }
    }

    private static Optional<String> given(JobParameters parameters, String name) {
        return Optional.ofNullable(parameters.getString(name)).filter(value -> !value.isEmpty());
    }

    private static boolean flag(JobParameters parameters, String name, boolean otherwise) {
        return given(parameters, name).map(Boolean::valueOf).orElse(otherwise);
    }

    private static Optional<LocalDate> day(JobParameters parameters, String name) {
        return given(parameters, name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw new RefusedExportException("--" + name + " takes a day such as 2019-10-22, not " + text);
            }
        });
    }
}
