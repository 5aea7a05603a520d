package io.dateline.app.job;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/** Shows how a job goes: a bar for the running step on a terminal, a line when a step opens and one when it closes elsewhere. */
final class ProgressWatcher implements Consumer<JobExecution>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressWatcher.class);

    private final boolean terminal;
    private final ToLongFunction<String> total;
    private final Map<String, Boolean> seen = new HashMap<>();
    private @Nullable ProgressBar bar;

    /** @param total how many items a step has before it, -1 where nobody knows */
    ProgressWatcher(boolean terminal, ToLongFunction<String> total) {
        this.terminal = terminal;
        this.total = total;
    }

    @Override
    public void accept(JobExecution execution) {
        for (StepExecution step : execution.getStepExecutions()) {
            String name = step.getStepName();
            if (!seen.containsKey(name)) {
                seen.put(name, false);
                opened(name);
            }
            if (bar != null && step.getStatus().isRunning()) {
                bar.stepTo(step.getReadCount());
            }
            if (!step.getStatus().isRunning() && Boolean.FALSE.equals(seen.put(name, true))) {
                closed(step);
            }
        }
    }

    private void opened(String step) {
        if (terminal) {
            close();
            bar = new ProgressBarBuilder()
                    .setTaskName(step)
                    .setInitialMax(total.applyAsLong(step))
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .build();
        } else {
            LOG.info("{} begins", step);
        }
    }

    private void closed(StepExecution step) {
        if (terminal) {
            close();
        } else if (step.getReadCount() > 0) {
            LOG.info(
                    "{} {}: {} read, {} written",
                    step.getStepName(),
                    step.getStatus().toString().toLowerCase(java.util.Locale.ROOT),
                    step.getReadCount(),
                    step.getWriteCount());
        } else {
            LOG.info("{} {}", step.getStepName(), step.getStatus().toString().toLowerCase(java.util.Locale.ROOT));
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
