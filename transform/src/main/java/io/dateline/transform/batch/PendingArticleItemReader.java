package io.dateline.transform.batch;

import io.dateline.common.store.AnnotationStore;
import io.dateline.common.store.AnnotationStore.Pending;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads articles that are not yet annotated by the present rules, in id order, page by page.
 *
 * <p>Keeps no state for a restart: what was annotated before is no longer pending.
 */
final class PendingArticleItemReader implements ItemReader<Pending> {

    private final AnnotationStore store;
    private final String version;
    private final int pageSize;
    private final Deque<Pending> page = new ArrayDeque<>();
    private String lastId = "";

    PendingArticleItemReader(AnnotationStore store, String version, int pageSize) {
        this.store = store;
        this.version = version;
        this.pageSize = pageSize;
    }

    @Override
    public @Nullable Pending read() {
        if (page.isEmpty()) {
            page.addAll(store.pending(version, lastId, pageSize));
        }
        Pending next = page.poll();
        if (next != null) {
            lastId = next.article().articleId();
        }
        return next;
    }
}
