package io.dateline.export.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.export.dataset.Dataset;
import io.dateline.export.dataset.Row;
import io.dateline.export.dataset.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells that break careless writers come back, cell for cell, through three readers. */
class HostileCellsTest {

    private static final Table TABLE = Dataset.REJECTS;

    /** The writer keeps a NUL as well, though PostgreSQL's texts cannot hold one. */
    private static final List<String> CELLS = List.of(
            "plain",
            "a \"quoted\" word",
            "\"",
            "\"\"",
            ",",
            "two\nlines",
            "windows\r\nlines",
            "old mac\rlines",
            "\n",
            " leading and trailing ",
            "\ttab",
            "=1+1",
            "+49 30 1234",
            "-1",
            "@SUM(A1)",
            "=HYPERLINK(\"https://example.org\",\"x\")",
            "'already quoted",
            "\\N",
            "\\.",
            "NULL",
            "NA",
            "nan",
            "007",
            "1e10",
            "#comment",
            "\u202Eright to left\u202C",
            "שלום, עולם",
            "e\u0301 and é",
            "mark \uFEFF within",
            "\u0001control\u007F",
            "nul \u0000 within",
            "line\u2028separator\u2029paragraph\u0085next",
            "𝒢 👩‍👩‍👧 beyond the basic plane",
            "x".repeat(1 << 20),
            "\"".repeat(5_000) + "\n,".repeat(5_000));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private static byte[] written(boolean excel) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvRows csv = excel ? CsvRows.forExcel(TABLE, out) : CsvRows.canonical(TABLE, out)) {
            for (int i = 0; i < CELLS.size(); i++) {
                csv.write(List.of(Row.of("ingest", CELLS.get(i), "row " + i, null, CELLS.get(i))));
            }
        }
        return out.toByteArray();
    }

    @Test
    void commonsCsvReadsThemBack() throws IOException {
        String text = new String(written(false), StandardCharsets.UTF_8);
        List<CSVRecord> records = CsvRows.FORMAT.parse(new StringReader(text)).getRecords();

        assertThat(records).hasSize(CELLS.size() + 1);
        assertThat(records.get(0).toList()).isEqualTo(TABLE.header());
        for (int i = 0; i < CELLS.size(); i++) {
            String cell = CELLS.get(i);
            assertThat(records.get(i + 1).toList()).containsExactly("ingest", cell, "row " + i, "", cell);
        }
    }

    @Test
    void aStrictReaderReadsThemBack() throws IOException {
        List<List<String>> records = strictRead(new String(written(false), StandardCharsets.UTF_8));

        assertThat(records).hasSize(CELLS.size() + 1);
        for (int i = 0; i < CELLS.size(); i++) {
            String cell = CELLS.get(i);
            assertThat(records.get(i + 1)).containsExactly("ingest", cell, "row " + i, "", cell);
        }
    }

    @Test
    void duckDbReadsThemBack() throws IOException, SQLException {
        Path file = folder.resolve("rejects.csv");
        Files.write(file, written(false));
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet result =
                        statement.executeQuery("select source, subject, detail, reason from read_csv('" + file
                                + "', all_varchar = true, header = true, max_line_size = 10000000, parallel = false, delim = ',',"
                                + " quote = '\"', escape = '\"', new_line = '\\n')")) {
            for (int i = 0; i < CELLS.size(); i++) {
                assertThat(result.next()).isTrue();
                assertThat(result.getString(2)).isEqualTo("row " + i);
                assertThat(result.getString(1)).isEqualTo(CELLS.get(i));
                assertThat(result.getString(3)).isEqualTo(CELLS.get(i));
                assertThat(result.getString(4)).isNull();
            }
            assertThat(result.next()).isFalse();
        }
    }

    @Test
    void theExcelCopyHoldsNoFormula() throws IOException {
        String excel = new String(written(true), StandardCharsets.UTF_8);
        List<CSVRecord> records =
                CsvRows.FORMAT.parse(new StringReader(excel.substring(1))).getRecords();

        assertThat(excel).startsWith("\uFEFFstage,");
        for (int i = 0; i < CELLS.size(); i++) {
            String cell = CELLS.get(i);
            boolean opensFormula = "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
            assertThat(records.get(i + 1).get(1)).isEqualTo(opensFormula ? "'" + cell : cell);
        }
    }

    /** RFC 4180 and nothing else, as pandas and Python's csv module read it. */
    private static List<List<String>> strictRead(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                assertThat(quoted || cell.isEmpty())
                        .as("a quote opens or closes a cell")
                        .isTrue();
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                record.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    records.add(record);
                    record = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        assertThat(quoted).isFalse();
        return records;
    }
}
