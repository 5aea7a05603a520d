package io.dateline.export.publish;

import io.dateline.common.store.ReleaseStore.Lines;
import io.dateline.common.store.ReleaseStore.Snapshot;
import io.dateline.common.store.ReleaseStore.Stretch;
import io.dateline.export.dataset.ArticleRows;
import io.dateline.export.dataset.Dataset;
import io.dateline.export.dataset.Row;
import io.dateline.export.dataset.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads a stretch of articles after the other, each table's rows of it at once, and puts each article together with all of its rows. */
final class SnapshotReader {

    private static final int ARTICLE_ID = Dataset.ARTICLES.index("article_id");

    private final Snapshot snapshot;

    SnapshotReader(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The articles of a stretch in id order. */
    List<ArticleRows> read(Stretch stretch) throws SQLException {
        List<Row> articles =
                rows(Dataset.ARTICLES.name(), Dataset.ARTICLES.columns().size(), stretch);
        Group contents = new Group(rows("article_texts", ArticleRows.VERSION + 1, stretch), 0);
        Group sentences = group(Dataset.SENTENCES, stretch);
        Group dates = group(Dataset.DATE_MENTIONS, stretch);
        Group places = group(Dataset.PLACE_MENTIONS, stretch);
        Group officialMentions = group(Dataset.OFFICIAL_MENTIONS, stretch);
        Group officials = group(Dataset.ARTICLE_OFFICIALS, stretch);
        List<ArticleRows> read = new ArrayList<>(articles.size());
        for (Row article : articles) {
            read.add(new ArticleRows(
                    article,
                    contents.of(article).get(0),
                    sentences.of(article),
                    dates.of(article),
                    places.of(article),
                    officialMentions.of(article),
                    officials.of(article)));
        }
        for (Group group : List.of(contents, sentences, dates, places, officialMentions, officials)) {
            group.refuseRest();
        }
        return read;
    }

    private Group group(Table table, Stretch stretch) throws SQLException {
        return new Group(rows(table.name(), table.columns().size(), stretch), table.index("article_id"));
    }

    private List<Row> rows(String table, int columns, Stretch stretch) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Lines lines = snapshot.lines(table, stretch)) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                rows.add(Row.of(line, columns));
            }
        }
        return rows;
    }

    /** Rows sorted by article, handed out an article at a time. */
    private static final class Group {

        private final List<Row> rows;
        private final int idIndex;
        private int next;

        Group(List<Row> rows, int idIndex) {
            this.rows = rows;
            this.idIndex = idIndex;
        }

        List<Row> of(Row article) {
            int from = next;
            while (next < rows.size() && rows.get(next).same(idIndex, article, ARTICLE_ID)) {
                next++;
            }
            return rows.subList(from, next);
        }

        void refuseRest() {
            if (next < rows.size()) {
                throw new IllegalStateException("There are rows of an article that is not there: "
                        + rows.get(next).get(idIndex));
            }
        }
    }
}
