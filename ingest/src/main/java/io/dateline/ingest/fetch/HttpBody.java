package io.dateline.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;

/** Reads the body of an HTTP/1.1 answer, whole or not at all: by its chunks, by its length, or to the end of the connection. */
final class HttpBody {

    /** More bytes than the limit. */
    static final class TooLargeException extends IOException {
        TooLargeException(long limit) {
            super("more than the limit of " + limit + " bytes");
        }
    }

    private HttpBody() {}

    /** The bytes in their content encoding, at most {@code limit} of them. */
    static byte[] read(InputStream in, int status, Map<String, String> headers, long limit) throws IOException {
        if (status == 204 || status == 304) {
            return new byte[0];
        }
        if (headers.getOrDefault("Transfer-Encoding", "")
                .toLowerCase(Locale.ROOT)
                .contains("chunked")) {
            return chunks(in, limit);
        }
        String length = headers.getOrDefault("Content-Length", "");
        if (!length.matches("\\d{1,18}")) {
            return atMost(in, limit);
        }
        long expected = Long.parseLong(length);
        if (expected > limit) {
            throw new TooLargeException(limit);
        }
        byte[] body = in.readNBytes((int) expected);
        if (body.length < expected) {
            throw new EOFException("the answer broke off after " + body.length + " of " + expected + " bytes");
        }
        return body;
    }

    private static byte[] chunks(InputStream in, long limit) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            String size = line(in).replaceFirst(";.*", "").strip();
            if (!size.matches("[0-9a-fA-F]{1,8}")) {
                throw new IOException("the answer's chunks are broken");
            }
            long expected = Long.parseLong(size, 16);
            if (expected == 0) {
                return body.toByteArray();
            }
            if (body.size() + expected > limit) {
                throw new TooLargeException(limit);
            }
            byte[] chunk = in.readNBytes((int) expected);
            if (chunk.length < expected) {
                throw new EOFException("the answer broke off in a chunk");
            }
            body.writeBytes(chunk);
            line(in);
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0 || line.length() > 1000) {
                throw new EOFException("the answer broke off between chunks");
            }
            line.append((char) b);
        }
        return line.toString();
    }

    static byte[] atMost(InputStream in, long limit) throws IOException {
        byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, limit + 1));
        if (bytes.length > limit) {
            throw new TooLargeException(limit);
        }
        return bytes;
    }
}
