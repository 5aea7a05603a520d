package io.dateline.app.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        description = "Go on with the last run, if it was stopped, failed or was killed.")
final class ResumeCommand implements Callable<Integer> {

    @Mixin
    private WorkspaceOptions workspace = new WorkspaceOptions();

    @Override
    public Integer call() throws Exception {
        return workspace.launch(launch -> launch.resume(workspace::print, this::nothing));
    }

    private void nothing() {
        if (workspace.json) {
            WorkspaceOptions.print(Map.of("outcome", "nothing to resume"));
        }
    }
}
