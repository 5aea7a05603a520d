package io.dateline.transform.official;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Rows of a comma-separated table (RFC 4180) that is bundled: read in one pass, and a cell that repeats the one above is the same string.
 *
 * <p>Tables of others go through Commons CSV, which tells what is wrong with them.
 */
final class CsvText {

    private static final int END = -1;

    private final Reader reader;
    private final char[] buffer = new char[1 << 13];
    private int at;
    private int filled;
    private char[] cell = new char[1 << 10];
    private int length;

    private CsvText(Reader reader) {
        this.reader = reader;
    }

    /** Gives each row, the header too; the array is the reader's own and changes with the next row. */
    static void rows(Reader reader, int columns, Consumer<String[]> row) throws IOException {
        CsvText csv = new CsvText(reader);
        String[] cells = new String[columns];
        Arrays.fill(cells, "");
        while (csv.hasMore()) {
            for (int column = 0; column < columns; column++) {
                csv.read(column == columns - 1 ? '\n' : ',');
                if (!csv.repeats(cells[column])) {
                    cells[column] = new String(csv.cell, 0, csv.length);
                }
            }
            row.accept(cells);
        }
    }

    private boolean hasMore() throws IOException {
        if (at == filled) {
            filled = Math.max(0, reader.read(buffer, 0, buffer.length));
            at = 0;
        }
        return at < filled;
    }

    private int next() throws IOException {
        return hasMore() ? buffer[at++] : END;
    }

    /** Reads one cell and the mark that ends it. */
    private void read(char end) throws IOException {
        length = 0;
        boolean quoted = false;
        for (int c = next(); c != END; c = next()) {
            if (c == '"') {
                // A doubled quote closes and opens again: the second one is the cell's.
                if (!quoted && length > 0) {
                    add('"');
                }
                quoted = !quoted;
            } else if (c == end && !quoted) {
                return;
            } else {
                add((char) c);
            }
        }
    }

    private void add(char c) {
        if (length == cell.length) {
            cell = Arrays.copyOf(cell, length * 2);
        }
        cell[length++] = c;
    }

    private boolean repeats(String above) {
        if (above.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (above.charAt(i) != cell[i]) {
                return false;
            }
        }
        return true;
    }
}
