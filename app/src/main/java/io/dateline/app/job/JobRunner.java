package io.dateline.app.job;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Launches jobs, waits for them, stops them, and puts right what a killed run left behind.
 *
 * <p>To be used by the holder of the run lock only: recovery takes every execution that looks alive for dead.
 */
final class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final long POLL_MILLIS = 50;

    private final JobOperator operator;
    private final JobRepository repository;
    private final Map<String, Job> jobs;
    private final JobThread thread;
    private volatile boolean stopping;

    JobRunner(JobOperator operator, JobRepository repository, Map<String, Job> jobs, JobThread thread) {
        this.operator = operator;
        this.repository = repository;
        this.jobs = jobs;
        this.thread = thread;
    }

    /** Marks executions that a killed process left running as failed, so that they can be restarted. */
    void recover() {
        for (JobName name : JobName.values()) {
            for (JobExecution execution : repository.findRunningJobExecutions(name.code())) {
                LOG.info("{} {} was killed while it ran; it can be resumed", name.code(), run(execution));
                operator.recover(execution);
            }
        }
    }

    /** The newest execution of all, if it did not come to its end. */
    Optional<JobExecution> interrupted() {
        return last(1).stream().findFirst().filter(e -> e.getStatus() != BatchStatus.COMPLETED);
    }

    /** The last executions, newest first. */
    List<JobExecution> last(int count) {
        return Arrays.stream(JobName.values())
                .flatMap(name -> repository.getJobInstances(name.code(), 0, count).stream())
                .flatMap(instance -> repository.getJobExecutions(instance).stream())
                .sorted(Comparator.comparing(JobExecution::getId).reversed())
                .limit(count)
                .toList();
    }

    JobExecution start(JobName name, JobParameters parameters) throws Exception {
        return operator.start(job(name.code()), parameters);
    }

    JobExecution restart(JobExecution interrupted) throws Exception {
        return operator.restart(interrupted);
    }

    private Job job(String name) {
        return jobs.values().stream()
                .filter(job -> job.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Waits for the end, telling {@code watcher} how it goes. */
    JobExecution await(JobExecution execution, Consumer<JobExecution> watcher) throws InterruptedException {
        while (thread.isAlive()) {
            watcher.accept(execution);
            if (stopping) {
                execution.getStepExecutions().forEach(StepExecution::setTerminateOnly);
            }
            Thread.sleep(POLL_MILLIS);
        }
        watcher.accept(execution);
        return execution;
    }

    /**
     * Asks the job to stop at the end of its chunk, or of a step that is just about to begin.
     *
     * <p>By a mark in memory that the step itself looks at: JobOperator.stop writes the step's metadata from beside, and when the step
     * writes its own in the same moment, one of the two fails and the execution's state is unknown.
     */
    void stop() {
        stopping = true;
    }

    static long run(JobExecution execution) {
        Long run = execution.getJobParameters().getLong("run");
        return run == null ? 0 : run;
    }
}
