package io.dateline.export.dataset;

import static io.dateline.export.dataset.Column.oneOf;
import static io.dateline.export.dataset.Column.text;

import java.util.List;

/** The tables of {@code changes/}, which a release has when it was made {@code --since} an earlier one. */
final class ChangeTables {

    private static final Column TABLE =
            text("table", "date_mentions", "the table that the row is in").always();
    private static final Column KEY = text("key", "5f1d0c2ab97e4438-d-b430", "the row's key, its columns joined by |")
            .always();
    private static final Column ARTICLE =
            text("article_id", "5f1d0c2ab97e4438", "the article; empty for rows of no one article");

    static final Table ADDED = new Table(
            "changes/added",
            "One row for each row that the earlier release did not have.",
            List.of(TABLE, KEY, ARTICLE),
            List.of("table", "key"),
            List.of(),
            List.of());

    static final Table CHANGED = new Table(
            "changes/changed",
            "One row for each value that differs from the earlier release.",
            List.of(
                    TABLE,
                    KEY,
                    ARTICLE,
                    text("column", "timex_value", "the column").always(),
                    text("before", "2019-10-14", "its value in the earlier release"),
                    text("after", "2019-10-21", "its value in this one")),
            List.of("table", "key", "column"),
            List.of(),
            List.of());

    static final Table REMOVED = new Table(
            "changes/removed",
            "One row for each row of the earlier release that is no longer there, with the reason: a tombstone.",
            List.of(
                    TABLE,
                    KEY,
                    ARTICLE,
                    oneOf(
                                    "reason",
                                    "annotated-anew|article-revised|article-gone|out-of-extent|no-longer-mentioned|no-longer-refused",
                                    "other rules or reference data; another text; no such article any more; published outside of the"
                                            + " days asked for; a place that nothing mentions; a rejection that did not come again")
                            .always()),
            List.of("table", "key"),
            List.of(),
            List.of());

    private ChangeTables() {}
}
