package io.dateline.export.publish;

import io.dateline.export.dataset.ArticleRows;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** Reads the next articles on a thread of its own while the last ones are written; a few batches ahead and no more. */
final class ReadAhead implements AutoCloseable {

    private static final int BATCH = 64;
    private static final int AHEAD = 4;

    private final SnapshotReader reader;
    private final BlockingQueue<Batch> queue = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread = new Thread(this::read, "read-release");
    private Batch batch = new Batch(List.of(), null, false);
    private int at;

    /**
     * Some articles.
     *
     * @param failure why there are no more, where that is not the end
     */
    private record Batch(
            List<ArticleRows> articles, @Nullable Exception failure, boolean last) {}

    ReadAhead(SnapshotReader reader) {
        this.reader = reader;
        thread.setDaemon(true);
        thread.start();
    }

    private void read() {
        try {
            boolean last = false;
            while (!last) {
                List<ArticleRows> articles = new ArrayList<>(BATCH);
                Exception failure = null;
                try {
                    while (articles.size() < BATCH && !last) {
                        ArticleRows article = reader.next();
                        last = article == null;
                        if (article != null) {
                            articles.add(article);
                        }
                    }
                } catch (SQLException | RuntimeException e) {
                    failure = e;
                    last = true;
                }
                queue.put(new Batch(articles, failure, last));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next article; null behind the last. */
    @Nullable
    ArticleRows next() throws IOException, SQLException {
        while (at == batch.articles().size()) {
            if (batch.failure() instanceof SQLException failure) {
                throw failure;
            }
            if (batch.failure() instanceof RuntimeException failure) {
                throw failure;
            }
            if (batch.last()) {
                return null;
            }
            try {
                batch = queue.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("Interrupted while the release was read");
            }
            at = 0;
        }
        return batch.articles().get(at++);
    }

    /** Waits until the reader has let go of the connection. */
    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            queue.clear();
            try {
                thread.join(50);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
