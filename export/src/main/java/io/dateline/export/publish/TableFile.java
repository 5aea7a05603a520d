package io.dateline.export.publish;

import io.dateline.export.csv.CsvRows;
import io.dateline.export.dataset.FileFacts;
import io.dateline.export.dataset.Row;
import io.dateline.export.dataset.Table;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A table, or a part of one, on its way into a CSV file. */
final class TableFile implements Closeable {

    private final String path;
    private final Table table;
    private final boolean excel;
    private final ReleaseFile file;
    private final CsvRows csv;
    private long rows;

    private TableFile(Path folder, String path, Table table, boolean excel, boolean oneOfMany) throws IOException {
        this.path = path;
        this.table = table;
        this.excel = excel;
        Path target = folder.resolve(path);
        Files.createDirectories(target.toAbsolutePath().getParent());
        this.file = oneOfMany ? ReleaseFile.oneOfMany(target) : new ReleaseFile(target);
        this.csv = excel ? CsvRows.forExcel(table, file) : CsvRows.canonical(table, file);
    }

    static TableFile canonical(Path folder, String path, Table table) throws IOException {
        return new TableFile(folder, path, table, false, false);
    }

    /** A part of a table, one of hundreds that are written side by side. */
    static TableFile part(Path folder, String path, Table table) throws IOException {
        return new TableFile(folder, path, table, false, true);
    }

    static TableFile forExcel(Path folder, Table table) throws IOException {
        return new TableFile(folder, "excel/" + table.fileName(), table, true, false);
    }

    void write(List<Row> more) throws IOException {
        csv.write(more);
        rows += more.size();
    }

    /** Ends the file. */
    FileFacts finish() throws IOException {
        csv.close();
        return new FileFacts(
                path,
                excel ? Optional.empty() : Optional.of(table),
                rows,
                file.bytes(),
                file.sha256Hex(),
                excel
                        ? table.fileName() + " for Excel: with a byte order mark, and formulas made harmless"
                        : table.meaning());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
