package io.dateline.app.job;

import org.jspecify.annotations.Nullable;
import org.springframework.core.task.TaskExecutor;

/**
 * The thread that a job runs on, beside the command's own, which watches it and can stop it.
 *
 * <p>Whether it lives is the one sure sign that a job is at work: a job execution counts as stopped from the moment it is asked to, while
 * its last chunk is still being written.
 */
final class JobThread implements TaskExecutor {

    private volatile @Nullable Thread thread;

    @Override
    public void execute(Runnable job) {
        Thread fresh = new Thread(job, "job");
        thread = fresh;
        fresh.start();
    }

    boolean isAlive() {
        Thread current = thread;
        return current != null && current.isAlive();
    }
}
