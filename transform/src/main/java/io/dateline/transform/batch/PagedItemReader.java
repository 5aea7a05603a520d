package io.dateline.transform.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads what is still to be done, in id order, page by page.
 *
 * <p>Keeps no state for a restart: what was done before is no longer pending.
 */
final class PagedItemReader<T> implements ItemReader<T> {

    private final Function<String, List<T>> pageAfter;
    private final Function<T, String> id;
    private final Deque<T> page = new ArrayDeque<>();
    private String lastId = "";

    /**
     * @param pageAfter the items behind an id, at most a page of them
     * @param id what the items are ordered by
     */
    PagedItemReader(Function<String, List<T>> pageAfter, Function<T, String> id) {
        this.pageAfter = pageAfter;
        this.id = id;
    }

    @Override
    public @Nullable T read() {
        if (page.isEmpty()) {
            page.addAll(pageAfter.apply(lastId));
        }
        T next = page.poll();
        if (next != null) {
            lastId = id.apply(next);
        }
        return next;
    }
}
