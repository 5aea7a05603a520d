package io.dateline.export.publish;

import io.dateline.common.store.ReleaseStore.Rows;
import io.dateline.common.store.ReleaseStore.Snapshot;
import io.dateline.export.dataset.ArticleRows;
import io.dateline.export.dataset.Dataset;
import io.dateline.export.dataset.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Merges the sorted streams of a snapshot into articles, one after the other, each with all of its rows. */
final class SnapshotReader implements AutoCloseable {

    private static final int TEXT = 1;
    private static final int VERSION = 2;

    private final Rows articles;
    private final Group texts;
    private final Group sentences;
    private final Group dates;
    private final Group places;
    private final Group officialMentions;
    private final Group officials;
    private final List<Rows> open = new ArrayList<>();

    SnapshotReader(Snapshot snapshot) throws SQLException {
        articles = rows(snapshot, Dataset.ARTICLES.name());
        texts = new Group(rows(snapshot, "article_texts"), 0);
        sentences = group(snapshot, Dataset.SENTENCES);
        dates = group(snapshot, Dataset.DATE_MENTIONS);
        places = group(snapshot, Dataset.PLACE_MENTIONS);
        officialMentions = group(snapshot, Dataset.OFFICIAL_MENTIONS);
        officials = group(snapshot, Dataset.ARTICLE_OFFICIALS);
    }

    private Rows rows(Snapshot snapshot, String table) throws SQLException {
        Rows rows = snapshot.rows(table);
        open.add(rows);
        return rows;
    }

    private Group group(Snapshot snapshot, Table table) throws SQLException {
        return new Group(rows(snapshot, table.name()), table.index("article_id"));
    }

    /** The next article in id order; null behind the last. */
    @Nullable
    ArticleRows next() throws SQLException {
        @Nullable String[] article = articles.next();
        if (article == null) {
            refuseOrphans();
            return null;
        }
        String id = Objects.requireNonNull(article[0]);
        @Nullable String[] text = texts.of(id).get(0);
        return new ArticleRows(
                article,
                Objects.requireNonNull(text[TEXT]),
                Objects.requireNonNullElse(text[VERSION], ""),
                sentences.of(id),
                dates.of(id),
                places.of(id),
                officialMentions.of(id),
                officials.of(id));
    }

    private void refuseOrphans() {
        for (Group group : List.of(texts, sentences, dates, places, officialMentions, officials)) {
            if (group.head != null) {
                throw new IllegalStateException(
                        "There are rows of an article that is not there: " + group.head[group.idIndex]);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (Rows rows : open) {
            rows.close();
        }
    }

    /** A stream of rows sorted by article, handed out an article at a time. */
    private static final class Group {

        private final Rows rows;
        private final int idIndex;
        private @Nullable String @Nullable [] head;

        Group(Rows rows, int idIndex) throws SQLException {
            this.rows = rows;
            this.idIndex = idIndex;
            this.head = rows.next();
        }

        List<@Nullable String[]> of(String articleId) throws SQLException {
            List<@Nullable String[]> found = new ArrayList<>();
            while (head != null && articleId.equals(head[idIndex])) {
                found.add(head);
                head = rows.next();
            }
            return found;
        }
    }
}
