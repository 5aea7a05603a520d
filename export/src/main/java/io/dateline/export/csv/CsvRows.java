package io.dateline.export.csv;

import io.dateline.export.dataset.Table;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/** Writes a table's rows as CSV under a header. */
public final class CsvRows implements AutoCloseable {

    /** How releases are written and read. */
    public static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator('\n')
            .setQuoteMode(QuoteMode.MINIMAL)
            .get();

    private static final CSVFormat EXCEL =
            FORMAT.builder().setRecordSeparator("\r\n").get();
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int BUFFER = 1 << 12;

    private final CSVPrinter printer;
    private final Shape shape;

    /** What becomes of a row before it is written. */
    private interface Shape {
        @Nullable
        String[] of(@Nullable String[] row);
    }

    private CsvRows(Table table, Writer writer, CSVFormat format, Shape shape) throws IOException {
        this.printer = new CSVPrinter(writer, format);
        this.shape = shape;
        printer.printRecord(table.header());
    }

    /** The canonical form. */
    public static CsvRows canonical(Table table, OutputStream out) throws IOException {
        return new CsvRows(table, writer(out), FORMAT, row -> row);
    }

    /** The form that Excel opens right by a double click, and in which no text can be taken for a formula. */
    public static CsvRows forExcel(Table table, OutputStream out) throws IOException {
        Writer writer = writer(out);
        writer.write(BYTE_ORDER_MARK);
        FormulaGuard guard = new FormulaGuard(table);
        return new CsvRows(table, writer, EXCEL, guard::guarded);
    }

    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
    }

    public void write(List<@Nullable String[]> rows) throws IOException {
        for (@Nullable String[] row : rows) {
            printer.printRecord((Object[]) shape.of(row));
        }
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
