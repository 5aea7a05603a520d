package io.dateline.export.csv;

import io.dateline.export.dataset.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table's rows as CSV under a header.
 *
 * <p>Commons CSV reads what is written here. Its printer hands on every cell in several small pieces, which was half of an export's time.
 */
public final class CsvRows implements AutoCloseable {

    /** How a reader of canonical files is set up. */
    public static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private static final int CHUNK = 1 << 13;

    private final OutputStream out;
    private final String lineEnd;
    private final Shape shape;
    private final StringBuilder text = new StringBuilder(2 * CHUNK);
    private boolean closed;

    /** What becomes of a row before it is written. */
    private interface Shape {
        @Nullable
        String[] of(@Nullable String[] row);
    }

    private CsvRows(Table table, OutputStream out, String begin, String lineEnd, Shape shape) {
        this.out = out;
        this.lineEnd = lineEnd;
        this.shape = shape;
        text.append(begin);
        row(table.header().toArray(new @Nullable String[0]));
    }

    /** The canonical form: UTF-8, {@code \n}, quotes only where they are needed. */
    public static CsvRows canonical(Table table, OutputStream out) {
        return new CsvRows(table, out, "", "\n", row -> row);
    }

    /** The form that Excel opens right by a double click, and in which no text can be taken for a formula. */
    public static CsvRows forExcel(Table table, OutputStream out) {
        return new CsvRows(table, out, "\uFEFF", "\r\n", new FormulaGuard(table)::guarded);
    }

    public void write(List<@Nullable String[]> rows) throws IOException {
        for (@Nullable String[] row : rows) {
            row(shape.of(row));
            if (text.length() >= CHUNK) {
                flush();
            }
        }
    }

    private void row(@Nullable String[] row) {
        for (int i = 0; i < row.length; i++) {
            if (i > 0) {
                text.append(',');
            }
            String value = row[i];
            if (value != null) {
                cell(value);
            }
        }
        text.append(lineEnd);
    }

    private void cell(String value) {
        if (!needsQuotes(value)) {
            text.append(value);
            return;
        }
        text.append('"');
        int from = 0;
        for (int quote = value.indexOf('"'); quote >= 0; quote = value.indexOf('"', from)) {
            text.append(value, from, quote + 1).append('"');
            from = quote + 1;
        }
        text.append(value, from, value.length()).append('"');
    }

    private static boolean needsQuotes(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    private void flush() throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    /** Ends the rows and closes what they were written to. */
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try (out) {
                flush();
            }
        }
    }
}
