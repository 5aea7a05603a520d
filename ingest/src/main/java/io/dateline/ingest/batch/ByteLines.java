package io.dateline.ingest.batch;

import io.dateline.common.article.ArticleIds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** The lines of a stream of bytes, one at a time; of a line over the limit no more is held than the limit. */
final class ByteLines {

    /**
     * A line without its end.
     *
     * @param length in bytes
     * @param blank whether there is nothing in it but white space
     * @param bytes the line; of one that is too long its sha-256
     */
    record Line(long length, boolean blank, boolean tooLong, byte[] bytes) {}

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
    private @Nullable MessageDigest fingerprint;
    private long length;
    private boolean blank;

    ByteLines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The next line; null behind the last. */
    @Nullable
    Line next() throws IOException {
        line.reset();
        fingerprint = null;
        length = 0;
        blank = true;
        while (true) {
            if (at == end) {
                at = 0;
                end = Math.max(0, in.read(buffer));
                if (end == 0) {
                    return length == 0 ? null : finished();
                }
            }
            int from = at;
            while (at < end && buffer[at] != '\n') {
                blank &= (buffer[at] & 0xFF) <= ' ';
                at++;
            }
            take(from, at - from);
            if (at < end) {
                at++;
                return finished();
            }
        }
    }

    private void take(int from, int count) {
        length += count;
        if (fingerprint == null && length <= limit) {
            line.write(buffer, from, count);
            return;
        }
        if (fingerprint == null) {
            fingerprint = ArticleIds.newSha256(line.toByteArray());
        }
        fingerprint.update(buffer, from, count);
    }

    private Line finished() {
        return fingerprint == null
                ? new Line(length, blank, false, line.toByteArray())
                : new Line(length, blank, true, fingerprint.digest());
    }
}
