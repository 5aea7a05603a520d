package io.dateline.export.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table as the canonical line of CSV that it is read as and written as, with the places of its cells: who only hands it on never
 * takes it apart.
 *
 * <p><b>Shape:</b> UTF-8, commas, quotes only where they are needed, {@code \n} at the end; an empty cell is no value.
 */
public final class Row {

    private final byte[] line;
    /** Where each cell ends, at a comma or the line's end; the next begins one behind. */
    private final int[] ends;

    private Row(byte[] line, int[] ends) {
        this.line = line;
        this.ends = ends;
    }

    /** @param line one whole line of CSV with its end; it is kept, not copied */
    public static Row of(byte[] line, int columns) {
        int[] ends = new int[columns];
        int column = 0;
        boolean quoted = false;
        boolean emptyText = false;
        for (int i = 0; i < line.length; i++) {
            byte b = line[i];
            if (b == '"') {
                quoted = !quoted;
            } else if (!quoted && (b == ',' || b == '\n')) {
                if (column == columns) {
                    throw new IllegalArgumentException("A row of " + columns + " columns has more cells");
                }
                int from = column == 0 ? 0 : ends[column - 1] + 1;
                emptyText |= i == from + 2 && line[from] == '"';
                ends[column++] = i;
            }
        }
        if (column != columns || quoted) {
            throw new IllegalArgumentException("A row of " + columns + " columns has " + column + " cells");
        }
        Row row = new Row(line, ends);
        // PostgreSQL tells an empty text from no value, by quotes around nothing; nobody who loads a table does.
        return emptyText ? of(row.values()) : row;
    }

    /** @param values one a column, null for no value */
    public static Row of(@Nullable String... values) {
        StringBuilder text = new StringBuilder(values.length * 12);
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append(',');
            }
            String value = values[i];
            if (value != null) {
                append(value, text);
            }
        }
        return of(text.append('\n').toString().getBytes(StandardCharsets.UTF_8), values.length);
    }

    private static void append(String value, StringBuilder text) {
        if (value.indexOf(',') < 0 && value.indexOf('"') < 0 && value.indexOf('\n') < 0 && value.indexOf('\r') < 0) {
            text.append(value);
        } else {
            text.append('"').append(value.replace("\"", "\"\"")).append('"');
        }
    }

    public int width() {
        return ends.length;
    }

    /** The line's own bytes, not to be changed. */
    public byte[] line() {
        return line;
    }

    /** Where a cell's bytes begin in the line, its quotes left out. */
    public int start(int column) {
        int from = column == 0 ? 0 : ends[column - 1] + 1;
        return isQuoted(column) ? from + 1 : from;
    }

    /** Behind the last of a cell's bytes, its quotes left out. */
    public int end(int column) {
        return isQuoted(column) ? ends[column] - 1 : ends[column];
    }

    /** Whether a cell stands in quotes, and each quote in it twice. */
    public boolean isQuoted(int column) {
        int from = column == 0 ? 0 : ends[column - 1] + 1;
        return from < ends[column] && line[from] == '"';
    }

    public boolean has(int column) {
        return start(column) < end(column);
    }

    /** A cell's value; null for none. */
    public @Nullable String get(int column) {
        if (!has(column)) {
            return null;
        }
        String text = new String(line, start(column), end(column) - start(column), StandardCharsets.UTF_8);
        return isQuoted(column) ? text.replace("\"\"", "\"") : text;
    }

    /** The value of a cell that always has one. */
    public String text(int column) {
        return Objects.requireNonNull(get(column));
    }

    /** The value of a cell that always holds a whole number. */
    public int number(int column) {
        return Integer.parseInt(text(column));
    }

    /** Whether a cell holds the same as one of another row. */
    public boolean same(int column, Row other, int otherColumn) {
        return Arrays.equals(
                line, start(column), end(column), other.line, other.start(otherColumn), other.end(otherColumn));
    }

    /** All values, null for none. */
    public @Nullable String[] values() {
        @Nullable String[] values = new @Nullable String[ends.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = get(i);
        }
        return values;
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(line, 0, line.length);
    }
}
