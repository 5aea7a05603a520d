package io.dateline.common.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.AsyncTaskExecutor;

/**
 * Does what is still to be done page by page: a page's results are written in one transaction, in the order of its items.
 *
 * <p>The work is done on the executor's threads, a page ahead: while PostgreSQL writes one page, the next is being made. So two pages are
 * in memory, and whoever bounds the bytes of a page bounds the step's memory, which a chunk of so many items would not. Keeps no state for
 * a restart: what was done before is no longer pending, and work that was not written is done again.
 *
 * @param <T> what is to be done
 * @param <R> what comes of it
 */
public final class WorkAheadTasklet<T, R> implements Tasklet {

    /** What a page weighs at most, but for the item that passes it: the longest article allowed is thousands of times as long as a usual one. */
    public static final int PAGE_BYTES = 8 << 20;

    /** The items behind the last one of the page before, at least one of them; none when all is done. */
    public interface Pages<T> {
        List<T> after(@Nullable T last) throws IOException;
    }

    private final Pages<T> pages;
    private final Function<T, R> work;
    private final AsyncTaskExecutor executor;
    private final Consumer<List<R>> writer;
    private @Nullable List<Future<R>> ahead;
    private @Nullable T last;

    public WorkAheadTasklet(Pages<T> pages, Function<T, R> work, AsyncTaskExecutor executor, Consumer<List<R>> writer) {
        this.pages = pages;
        this.work = work;
        this.executor = executor;
        this.writer = writer;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context)
            throws IOException, InterruptedException, ExecutionException {
        List<Future<R>> page = ahead != null ? ahead : begun();
        if (page.isEmpty()) {
            return RepeatStatus.FINISHED;
        }
        ahead = begun();
        List<R> results = new ArrayList<>(page.size());
        for (Future<R> future : page) {
            results.add(future.get());
            contribution.incrementReadCount();
        }
        writer.accept(results);
        contribution.incrementWriteCount(results.size());
        return RepeatStatus.CONTINUABLE;
    }

    private List<Future<R>> begun() throws IOException {
        List<Future<R>> begun = new ArrayList<>();
        for (T item : pages.after(last)) {
            begun.add(executor.submit(() -> work.apply(item)));
            last = item;
        }
        return begun;
    }
}
