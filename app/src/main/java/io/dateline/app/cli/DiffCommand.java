package io.dateline.app.cli;

import io.dateline.common.rejection.BadSettingException;
import io.dateline.export.diff.DiffSummary;
import io.dateline.export.release.UnreadableReleaseException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "diff", mixinStandardHelpOptions = true, description = "What changed from one release to another.")
final class DiffCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "BEFORE", description = "The earlier release.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "AFTER", description = "The later one.")
    private Path after = Path.of("");

    @Override
    public Integer call() throws IOException {
        try {
            System.out.print(DiffSummary.of(before, after).text());
            return 0;
        } catch (UnreadableReleaseException e) {
            throw new BadSettingException(String.valueOf(e.getMessage()), e);
        }
    }
}
