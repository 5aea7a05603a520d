package io.dateline.common.batch;

import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The threads that {@link WorkAheadTasklet}s work on. */
public final class WorkThreads {

    private WorkThreads() {}

    /** @param threads how many; 0 for one on each processor */
    public static ThreadPoolTaskExecutor of(String prefix, int threads) {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setThreadNamePrefix(prefix);
        executor.setCorePoolSize(threads > 0 ? threads : Runtime.getRuntime().availableProcessors());
        executor.setDaemon(true);
        return executor;
    }
}
