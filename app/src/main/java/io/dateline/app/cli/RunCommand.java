package io.dateline.app.cli;

import io.dateline.app.job.JobName;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Ingest, transform and export, one after the other.")
final class RunCommand implements Callable<Integer> {

    @Mixin
    private WorkspaceOptions workspace = new WorkspaceOptions();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws Exception {
        Map<String, String> parameters = input.parameters();
        parameters.putAll(output.parameters());
        return workspace.launch(launch -> launch.start(JobName.RUN, parameters, workspace::print));
    }
}
