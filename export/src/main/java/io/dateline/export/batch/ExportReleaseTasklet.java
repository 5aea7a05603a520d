package io.dateline.export.batch;

import io.dateline.common.rejection.BadSettingException;
import io.dateline.export.publish.ReleaseExport;
import io.dateline.export.publish.ReleaseExport.Published;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Makes a release, and leaves with the job's execution where it is ({@value #RELEASE}) and how many rows each table has ({@code
 * rows.<table>}).
 *
 * <p>Rebuilt whole by a restart: nothing of a stopped or killed export is kept.
 */
final class ExportReleaseTasklet implements Tasklet {

    static final String RELEASE = "release";
    static final String ROWS = "rows.";
    private static final Logger LOG = LoggerFactory.getLogger(ExportReleaseTasklet.class);

    private final ReleaseExport export;
    private final ExportSettings settings;

    ExportReleaseTasklet(ReleaseExport export, ExportSettings settings) {
        this.export = export;
        this.settings = settings;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        StepExecution step = contribution.getStepExecution();
        JobParameters parameters = step.getJobExecution().getJobParameters();
        Path output = ExportParameters.output(parameters);
        LOG.info("export-release: into {}", output);
        try {
            Published published = export.export(output, ExportParameters.options(parameters, settings), () -> {
                if (step.isTerminateOnly()) {
                    throw new StopRequested();
                }
            });
            ExecutionContext kept = step.getJobExecution().getExecutionContext();
            kept.putString(RELEASE, published.folder().toString());
            published.rows().forEach((table, rows) -> kept.putLong(ROWS + table.name(), rows));
            LOG.info(
                    "export-release: {} with {}",
                    published.folder().getFileName(),
                    published.rows().entrySet().stream()
                            .map(entry ->
                                    entry.getValue() + " " + entry.getKey().name())
                            .collect(Collectors.joining(", ")));
            return RepeatStatus.FINISHED;
        } catch (StopRequested e) {
            throw new JobInterruptedException("The export was asked to stop; no release was left behind");
        } catch (IOException e) {
            throw new BadSettingException(
                    "The release could not be written into " + output + ": " + e.getMessage()
                            + ". Check permissions and free space; resume then goes on",
                    e);
        }
    }

    private static final class StopRequested extends RuntimeException {
        StopRequested() {
            super("stop requested", null, false, false);
        }
    }
}
