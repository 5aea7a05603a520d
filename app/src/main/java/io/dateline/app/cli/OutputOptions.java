package io.dateline.app.cli;

import io.dateline.common.rejection.BadSettingException;
import io.dateline.export.release.ReleaseReader;
import io.dateline.export.release.UnreadableReleaseException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where releases go, and what they are made of beside the tables. */
final class OutputOptions {

    /** How the tables of articles are cut into files. */
    enum Partition {
        none,
        month
    }

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "releases",
            description =
                    "The folder that gets the release folder; 'latest' in it points at the newest (default: ${DEFAULT-VALUE}).")
    Path output = Path.of("releases");

    @Option(
            names = "--from",
            paramLabel = "DAY",
            description = "Leave out articles published before this day, and pages of web archives captured before it.")
    @Nullable
    LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DAY",
            description = "Leave out articles published after this day, and pages of web archives captured after it.")
    @Nullable
    LocalDate to;

    @Option(
            names = "--since",
            paramLabel = "RELEASE",
            description = "Also write what was added, changed and removed against this earlier release.")
    @Nullable
    Path since;

    @Option(
            names = "--partition",
            paramLabel = "none|month",
            description = "Cut the tables of articles into one file a month.")
    @Nullable
    Partition partition;

    @Option(
            names = "--excel",
            description = "Also write a copy that Excel opens by double click, guarded against formulas.")
    boolean excel;

    @Option(names = "--parquet", description = "Also write the tables as Parquet.")
    boolean parquet;

    @Option(names = "--no-report", description = "Write no report.html.")
    boolean noReport;

    /** The job's parameters for it, checked before anything is started: a release is made last, hours may lie before it. */
    Map<String, String> parameters() {
        if (from != null && to != null && from.isAfter(to)) {
            throw new BadSettingException("--from " + from + " is after --to " + to);
        }
        if (since != null) {
            checkRelease(since);
        }
        if (!canHoldReleases(output.toAbsolutePath().normalize())) {
            throw new BadSettingException("Releases cannot be written to " + absolute(output)
                    + "; check its permissions, or give another folder with --output");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("output", absolute(output));
        Optional.ofNullable(from).ifPresent(day -> parameters.put("from", day.toString()));
        Optional.ofNullable(to).ifPresent(day -> parameters.put("to", day.toString()));
        Optional.ofNullable(since).ifPresent(release -> parameters.put("since", absolute(release)));
        Optional.ofNullable(partition).ifPresent(how -> parameters.put("partition", how.name()));
        if (excel) {
            parameters.put("excel", "true");
        }
        if (parquet) {
            parameters.put("parquet", "true");
        }
        if (noReport) {
            parameters.put("report", "false");
        }
        return parameters;
    }

    private static void checkRelease(Path earlier) {
        try {
            ReleaseReader.open(earlier);
        } catch (UnreadableReleaseException e) {
            throw new BadSettingException("--since takes the folder of an earlier release: " + e.getMessage(), e);
        }
    }

    /** A folder that is there and can be written, or one that can be made. */
    private static boolean canHoldReleases(Path folder) {
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return Files.isDirectory(there) && Files.isWritable(there);
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }
}
