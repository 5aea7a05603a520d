package io.dateline.app.cli;

import io.dateline.common.rejection.BadSettingException;
import io.dateline.export.validate.ReleaseValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description =
                "Check a release again: hashes, types, codes, keys, and every offset against its text. Exit code 3 where it is not right.")
final class ValidateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RELEASE", description = "A release folder, or the link latest.")
    private Path release = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(release)) {
            throw new BadSettingException("There is no folder " + release + "; name a release, or the link latest");
        }
        ReleaseValidator.Report report = ReleaseValidator.validate(release);
        report.rows()
                .forEach((table, rows) -> System.out.printf(java.util.Locale.ROOT, "%-20s %,12d rows%n", table, rows));
        report.findings().forEach(System.out::println);
        report.counts()
                .forEach((check, count) -> System.out.printf(java.util.Locale.ROOT, "%-20s %,12d%n", check, count));
        System.out.println(report.isValid() ? "The release is right" : "The release is not right");
        return report.isValid() ? 0 : 3;
    }
}
