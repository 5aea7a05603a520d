package io.dateline.export.csv;

import io.dateline.export.dataset.Column;
import io.dateline.export.dataset.Row;
import io.dateline.export.dataset.Table;
import org.jspecify.annotations.Nullable;

/**
 * Puts an apostrophe before texts that a spreadsheet would take for a formula; numbers and dates stay as they are.
 *
 * <p>Source: OWASP, "CSV Injection", read in 2026.
 */
final class FormulaGuard {

    private static final String OPENERS = "=+-@\t\r";

    private final boolean[] isText;

    FormulaGuard(Table table) {
        isText = new boolean[table.columns().size()];
        for (int i = 0; i < isText.length; i++) {
            isText[i] = table.columns().get(i).type() == Column.Type.STRING;
        }
    }

    /** The row itself where nothing in it opens a formula. */
    Row guarded(Row row) {
        @Nullable String @Nullable [] guarded = null;
        for (int i = 0; i < isText.length; i++) {
            if (isText[i] && row.has(i) && OPENERS.indexOf(row.line()[row.start(i)]) >= 0) {
                guarded = guarded == null ? row.values() : guarded;
                guarded[i] = "'" + guarded[i];
            }
        }
        return guarded == null ? row : Row.of(guarded);
    }
}
