package io.dateline.transform.place.gazetteer;

import java.io.IOException;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/**
 * The compiled form of a gazetteer: its columns as they are used, to be mapped into memory. Opening costs nothing but the table of
 * countries, however many places there are, and many processes share one copy.
 *
 * <p><b>Shape:</b> a header line; nine sizes of eight bytes (places, bytes of text, names, buckets, four tables' bytes, the file); then
 * the columns in the order of {@link Columns}, each from an offset that eight divides; then the tables, lines of UTF-8. Big-endian.
 */
public final class GazetteerIndex {

    private static final String HEADER = "dateline gazetteer index 1\n";
    private static final int SIZES_AT = 32;
    private static final int COLUMNS_AT = SIZES_AT + 9 * 8;
    private static final int CHUNK = 1 << 20;

    private GazetteerIndex() {}

    /** Writes what {@code builder} collected, and empties it. */
    public static void write(GazetteerBuilder builder, Path file) throws IOException {
        Columns columns = builder.columns();
        byte[][] tables = tables(columns.tables()).stream()
                .map(table -> String.join("\n", table).getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            out.position(COLUMNS_AT);
            for (Buffer column : buffers(columns)) {
                out.position((out.position() + 7) / 8 * 8);
                copy(column, out);
            }
            for (byte[] table : tables) {
                writeFully(ByteBuffer.wrap(table), out);
            }
            long end = out.position();
            ByteBuffer head = ByteBuffer.allocate(COLUMNS_AT);
            head.put(HEADER.getBytes(StandardCharsets.UTF_8)).position(SIZES_AT);
            head.putLong(columns.places()).putLong(columns.text().limit()).putLong(columns.names());
            head.putLong(columns.buckets().limit());
            Arrays.stream(tables).forEach(table -> head.putLong(table.length));
            head.putLong(end).flip();
            out.position(0);
            writeFully(head, out);
            out.force(true);
        }
    }

    private static List<Buffer> buffers(Columns c) {
        return List.of(
                c.ids(),
                c.latitudes(),
                c.longitudes(),
                c.populations(),
                c.nameAt(),
                c.admin2s(),
                c.admin1s(),
                c.countries(),
                c.features(),
                c.fames(),
                c.text(),
                c.hashes(),
                c.refs(),
                c.buckets());
    }

    private static List<List<String>> tables(Columns.Tables tables) {
        return List.of(tables.countries(), tables.admin1s(), tables.admin2s(), tables.features());
    }

    private static void writeFully(ByteBuffer bytes, FileChannel out) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    /** Copies a column of any width by chunks: it may be larger than the heap that is left. */
    private static void copy(Buffer column, FileChannel out) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        int at = 0;
        while (at < column.limit()) {
            chunk.clear();
            while (at < column.limit() && chunk.remaining() >= 8) {
                if (column instanceof java.nio.IntBuffer ints) {
                    chunk.putInt(ints.get(at));
                } else if (column instanceof java.nio.ShortBuffer shorts) {
                    chunk.putShort(shorts.get(at));
                } else if (column instanceof java.nio.LongBuffer longs) {
                    chunk.putLong(longs.get(at));
                } else if (column instanceof ByteBuffer bytes) {
                    chunk.put(bytes.get(at));
                }
                at++;
            }
            chunk.flip();
            writeFully(chunk, out);
        }
    }

    /** Maps an index; the file must stay as it is while the gazetteer is in use. */
    public static Gazetteer open(Path file) throws IOException {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            if (in.size() < COLUMNS_AT) {
                throw new IOException(file + " is too short for a gazetteer index");
            }
            ByteBuffer head =
                    in.map(FileChannel.MapMode.READ_ONLY, 0, COLUMNS_AT).order(ByteOrder.BIG_ENDIAN);
            byte[] header = new byte[HEADER.length()];
            head.get(header);
            if (!new String(header, StandardCharsets.UTF_8).equals(HEADER)) {
                throw new IOException(file + " is not a gazetteer index of this version");
            }
            if (head.getLong(SIZES_AT + 64) != in.size()) {
                throw new IOException(file + " is cut short or grown: compile it again");
            }
            return new Gazetteer(new Mapping(in, head).columns());
        }
    }

    /** Maps one section after the other. */
    private static final class Mapping {
        private final FileChannel in;
        private final ByteBuffer head;
        private long at = COLUMNS_AT;

        Mapping(FileChannel in, ByteBuffer head) {
            this.in = in;
            this.head = head;
        }

        private long size(int which) {
            return head.getLong(SIZES_AT + which * 8);
        }

        private ByteBuffer column(long bytes) throws IOException {
            at = (at + 7) / 8 * 8;
            ByteBuffer mapped = in.map(FileChannel.MapMode.READ_ONLY, at, bytes);
            at += bytes;
            return mapped;
        }

        private List<String> table(int which) throws IOException {
            byte[] bytes = new byte[(int) size(which)];
            in.map(FileChannel.MapMode.READ_ONLY, at, bytes.length).get(bytes);
            at += bytes.length;
            return List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1));
        }

        Columns columns() throws IOException {
            long places = size(0);
            return new Columns(
                    column(places * 4).asIntBuffer(),
                    column(places * 4).asIntBuffer(),
                    column(places * 4).asIntBuffer(),
                    column(places * 4).asIntBuffer(),
                    column(places * 4).asIntBuffer(),
                    column(places * 4).asIntBuffer(),
                    column(places * 2).asShortBuffer(),
                    column(places * 2).asShortBuffer(),
                    column(places * 2).asShortBuffer(),
                    column(places),
                    column(size(1)),
                    column(size(2) * 8).asLongBuffer(),
                    column(size(2) * 4).asIntBuffer(),
                    column(size(3) * 4).asIntBuffer(),
                    new Columns.Tables(table(4), table(5), table(6), table(7)));
        }
    }
}
