package io.dateline.app.cli;

import io.dateline.app.job.JobName;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "ingest", mixinStandardHelpOptions = true, description = "Read articles into the workspace.")
final class IngestCommand implements Callable<Integer> {

    @Mixin
    private WorkspaceOptions workspace = new WorkspaceOptions();

    @Mixin
    private InputOptions input = new InputOptions();

    @Option(
            names = "--from",
            paramLabel = "DAY",
            description = "Of web archives, leave out pages captured before this day.")
    @Nullable
    private LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DAY",
            description = "Of web archives, leave out pages captured after this day.")
    @Nullable
    private LocalDate to;

    @Override
    public Integer call() throws Exception {
        Map<String, String> parameters = input.parameters();
        Optional.ofNullable(from).ifPresent(day -> parameters.put("from", day.toString()));
        Optional.ofNullable(to).ifPresent(day -> parameters.put("to", day.toString()));
        return workspace.launch(launch -> launch.start(JobName.INGEST, parameters, workspace::print));
    }
}
