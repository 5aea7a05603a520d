package io.dateline.export.release;

import io.dateline.export.csv.CsvRows;
import io.dateline.export.dataset.Dataset;
import io.dateline.export.dataset.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows of a table of a release, one after the other; an empty field is null. */
public final class TableRows implements AutoCloseable {

    private final List<Part> parts = new ArrayList<>();
    private final PriorityQueue<Part> queue;

    private TableRows(Comparator<@Nullable String[]> order) {
        queue = new PriorityQueue<>(Comparator.comparing(Part::head, order));
    }

    static TableRows open(String table, List<Path> files, Schema schema) throws IOException {
        // One file needs no order; parts are merged by that of their table.
        Comparator<@Nullable String[]> order = files.size() == 1
                ? Comparator.comparingInt(row -> row.length)
                : Dataset.table(table)
                        .map(Table::rowOrder)
                        .orElseThrow(() -> new UnreadableReleaseException("The table " + table + " has several files"));
        TableRows rows = new TableRows(order);
        try {
            for (Path file : files) {
                Part part = new Part(file, schema.header());
                rows.parts.add(part);
                rows.enqueue(part);
            }
            return rows;
        } catch (NoSuchFileException e) {
            rows.close();
            throw new UnreadableReleaseException("The file " + e.getMessage() + " is missing");
        } catch (IOException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    private void enqueue(Part part) {
        if (part.advance()) {
            queue.add(part);
        }
    }

    /** The next row, in the order of the schema's fields; null behind the last. */
    public @Nullable String @Nullable [] next() {
        Part part = queue.poll();
        if (part == null) {
            return null;
        }
        @Nullable String[] row = part.head();
        enqueue(part);
        return row;
    }

    @Override
    public void close() throws IOException {
        for (Part part : parts) {
            part.parser.close();
        }
    }

    /** One CSV file. */
    private static final class Part {

        private final Path file;
        private final int width;
        private final CSVParser parser;
        private final Iterator<CSVRecord> records;
        private @Nullable String[] head = {};

        Part(Path file, List<String> header) throws IOException {
            this.file = file;
            this.width = header.size();
            // Bytes that are no UTF-8 are an error, not a question mark.
            this.parser = CSVParser.parse(
                    new BufferedReader(
                            new InputStreamReader(
                                    Files.newInputStream(file),
                                    StandardCharsets.UTF_8
                                            .newDecoder()
                                            .onMalformedInput(CodingErrorAction.REPORT)
                                            .onUnmappableCharacter(CodingErrorAction.REPORT)),
                            1 << 16),
                    CsvRows.FORMAT);
            this.records = parser.iterator();
            try {
                List<String> found = records.hasNext() ? records.next().toList() : List.of();
                if (!found.equals(header)) {
                    throw new UnreadableReleaseException(
                            file.getFileName() + " has the header " + found + ", its schema says " + header);
                }
            } catch (UncheckedIOException e) {
                parser.close();
                throw unreadable(e);
            } catch (UnreadableReleaseException e) {
                parser.close();
                throw e;
            }
        }

        @Nullable
        String[] head() {
            return head;
        }

        boolean advance() {
            try {
                if (!records.hasNext()) {
                    return false;
                }
                CSVRecord record = records.next();
                if (record.size() != width) {
                    throw new UnreadableReleaseException(file.getFileName() + " has " + record.size()
                            + " fields instead of " + width + " in row " + (record.getRecordNumber() - 1));
                }
                @Nullable String[] row = new @Nullable String[width];
                for (int i = 0; i < width; i++) {
                    row[i] = record.get(i).isEmpty() ? null : record.get(i);
                }
                head = row;
                return true;
            } catch (UncheckedIOException e) {
                throw unreadable(e);
            }
        }

        private UnreadableReleaseException unreadable(UncheckedIOException e) {
            Throwable cause = e.getCause();
            String why = cause instanceof CharacterCodingException
                    ? "its bytes are not UTF-8"
                    : String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
            return new UnreadableReleaseException(file.getFileName() + " cannot be read: " + why);
        }
    }
}
