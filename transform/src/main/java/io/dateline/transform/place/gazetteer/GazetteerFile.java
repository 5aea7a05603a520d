package io.dateline.transform.place.gazetteer;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The packed form of a gazetteer, as it is bundled: deflated rows with their keys as text, small and open to inspection; the index of
 * names is built on reading, in a fraction of a second.
 *
 * <p><b>Shape:</b> a header line; the number of rows; four tables of strings (countries, first-level divisions, second-level divisions,
 * features), each its size and then its lines; nine columns of numbers, four bytes each, big-endian: steps of id, latitude, longitude,
 * population, fame, and numbers of country, divisions and feature; then for each row a line with its name, a line for each key (a digit
 * for its kind before it), and an empty line.
 */
public final class GazetteerFile {

    private static final String HEADER = "dateline gazetteer 1\n";
    private static final char END = '\n';
    private static final int COLUMNS = 9;

    private GazetteerFile() {}

    /** Packs {@code rows}, which are in order of id. */
    public static void write(List<PlaceRow> rows, OutputStream out) throws IOException {
        Numbers countries = new Numbers();
        Numbers admin1s = new Numbers();
        Numbers admin2s = new Numbers();
        Numbers features = new Numbers();
        List<ToIntFunction<PlaceRow>> columns = List.of(
                row -> (int) Math.round(row.latitude() * 1e5),
                row -> (int) Math.round(row.longitude() * 1e5),
                row -> (int) Math.min(row.population(), Integer.MAX_VALUE),
                PlaceRow::fame,
                row -> countries.of(row.country()),
                row -> admin1s.of(admin1(row)),
                row -> admin2s.of(admin2(row)),
                row -> features.of(row.feature()));
        for (PlaceRow row : rows) {
            countries.of(row.country());
            admin1s.of(admin1(row));
            admin2s.of(admin2(row));
            features.of(row.feature());
        }
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
        try (DataOutputStream data = new DataOutputStream(new DeflaterOutputStream(out, best, 1 << 16))) {
            data.writeBytes(HEADER);
            data.writeInt(rows.size());
            for (Numbers table : List.of(countries, admin1s, admin2s, features)) {
                data.writeInt(table.all().size());
                for (String string : table.all()) {
                    line(data, string);
                }
            }
            int previous = 0;
            for (PlaceRow row : rows) {
                data.writeInt(row.id() - previous);
                previous = row.id();
            }
            for (ToIntFunction<PlaceRow> column : columns) {
                for (PlaceRow row : rows) {
                    data.writeInt(column.applyAsInt(row));
                }
            }
            for (PlaceRow row : rows) {
                line(data, row.name());
                for (PlaceRow.Name name : row.names()) {
                    data.writeByte('0' + name.kind().code());
                    line(data, name.key());
                }
                data.writeByte(END);
            }
        } finally {
            best.end();
        }
    }

    private static String admin1(PlaceRow row) {
        return row.admin1().isEmpty() ? "" : row.country() + "." + row.admin1();
    }

    private static String admin2(PlaceRow row) {
        return row.admin2().isEmpty() ? "" : admin1(row) + "." + row.admin2();
    }

    private static void line(DataOutputStream data, String string) throws IOException {
        data.write(string.getBytes(StandardCharsets.UTF_8));
        data.writeByte(END);
    }

    /** Unpacks what {@link #write} packed, into a builder that takes more places. */
    public static GazetteerBuilder read(InputStream in) throws IOException {
        try (InflaterInputStream inflated = new InflaterInputStream(in, new java.util.zip.Inflater(), 1 << 16)) {
            byte[] unpacked = inflated.readAllBytes();
            if (!new String(unpacked, 0, Math.min(HEADER.length(), unpacked.length), StandardCharsets.UTF_8)
                    .equals(HEADER)) {
                throw new IOException(
                        "Not a gazetteer of this version: it does not start with \"" + HEADER.trim() + "\"");
            }
            return new Reader(unpacked).read();
        }
    }

    /** Walks the unpacked bytes; makes no object for a row or a key. */
    private static final class Reader {
        private final byte[] bytes;
        private final ByteBuffer numbers;
        private final int size;
        private int at = HEADER.length() + 4;
        private int columns;

        Reader(byte[] bytes) {
            this.bytes = bytes;
            numbers = ByteBuffer.wrap(bytes);
            size = numbers.getInt(HEADER.length());
        }

        private int number(int column, int row) {
            return numbers.getInt(columns + (column * size + row) * 4);
        }

        private int lineEnd() {
            int end = at;
            while (bytes[end] != END) {
                end++;
            }
            return end;
        }

        private List<String> table() {
            int count = numbers.getInt(at);
            at += 4;
            List<String> strings = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                int end = lineEnd();
                strings.add(new String(bytes, at, end - at, StandardCharsets.UTF_8));
                at = end + 1;
            }
            return strings;
        }

        GazetteerBuilder read() {
            GazetteerBuilder builder = new GazetteerBuilder(new Columns.Tables(table(), table(), table(), table()));
            columns = at;
            at += size * COLUMNS * 4;
            int id = 0;
            for (int row = 0; row < size; row++) {
                id += number(0, row);
                int end = lineEnd();
                builder.place(
                        id,
                        number(1, row),
                        number(2, row),
                        number(3, row),
                        number(4, row),
                        number(8, row),
                        number(5, row),
                        number(6, row),
                        number(7, row),
                        bytes,
                        at,
                        Math.min(end - at, 255));
                at = end + 1;
                while (bytes[at] != END) {
                    NameKind kind = NameKind.of(bytes[at] - '0');
                    end = lineEnd();
                    builder.name(hash(at + 1, end), kind);
                    at = end + 1;
                }
                at++;
            }
            return builder;
        }

        private long hash(int start, int end) {
            for (int i = start; i < end; i++) {
                if (bytes[i] < 0) {
                    return NameKey.hash(new String(bytes, start, end - start, StandardCharsets.UTF_8));
                }
            }
            return NameKey.hash(bytes, start, end);
        }
    }
}
