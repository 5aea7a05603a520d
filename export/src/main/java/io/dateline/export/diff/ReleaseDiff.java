package io.dateline.export.diff;

import io.dateline.export.dataset.Dataset;
import io.dateline.export.dataset.Table;
import io.dateline.export.release.ReleaseReader;
import io.dateline.export.release.TableRows;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares two releases table by table, in one pass over both: rows are sorted alike in every release.
 *
 * <p>{@code article_summary} and the counts in {@code offices} say nothing that the other tables do not, and are left out.
 */
public final class ReleaseDiff {

    private static final List<Table> COMPARED = Dataset.TABLES.stream()
            .filter(table -> !table.equals(Dataset.ARTICLE_SUMMARY) && !table.equals(Dataset.OFFICES))
            .toList();

    private final ReleaseReader before;
    private final ReleaseReader after;

    /** Is told of every difference, in the order of tables and rows. */
    public interface Listener {

        void added(KeyedRow row) throws IOException;

        void changed(KeyedRow row, String column, @Nullable String was, @Nullable String is) throws IOException;

        void removed(KeyedRow row) throws IOException;

        /** A row that both have, changed or not. */
        default void kept(KeyedRow row) throws IOException {}
    }

    /**
     * A row of either release.
     *
     * @param values in the order of the table's columns
     */
    public record KeyedRow(Table table, @Nullable String[] values) {

        /** Its key's values, joined by {@code |}. */
        public String key() {
            return table.key().stream()
                    .map(column -> Objects.requireNonNullElse(values[table.index(column)], ""))
                    .collect(Collectors.joining("|"));
        }

        public Optional<String> articleId() {
            return table.has("article_id") ? Optional.ofNullable(values[table.index("article_id")]) : Optional.empty();
        }
    }

    public ReleaseDiff(ReleaseReader before, ReleaseReader after) {
        this.before = before;
        this.after = after;
    }

    public void compare(Listener listener) throws IOException {
        for (Table table : COMPARED) {
            try (Side old = new Side(before, table);
                    Side fresh = new Side(after, table)) {
                compare(table, old, fresh, listener);
            }
        }
    }

    private static void compare(Table table, Side old, Side fresh, Listener listener) throws IOException {
        Comparator<@Nullable String[]> order = table.rowOrder();
        while (old.row != null || fresh.row != null) {
            int side = old.row == null ? 1 : fresh.row == null ? -1 : order.compare(old.row, fresh.row);
            if (side < 0) {
                listener.removed(new KeyedRow(table, Objects.requireNonNull(old.row)));
                old.advance();
            } else if (side > 0) {
                listener.added(new KeyedRow(table, Objects.requireNonNull(fresh.row)));
                fresh.advance();
            } else {
                both(table, old, fresh, listener);
                old.advance();
                fresh.advance();
            }
        }
    }

    private static void both(Table table, Side old, Side fresh, Listener listener) throws IOException {
        @Nullable String[] was = Objects.requireNonNull(old.row);
        @Nullable String[] is = Objects.requireNonNull(fresh.row);
        KeyedRow row = new KeyedRow(table, is);
        for (int i = 0; i < is.length; i++) {
            // A column that an older release did not have yet has not changed.
            if (old.has(i) && fresh.has(i) && !Objects.equals(was[i], is[i])) {
                listener.changed(row, table.columns().get(i).name(), was[i], is[i]);
            }
        }
        listener.kept(row);
    }

    /** A table of one release, its columns put into today's order. */
    private static final class Side implements AutoCloseable {

        private final @Nullable TableRows rows;
        private final int[] columns;
        private @Nullable String @Nullable [] row;

        Side(ReleaseReader release, Table table) throws IOException {
            Optional<ReleaseReader.Resource> resource = release.table(table.name());
            rows = resource.isPresent() ? release.rows(resource.get()) : null;
            columns = resource.isPresent()
                    ? resource.get().schema().orElseThrow().indices(table.header())
                    : new int[table.columns().size()];
            advance();
        }

        boolean has(int column) {
            return rows != null && columns[column] >= 0;
        }

        void advance() {
            @Nullable String[] next = rows == null ? null : rows.next();
            if (next == null) {
                row = null;
                return;
            }
            @Nullable String[] ordered = new @Nullable String[columns.length];
            for (int i = 0; i < columns.length; i++) {
                ordered[i] = columns[i] < 0 ? null : next[columns[i]];
            }
            row = ordered;
        }

        @Override
        public void close() throws IOException {
            if (rows != null) {
                rows.close();
            }
        }
    }
}
