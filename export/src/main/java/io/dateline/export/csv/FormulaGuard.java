package io.dateline.export.csv;

import io.dateline.export.dataset.Column;
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

    @Nullable
    String[] guarded(@Nullable String[] row) {
        @Nullable String[] guarded = row.clone();
        for (int i = 0; i < row.length; i++) {
            String value = row[i];
            if (value != null && isText[i] && !value.isEmpty() && OPENERS.indexOf(value.charAt(0)) >= 0) {
                guarded[i] = "'" + value;
            }
        }
        return guarded;
    }
}
