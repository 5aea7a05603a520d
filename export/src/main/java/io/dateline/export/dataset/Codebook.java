package io.dateline.export.dataset;

import io.dateline.common.rejection.Reason;
import io.dateline.export.dataset.Table.Reference;
import java.util.Locale;

/** {@code CODEBOOK.md}: what every table, column and code means. */
public final class Codebook {

    private Codebook() {}

    public static String markdown() {
        StringBuilder text = new StringBuilder("""
                # Codebook

                Offsets are Unicode code points, counted from 0, the end exclusive, into the article's `title` or `text` (column `field`).
                An empty field means that there is no value. Dates are ISO 8601. Ids are the same from run to run.
                `status`: `resolved` has one reading, `ambiguous` more than one (the best is given), `unresolved` was found and not resolved.
                """);
        Dataset.TABLES.forEach(table -> table(text, table));
        text.append("\n## Reasons in rejects.csv\n\n| reason | meaning |\n|---|---|\n");
        for (Reason reason : Reason.values()) {
            text.append("| `")
                    .append(reason.code())
                    .append("` | ")
                    .append(reason.meaning())
                    .append(" |\n");
        }
        return text.toString();
    }

    private static void table(StringBuilder text, Table table) {
        text.append("\n## ")
                .append(table.fileName())
                .append("\n\n")
                .append(table.meaning())
                .append("\n\n");
        text.append("Key: `").append(String.join("`, `", table.key())).append("`.");
        for (Reference reference : table.references()) {
            text.append(" `")
                    .append(String.join("`, `", reference.columns()))
                    .append("` joins ")
                    .append(reference.target())
                    .append('.');
        }
        text.append("\n\n| column | type | always there | meaning | values |\n|---|---|---|---|---|\n");
        for (Column column : table.columns()) {
            text.append("| `")
                    .append(column.name())
                    .append("` | ")
                    .append(column.type().name().toLowerCase(Locale.ROOT))
                    .append(" | ")
                    .append(column.required() ? "yes" : "")
                    .append(" | ")
                    .append(column.meaning())
                    .append(" | ")
                    .append(String.join(", ", column.values()))
                    .append(" |\n");
        }
    }
}
