package io.dateline.transform.place.gazetteer;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The packed form of a gazetteer, as it is bundled: rows with their keys, deflated. Small, and quick to unpack into a
 * {@link GazetteerBuilder}; the index of names is built on reading.
 *
 * <p><b>Shape:</b> a header line, the number of rows, then the rows in order of id, each property for all rows in turn (alike values
 * side by side pack best), then all keys.
 */
public final class GazetteerFile {

    private static final String HEADER = "dateline gazetteer 1\n";
    private static final int KEY_END = '\n';

    private GazetteerFile() {}

    /** Packs {@code rows}, which are in order of id. */
    public static void write(List<PlaceRow> rows, OutputStream out) throws IOException {
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
        try (DataOutputStream data = new DataOutputStream(new DeflaterOutputStream(out, best, 1 << 16))) {
            data.writeBytes(HEADER);
            data.writeInt(rows.size());
            int previous = 0;
            for (PlaceRow row : rows) {
                data.writeInt(row.id() - previous);
                previous = row.id();
            }
            for (PlaceRow row : rows) {
                data.writeInt((int) Math.round(row.latitude() * 1e5));
            }
            for (PlaceRow row : rows) {
                data.writeInt((int) Math.round(row.longitude() * 1e5));
            }
            for (PlaceRow row : rows) {
                data.writeInt((int) Math.min(row.population(), Integer.MAX_VALUE));
            }
            for (PlaceRow row : rows) {
                data.writeInt(row.fame());
            }
            for (PlaceRow row : rows) {
                line(data, row.feature());
                line(data, row.country());
                line(data, row.admin1());
                line(data, row.admin2());
            }
            for (PlaceRow row : rows) {
                line(data, row.name());
                for (PlaceRow.Name name : row.names()) {
                    data.writeByte('0' + name.kind().code());
                    line(data, name.key());
                }
                data.writeByte(KEY_END);
            }
        } finally {
            best.end();
        }
    }

    private static void line(DataOutputStream data, String string) throws IOException {
        data.write(string.getBytes(StandardCharsets.UTF_8));
        data.writeByte(KEY_END);
    }

    /** Unpacks what {@link #write} packed. */
    public static GazetteerBuilder read(InputStream in) throws IOException {
        byte[] unpacked;
        try (InflaterInputStream inflated = new InflaterInputStream(in)) {
            unpacked = inflated.readAllBytes();
        }
        DataInputStream data = new DataInputStream(new java.io.ByteArrayInputStream(unpacked));
        if (!new String(data.readNBytes(HEADER.length()), StandardCharsets.UTF_8).equals(HEADER)) {
            throw new IOException("Not a gazetteer of this version: it does not start with \"" + HEADER.trim() + "\"");
        }
        int size = data.readInt();
        Reader reader = new Reader(unpacked, HEADER.length() + 4, size);
        return reader.read();
    }

    /** Walks the unpacked bytes: five columns of numbers, then lines. */
    private static final class Reader {
        private final byte[] bytes;
        private final java.nio.ByteBuffer numbers;
        private final int columns;
        private final int size;
        private int at;

        Reader(byte[] bytes, int columns, int size) {
            this.bytes = bytes;
            this.columns = columns;
            this.size = size;
            numbers = java.nio.ByteBuffer.wrap(bytes);
            at = columns + size * 20;
        }

        private int number(int column, int row) {
            return numbers.getInt(columns + (column * size + row) * 4);
        }

        private String line() {
            int start = at;
            while (bytes[at] != KEY_END) {
                at++;
            }
            return new String(bytes, start, at++ - start, StandardCharsets.UTF_8);
        }

        GazetteerBuilder read() {
            String[] codes = new String[size * 4];
            for (int i = 0; i < codes.length; i++) {
                codes[i] = line();
            }
            GazetteerBuilder builder = new GazetteerBuilder();
            int id = 0;
            for (int i = 0; i < size; i++) {
                id += number(0, i);
                String name = line();
                List<PlaceRow.Name> names = new ArrayList<>();
                while (bytes[at] != KEY_END) {
                    NameKind kind = NameKind.of(bytes[at++] - '0');
                    names.add(new PlaceRow.Name(line(), kind));
                }
                at++;
                builder.add(new PlaceRow(
                        id,
                        name,
                        number(1, i) / 1e5,
                        number(2, i) / 1e5,
                        codes[i * 4],
                        codes[i * 4 + 1],
                        codes[i * 4 + 2],
                        codes[i * 4 + 3],
                        number(3, i),
                        number(4, i),
                        names));
            }
            return builder;
        }
    }
}
