package io.dateline.export.diff;

import io.dateline.export.diff.ReleaseDiff.KeyedRow;
import io.dateline.export.diff.ReleaseDiff.Listener;
import io.dateline.export.release.ReleaseReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What changed between two releases, for a person: counts by table and column, and the first lines of each table. */
public final class DiffSummary implements Listener {

    private static final int SHOWN = 20;

    private final Map<String, Counts> tables = new LinkedHashMap<>();

    /** Counts of one table. */
    public static final class Counts {
        private long added;
        private long removed;
        private long changedRows;
        private final Map<String, Long> changedColumns = new TreeMap<>();
        private final List<String> lines = new ArrayList<>();
        private String lastChanged = "";

        public long added() {
            return added;
        }

        public long removed() {
            return removed;
        }

        public long changedRows() {
            return changedRows;
        }

        /** How many values changed, by column. */
        public Map<String, Long> changedColumns() {
            return changedColumns;
        }

        /** The first differences: {@code +} added, {@code -} removed, {@code ~} changed. */
        public List<String> lines() {
            return lines;
        }

        private void line(String line) {
            if (lines.size() < SHOWN) {
                lines.add(line);
            }
        }
    }

    /** Compares two releases in their folders. */
    public static DiffSummary of(Path before, Path after) throws IOException {
        DiffSummary summary = new DiffSummary();
        new ReleaseDiff(ReleaseReader.open(before), ReleaseReader.open(after)).compare(summary);
        return summary;
    }

    public boolean isEmpty() {
        return tables.isEmpty();
    }

    /** Tables that differ, in the order of the dataset. */
    public Map<String, Counts> tables() {
        return tables;
    }

    private Counts counts(KeyedRow row) {
        return tables.computeIfAbsent(row.table().name(), table -> new Counts());
    }

    @Override
    public void added(KeyedRow row) {
        Counts counts = counts(row);
        counts.added++;
        counts.line("+ " + row.key());
    }

    @Override
    public void removed(KeyedRow row) {
        Counts counts = counts(row);
        counts.removed++;
        counts.line("- " + row.key());
    }

    @Override
    public void changed(KeyedRow row, String column, @Nullable String was, @Nullable String is) {
        Counts counts = counts(row);
        if (!counts.lastChanged.equals(row.key())) {
            counts.lastChanged = row.key();
            counts.changedRows++;
        }
        counts.changedColumns.merge(column, 1L, Long::sum);
        counts.line("~ " + row.key() + "  " + column + ": " + shown(was) + " -> " + shown(is));
    }

    private static String shown(@Nullable String value) {
        return value == null ? "(empty)" : value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }

    /** The whole as text; one line says so where nothing differs. */
    public String text() {
        if (isEmpty()) {
            return "The releases hold the same rows.\n";
        }
        StringBuilder text = new StringBuilder();
        tables.forEach((table, counts) -> {
            text.append(table)
                    .append(": ")
                    .append(counts.added)
                    .append(" added, ")
                    .append(counts.changedRows);
            text.append(" changed, ").append(counts.removed).append(" removed\n");
            counts.changedColumns.forEach((column, values) -> text.append("    ")
                    .append(column)
                    .append(": ")
                    .append(values)
                    .append('\n'));
            counts.lines.forEach(line -> text.append("  ").append(line).append('\n'));
            long more = counts.added + counts.removed + counts.changedRows - counts.lines.size();
            if (more > 0) {
                text.append("  … and more\n");
            }
        });
        return text.toString();
    }
}
