package io.dateline.export.csv;

import io.dateline.export.dataset.Table;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/** Writes a table's rows as canonical CSV under a header. */
public final class CsvRows implements AutoCloseable {

    /** How releases are written and read. */
    public static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator('\n')
            .setQuoteMode(QuoteMode.MINIMAL)
            .get();

    private static final int BUFFER = 1 << 16;

    private final CSVPrinter printer;

    public CsvRows(Table table, OutputStream out) throws IOException {
        printer =
                new CSVPrinter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER), FORMAT);
        printer.printRecord(table.header());
    }

    public void write(List<@Nullable String[]> rows) throws IOException {
        for (@Nullable String[] row : rows) {
            printer.printRecord((Object[]) row);
        }
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
