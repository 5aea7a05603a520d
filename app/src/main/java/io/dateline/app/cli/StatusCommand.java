package io.dateline.app.cli;

import io.dateline.app.job.RunHistory;
import io.dateline.app.job.Session;
import io.dateline.common.rejection.BadSettingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "The last runs with their counts, who holds the lock, and what stands refused.")
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private WorkspaceOptions workspace = new WorkspaceOptions();

    @Option(
            names = "--last",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many runs (default: ${DEFAULT-VALUE}).")
    private int last = 10;

    @Override
    public Integer call() {
        if (last < 1) {
            throw new BadSettingException("--last wants a number of runs, 1 or more, not " + last);
        }
        if (workspace.isFresh()) {
            if (workspace.json) {
                WorkspaceOptions.print(new LinkedHashMap<>(Map.of("runs", List.of())));
            } else {
                System.out.println("Nothing has run in " + workspace.workspace + " yet");
            }
            return 0;
        }
        try (Session session = workspace.open()) {
            RunHistory history = RunHistory.of(session, last);
            if (workspace.json) {
                WorkspaceOptions.print(history.toMap());
            } else {
                history.lines().forEach(System.out::println);
            }
        }
        return 0;
    }
}
