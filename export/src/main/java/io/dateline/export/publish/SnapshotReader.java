package io.dateline.export.publish;

import io.dateline.common.store.ReleaseStore.Stretch;
import io.dateline.common.store.Snapshot;
import io.dateline.common.store.Snapshot.Lines;
import io.dateline.export.dataset.ArticleRows;
import io.dateline.export.dataset.Dataset;
import io.dateline.export.dataset.Row;
import io.dateline.export.dataset.Table;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;

/** Reads a stretch of articles after the other, its tables side by side, and puts each article together with all of its rows. */
final class SnapshotReader {

    private static final int ARTICLE_ID = Dataset.ARTICLES.index("article_id");

    private final Snapshot snapshot;
    private final Workers workers;

    SnapshotReader(Snapshot snapshot, Workers workers) {
        this.snapshot = snapshot;
        this.workers = workers;
    }

    /** The articles of a stretch in id order. */
    List<ArticleRows> read(Stretch stretch) throws IOException, SQLException {
        // Those that take longest come first, so that none is left alone at the end.
        Future<List<Row>> placeRows = rows(Dataset.PLACE_MENTIONS, stretch);
        Future<List<Row>> sentenceRows = rows(Dataset.SENTENCES, stretch);
        Future<List<Row>> dateRows = rows(Dataset.DATE_MENTIONS, stretch);
        Future<List<Row>> textRows = rows("article_texts", ArticleRows.VERSION + 1, stretch);
        Future<List<Row>> officialRows = rows(Dataset.ARTICLE_OFFICIALS, stretch);
        Future<List<Row>> officialMentionRows = rows(Dataset.OFFICIAL_MENTIONS, stretch);
        Future<List<Row>> articles = rows(Dataset.ARTICLES, stretch);
        Group contents = new Group(Workers.result(textRows), 0);
        Group sentences = group(Dataset.SENTENCES, sentenceRows);
        Group dates = group(Dataset.DATE_MENTIONS, dateRows);
        Group places = group(Dataset.PLACE_MENTIONS, placeRows);
        Group officialMentions = group(Dataset.OFFICIAL_MENTIONS, officialMentionRows);
        Group officials = group(Dataset.ARTICLE_OFFICIALS, officialRows);
        List<ArticleRows> read = new ArrayList<>();
        for (Row article : Workers.result(articles)) {
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

    private static Group group(Table table, Future<List<Row>> rows) throws IOException, SQLException {
        return new Group(Workers.result(rows), table.index("article_id"));
    }

    private Future<List<Row>> rows(Table table, Stretch stretch) {
        return rows(table.name(), table.columns().size(), stretch);
    }

    private Future<List<Row>> rows(String table, int columns, Stretch stretch) {
        return workers.begin(() -> {
            List<Row> rows = new ArrayList<>();
            try (Lines lines = snapshot.lines(table, stretch)) {
                for (byte[] line = lines.next(); line != null; line = lines.next()) {
                    rows.add(Row.of(line, columns));
                }
            }
            return rows;
        });
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
