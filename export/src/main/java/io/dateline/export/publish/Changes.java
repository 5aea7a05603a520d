package io.dateline.export.publish;

import io.dateline.export.dataset.Dataset;
import io.dateline.export.dataset.Extent;
import io.dateline.export.dataset.FileFacts;
import io.dateline.export.dataset.Row;
import io.dateline.export.dataset.Table;
import io.dateline.export.diff.ReleaseDiff;
import io.dateline.export.diff.ReleaseDiff.KeyedRow;
import io.dateline.export.diff.ReleaseDiff.Listener;
import io.dateline.export.release.ReleaseReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes {@code changes/}: what was added, changed and removed since an earlier release, so that no correction is silent. */
final class Changes implements Listener {

    private static final Set<String> WORDS = Set.of("content_sha256", "char_count");
    private static final int PUBLISHED = Dataset.ARTICLES.index("published_date");

    private final TableFile added;
    private final TableFile changed;
    private final TableFile removed;
    private final Extent extent;
    private final Runnable checkpoint;
    /** Articles are compared first: why their rows went is known before the rows come. */
    private final Set<String> goneArticles = new HashSet<>();

    private final Set<String> leftOutArticles = new HashSet<>();
    private final Set<String> revisedArticles = new HashSet<>();

    private Changes(TableFile added, TableFile changed, TableFile removed, Extent extent, Runnable checkpoint) {
        this.added = added;
        this.changed = changed;
        this.removed = removed;
        this.extent = extent;
        this.checkpoint = checkpoint;
    }

    static List<FileFacts> write(
            Path folder, ReleaseReader earlier, ReleaseReader fresh, Extent extent, Runnable checkpoint)
            throws IOException {
        try (TableFile added = file(folder, Dataset.ADDED);
                TableFile changed = file(folder, Dataset.CHANGED);
                TableFile removed = file(folder, Dataset.REMOVED)) {
            new ReleaseDiff(earlier, fresh).compare(new Changes(added, changed, removed, extent, checkpoint));
            return List.of(added.finish(), changed.finish(), removed.finish());
        }
    }

    private static TableFile file(Path folder, Table table) throws IOException {
        return TableFile.canonical(folder, table.fileName(), table);
    }

    @Override
    public void added(KeyedRow row) throws IOException {
        write(added, row.table().name(), row.key(), row.articleId().orElse(null));
    }

    @Override
    public void changed(KeyedRow row, String column, @Nullable String was, @Nullable String is) throws IOException {
        if (row.table().equals(Dataset.ARTICLES) && WORDS.contains(column)) {
            revisedArticles.add(row.key());
        }
        write(changed, row.table().name(), row.key(), row.articleId().orElse(null), column, was, is);
    }

    @Override
    public void removed(KeyedRow row) throws IOException {
        if (row.table().equals(Dataset.ARTICLES)) {
            (extent.holds(row.values()[PUBLISHED]) ? goneArticles : leftOutArticles).add(row.key());
        }
        write(removed, row.table().name(), row.key(), row.articleId().orElse(null), reason(row));
    }

    @Override
    public void kept(KeyedRow row) {
        checkpoint.run();
    }

    private String reason(KeyedRow row) {
        if (row.articleId().isEmpty()) {
            return row.table().equals(Dataset.REJECTS) ? "no-longer-refused" : "no-longer-mentioned";
        }
        String article = row.articleId().get();
        return goneArticles.contains(article)
                ? "article-gone"
                : leftOutArticles.contains(article)
                        ? "out-of-extent"
                        : revisedArticles.contains(article) ? "article-revised" : "annotated-anew";
    }

    private static void write(TableFile file, @Nullable String... row) throws IOException {
        file.write(List.of(Row.of(row)));
    }
}
