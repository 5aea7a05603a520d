package io.dateline.export.json;

import io.dateline.export.dataset.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * JSON as UTF-8 on its way into a stream; cells go over as the bytes that they are, without becoming texts in between.
 *
 * <p>What is a JSON value and where commas stand is the caller's to see to.
 */
final class JsonOut implements AutoCloseable {

    private static final int CHUNK = 1 << 16;
    private static final byte[] HEX = ascii("0123456789ABCDEF");
    private static final byte[] NULL = ascii("null");
    /** What stands for each byte in a string: 0 for itself, {@code u} for four hexadecimal digits, else the letter behind a backslash. */
    private static final byte[] ESCAPES = new byte[256];

    static {
        Arrays.fill(ESCAPES, 0, ' ', (byte) 'u');
        String escaped = "\b\t\n\f\r\"\\";
        for (int i = 0; i < escaped.length(); i++) {
            ESCAPES[escaped.charAt(i)] = (byte) "btnfr\"\\".charAt(i);
        }
    }

    private final OutputStream out;
    private byte[] bytes = new byte[2 * CHUNK];
    private int count;

    JsonOut(OutputStream out) {
        this.out = out;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Bytes as they are. */
    void raw(byte[] json) {
        room(json.length);
        System.arraycopy(json, 0, bytes, count, json.length);
        count += json.length;
    }

    /** A cell as a string, or null. */
    void string(Row row, int column) {
        if (row.has(column)) {
            string(row.line(), row.start(column), row.end(column), row.isQuoted(column));
        } else {
            raw(NULL);
        }
    }

    /** A cell as a number, or null. */
    void number(Row row, int column) {
        int length = row.end(column) - row.start(column);
        if (length == 0) {
            raw(NULL);
        } else {
            room(length);
            System.arraycopy(row.line(), row.start(column), bytes, count, length);
            count += length;
        }
    }

    /** @param doubled whether each quote in it stands twice */
    private void string(byte[] source, int from, int to, boolean doubled) {
        // A control character takes six bytes, all others two at most.
        room(6 * (to - from) + 2);
        byte[] target = bytes;
        int at = count;
        target[at++] = '"';
        for (int i = from; i < to; i++) {
            int plain = i;
            while (i < to && ESCAPES[source[i] & 0xff] == 0) {
                i++;
            }
            System.arraycopy(source, plain, target, at, i - plain);
            at += i - plain;
            if (i == to) {
                break;
            }
            byte b = source[i];
            byte escape = ESCAPES[b];
            target[at++] = '\\';
            target[at++] = escape;
            if (escape == 'u') {
                target[at++] = '0';
                target[at++] = '0';
                target[at++] = HEX[b >> 4];
                target[at++] = HEX[b & 15];
            } else if (b == '"' && doubled) {
                i++;
            }
        }
        target[at++] = '"';
        count = at;
    }

    private void room(int more) {
        if (bytes.length - count < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, count + more));
        }
    }

    /** To be called where a line ends: hands on what has gathered. */
    void flushIfFull() throws IOException {
        if (count >= CHUNK) {
            flush();
        }
    }

    private void flush() throws IOException {
        out.write(bytes, 0, count);
        count = 0;
    }

    /** Closes what was written to as well. */
    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }
}
