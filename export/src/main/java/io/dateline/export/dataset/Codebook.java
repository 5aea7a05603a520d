package io.dateline.export.dataset;

import io.dateline.common.rejection.Reason;
import io.dateline.export.dataset.Offices.Office;
import io.dateline.export.dataset.Table.Reference;
import java.util.Locale;

/** {@code CODEBOOK.md}: what every table, column and code means. */
public final class Codebook {

    public static final String FILE = "CODEBOOK.md";

    private Codebook() {}

    public static String markdown(Release release) {
        StringBuilder text = new StringBuilder("""
                # Codebook

                - **Offsets** count Unicode code points from 0, the end exclusive, into the article's `title` or `text` (column `field`).
                  In Python, `article["text"][char_start:char_end] == mention["text"]`.
                - **An empty field** means that there is no value; there are no other marks for it.
                - **Dates** are ISO 8601. `start_date` and `end_date` are both inclusive; a term of office ends on the day of leaving, exclusive.
                - **Ids** are the same from run to run and from release to release, as long as the article's text is.
                - **Country codes** are ISO 3166-1 alpha-2. `NA` is Namibia, not a missing value.
                - **`status`**: `resolved` has one reading, `ambiguous` more than one (the best is given), `unresolved` was found and not
                  resolved: its value columns are empty.
                - **`confidence`** is 0 to 1 and comparable within one table; **`rule`** names what decided.
                - **Rows are sorted** by article, then title before body, then position; the same data gives the same bytes.
                """);
        release.tables().forEach(table -> table(text, release, table));
        text.append("""

                ## articles.jsonl

                One article a line: the columns of `articles`, then `text` (the body), `dates` and `places` (rows of the mention tables) and
                `officials`, one object a person: `official_id`, `person_id`, `person_name`, `wikidata_id`, `offices` (rows of
                `article_officials`) and `mentions` (rows of `official_mentions`). No value is `null`; every member is always there.

                ## places.geojson

                One point Feature a place (RFC 7946; WGS 84, longitude first) with the columns of `places` as properties.

                ## Reasons in rejects.csv

                | reason | meaning |
                |---|---|
                """);
        for (Reason reason : Reason.values()) {
            text.append("| `")
                    .append(reason.code())
                    .append("` | ")
                    .append(reason.meaning())
                    .append(" |\n");
        }
        text.append("\n## The office list\n\n| office | label | meaning |\n|---|---|---|\n");
        for (Office office : Offices.all()) {
            text.append("| `")
                    .append(office.code())
                    .append("` | ")
                    .append(office.label())
                    .append(" | ")
                    .append(office.meaning())
                    .append(" |\n");
        }
        return text.toString();
    }

    private static void table(StringBuilder text, Release release, Table table) {
        text.append("\n## ")
                .append(table.fileName())
                .append("\n\n")
                .append(table.meaning())
                .append(" ");
        text.append(release.rows(table)).append(release.rows(table) == 1 ? " row.\n\n" : " rows.\n\n");
        text.append("Key: `").append(String.join("`, `", table.key())).append("`.");
        for (Reference reference : release.references(table)) {
            text.append(" `")
                    .append(String.join("`, `", reference.columns()))
                    .append("` joins `")
                    .append(reference.target())
                    .append("`.");
        }
        text.append("\n\n| column | type | always | meaning | example |\n|---|---|---|---|---|\n");
        for (Column column : table.columns()) {
            text.append("| `").append(column.name()).append("` | ");
            text.append(column.type().name().toLowerCase(Locale.ROOT));
            text.append(column.unit().isEmpty() ? "" : " (" + column.unit() + ")");
            text.append(" | ")
                    .append(column.required() ? "yes" : "")
                    .append(" | ")
                    .append(column.meaning());
            if (!column.values().isEmpty()) {
                text.append(": `").append(String.join("`, `", column.values())).append('`');
            }
            text.append(" | `").append(column.example()).append("` |\n");
        }
    }
}
