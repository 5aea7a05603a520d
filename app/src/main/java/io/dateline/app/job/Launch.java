package io.dateline.app.job;

import io.dateline.app.run.ExitCodes;
import io.dateline.app.run.RunLock;
import io.dateline.app.run.StopSignal;
import io.dateline.common.rejection.BadSettingException;
import io.dateline.common.store.AnnotationStore;
import io.dateline.common.store.ArticleStore;
import io.dateline.common.store.RejectionStore;
import io.dateline.common.store.RunFence;
import io.dateline.common.store.RunLockStore;
import io.dateline.common.store.SourceHealth;
import io.dateline.common.store.SourceHealthStore;
import io.dateline.ingest.batch.IngestSettings;
import io.dateline.transform.TransformVersion;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/** One launch of one job, from taking the lock to the report; new or resumed, both go the same way. */
public final class Launch {

    private static final Logger LOG = LoggerFactory.getLogger(Launch.class);

    private final Session session;
    private final StopSignal signal;
    private final boolean terminal;

    public Launch(Session session, StopSignal signal, boolean terminal) {
        this.session = session;
        this.signal = signal;
        this.terminal = terminal;
    }

    @FunctionalInterface
    private interface Start {
        Optional<JobExecution> apply(JobRunner jobs) throws Exception;
    }

    /** Runs a job from its beginning. */
    public int start(JobName name, Map<String, String> parameters, Consumer<RunReport> report) throws Exception {
        return launch(
                name.code(),
                jobs -> {
                    JobParametersBuilder all = new JobParametersBuilder()
                            .addLong("run", session.bean(ArticleStore.class).nextRun(), true);
                    parameters.forEach((key, value) -> all.addString(key, value, false));
                    return Optional.of(jobs.start(name, all.toJobParameters()));
                },
                report,
                () -> {});
    }

    /**
     * Goes on with the last job, if it was interrupted; otherwise says that there is nothing to do.
     *
     * @param nothing done in that case
     */
    public int resume(Consumer<RunReport> report, Runnable nothing) throws Exception {
        return launch(
                "resume",
                jobs -> {
                    Optional<JobExecution> interrupted = jobs.interrupted();
                    return interrupted.isPresent() ? Optional.of(jobs.restart(interrupted.get())) : Optional.empty();
                },
                report,
                nothing);
    }

    private int launch(String what, Start start, Consumer<RunReport> report, Runnable nothing) throws Exception {
        String holder =
                "dateline " + what + ", process " + ProcessHandle.current().pid();
        try (RunLock lock = RunLock.acquire(
                session.database(), session.bean(RunLockStore.class), session.bean(RunFence.class), holder)) {
            LOG.debug("holding {}", lock);
            JobRunner jobs = session.jobs();
            jobs.recover();
            if (signal.received()) {
                return ExitCodes.STOPPED;
            }
            Optional<JobExecution> started = start.apply(jobs);
            if (started.isEmpty()) {
                LOG.info("There is nothing to resume: no run was left unfinished");
                nothing.run();
                return ExitCodes.DONE;
            }
            JobExecution execution = started.get();
            signal.onSignal(jobs::stop);
            try (ProgressWatcher watcher = new ProgressWatcher(terminal, this::total)) {
                jobs.await(execution, watcher);
            }
            int code = exitCode(execution);
            report.accept(report(execution, code));
            return code;
        } catch (RunLock.TakenException e) {
            System.err.println(e.getMessage());
            return ExitCodes.LOCKED;
        }
    }

    private long total(String step) {
        return step.equals("annotate-articles")
                ? session.bean(AnnotationStore.class)
                        .countPending(session.bean(TransformVersion.class).value())
                : -1;
    }

    private int exitCode(JobExecution execution) {
        BatchStatus status = execution.getStatus();
        if (status == BatchStatus.STOPPED) {
            return ExitCodes.STOPPED;
        }
        if (status != BatchStatus.COMPLETED) {
            for (Throwable failure : execution.getAllFailureExceptions()) {
                for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                    if (cause instanceof BadSettingException) {
                        throw new BadSettingException(String.valueOf(cause.getMessage()), failure);
                    }
                }
                LOG.error("The run failed", failure);
            }
            return ExitCodes.FAULT;
        }
        List<SourceHealth> findings = session.bean(SourceHealthStore.class).findings(JobRunner.run(execution));
        findings.forEach(health ->
                LOG.warn("source {}: {}", health.source(), health.finding().orElse("")));
        ArticleStore.Counts counts = session.bean(ArticleStore.class).counts(JobRunner.run(execution));
        double share = counts.seen() == 0 ? 0 : (double) counts.rejected() / counts.seen();
        return !findings.isEmpty() || share > session.bean(IngestSettings.class).maxRejectedShare()
                ? ExitCodes.DONE_WITH_TROUBLE
                : ExitCodes.DONE;
    }

    private RunReport report(JobExecution execution, int code) {
        JobParameters parameters = execution.getJobParameters();
        ArticleStore.Counts counts = session.bean(ArticleStore.class).counts(JobRunner.run(execution));
        Map<String, Long> rows = new TreeMap<>();
        execution.getExecutionContext().toMap().forEach((key, value) -> {
            if (key.startsWith("rows.") && value instanceof Number number) {
                rows.put(key.substring("rows.".length()), number.longValue());
            }
        });
        Optional<String> release = Optional.ofNullable(
                        execution.getExecutionContext().get("release"))
                .map(Object::toString);
        Duration took = Duration.between(
                Optional.ofNullable(execution.getStartTime()).orElse(execution.getCreateTime()),
                Optional.ofNullable(execution.getEndTime()).orElseGet(java.time.LocalDateTime::now));
        return new RunReport(
                execution.getJobInstance().getJobName(),
                JobRunner.run(execution),
                outcome(code),
                took,
                parameters.getString("inputs") == null && parameters.getString("sources") == null
                        ? Optional.empty()
                        : Optional.of(counts),
                session.bean(RejectionStore.class).counts(),
                rows,
                release,
                advice(code, release));
    }

    private static String outcome(int code) {
        return switch (code) {
            case ExitCodes.DONE -> "done";
            case ExitCodes.DONE_WITH_TROUBLE -> "done, with trouble";
            case ExitCodes.STOPPED -> "stopped";
            default -> "failed";
        };
    }

    private static Optional<String> advice(int code, Optional<String> release) {
        return switch (code) {
            case ExitCodes.STOPPED, ExitCodes.FAULT -> Optional.of("./dateline resume goes on where this ended");
            case ExitCodes.DONE_WITH_TROUBLE ->
                Optional.of(
                        "see the warnings above and rejects.csv: a source failed, or more was refused than the set share");
            default -> release.map(path -> "open " + path + "/README.md: how to load it");
        };
    }
}
