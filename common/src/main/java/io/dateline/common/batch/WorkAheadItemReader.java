package io.dateline.common.batch;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.core.task.AsyncTaskExecutor;

/**
 * Reads what is still to be done, page by page, and gives the results of the work on it, in the same order.
 *
 * <p>The work is done on the executor's threads, a page ahead: while PostgreSQL writes one chunk, the next is being made. Keeps no
 * state for a restart: what was done before is no longer pending, and work that no chunk took is done again.
 *
 * @param <T> what is to be done
 * @param <R> what comes of it
 */
public final class WorkAheadItemReader<T, R> implements ItemReader<R> {

    /** The items behind the last one read, at most a page of them; none when all is done. */
    public interface Pages<T> {
        List<T> after(@Nullable T last) throws IOException;
    }

    private final Pages<T> pages;
    private final Function<T, R> work;
    private final AsyncTaskExecutor executor;
    private final Queue<Future<R>> ahead = new ArrayDeque<>();
    private int pageSize = 1;
    private @Nullable T last;

    public WorkAheadItemReader(Pages<T> pages, Function<T, R> work, AsyncTaskExecutor executor) {
        this.pages = pages;
        this.work = work;
        this.executor = executor;
    }

    @Override
    public @Nullable R read() throws IOException, InterruptedException, ExecutionException {
        if (pageSize > 0 && ahead.size() <= pageSize) {
            List<T> page = pages.after(last);
            pageSize = page.size();
            for (T item : page) {
                ahead.add(executor.submit(() -> work.apply(item)));
                last = item;
            }
        }
        Future<R> next = ahead.poll();
        return next == null ? null : next.get();
    }
}
