package io.dateline.app.cli;

import io.dateline.app.job.JobName;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Publish all that is in the workspace as a release.")
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private WorkspaceOptions workspace = new WorkspaceOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws Exception {
        return workspace.launch(launch -> launch.start(JobName.EXPORT, output.parameters(), workspace::print));
    }
}
