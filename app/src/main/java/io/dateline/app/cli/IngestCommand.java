package io.dateline.app.cli;

import io.dateline.app.job.JobName;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "ingest", mixinStandardHelpOptions = true, description = "Read articles into the workspace.")
final class IngestCommand implements Callable<Integer> {

    @Mixin
    private WorkspaceOptions workspace = new WorkspaceOptions();

    @Mixin
    private InputOptions input = new InputOptions();

    @Override
    public Integer call() throws Exception {
        Map<String, String> parameters = input.parameters();
        return workspace.launch(launch -> launch.start(JobName.INGEST, parameters, workspace::print));
    }
}
