package io.dateline.export.csv;

import io.dateline.export.dataset.Row;
import io.dateline.export.dataset.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** Writes a table's rows as CSV under a header. */
public final class CsvRows implements AutoCloseable {

    /** How a reader of canonical files is set up. */
    public static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    private final OutputStream out;
    private final @Nullable FormulaGuard guard;

    private CsvRows(Table table, OutputStream out, @Nullable FormulaGuard guard) throws IOException {
        this.out = out;
        this.guard = guard;
        write(List.of(Row.of(table.header().toArray(new @Nullable String[0]))));
    }

    /** The canonical form: UTF-8, {@code \n}, quotes only where they are needed. */
    public static CsvRows canonical(Table table, OutputStream out) throws IOException {
        return new CsvRows(table, out, null);
    }

    /** The form that Excel opens right by a double click, and in which no text can be taken for a formula. */
    public static CsvRows forExcel(Table table, OutputStream out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        return new CsvRows(table, out, new FormulaGuard(table));
    }

    public void write(List<Row> rows) throws IOException {
        for (Row row : rows) {
            if (guard == null) {
                out.write(row.line());
            } else {
                byte[] line = guard.guarded(row).line();
                out.write(line, 0, line.length - 1);
                out.write('\r');
                out.write('\n');
            }
        }
    }

    /** Closes what the rows were written to. */
    @Override
    public void close() throws IOException {
        out.close();
    }
}
