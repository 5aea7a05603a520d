package io.dateline.app.cli;

import io.dateline.app.job.JobName;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "transform",
        mixinStandardHelpOptions = true,
        description = "Find dates, places and officials in the articles that are new or whose rules have changed.")
final class TransformCommand implements Callable<Integer> {

    @Mixin
    private WorkspaceOptions workspace = new WorkspaceOptions();

    @Override
    public Integer call() throws Exception {
        return workspace.launch(launch -> launch.start(JobName.TRANSFORM, Map.of(), workspace::print));
    }
}
