package io.dateline.ingest.fetch;

import io.dateline.common.rejection.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** What a request came to. */
public sealed interface Fetched {

    /**
     * An answer with a page in it.
     *
     * @param url the address that answered, behind all redirects
     * @param statusLine as it was sent
     * @param headers names in any case
     * @param body as it was sent: unchunked, in its content encoding
     */
    record Page(String url, String statusLine, Map<String, String> headers, byte[] body) implements Fetched {

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        /** The body without its content encoding, if that stays under the limit. */
        public byte[] expanded(long limit) throws IOException {
            return Fetched.expanded(body, headers.getOrDefault("Content-Encoding", ""), limit);
        }
    }

    /** The server says that nothing has changed since we asked last. */
    record NotModified() implements Fetched {}

    /** No page, and why. */
    record Failed(Reason reason, String detail) implements Fetched {}

    /** Unzips what is zipped, by its header or by its first bytes. */
    static byte[] expanded(byte[] body, String encoding, long limit) throws IOException {
        boolean zipped = body.length > 2 && (body[0] & 0xFF) == 0x1F && (body[1] & 0xFF) == 0x8B;
        if (zipped) {
            return HttpBody.atMost(new GZIPInputStream(new ByteArrayInputStream(body)), limit);
        }
        return encoding.toLowerCase(Locale.ROOT).contains("deflate")
                ? HttpBody.atMost(new InflaterInputStream(new ByteArrayInputStream(body)), limit)
                : body;
    }
}
