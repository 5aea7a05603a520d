package io.dateline.ingest.fetch;

import io.dateline.ingest.source.CaptureNote;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/**
 * The web archive that one source's pages of one run go to, page by page, each on disk before the next is fetched.
 *
 * <p>Opened again after a kill, it drops a torn end and tells what it has, so that nothing is fetched twice.
 */
final class CaptureFile implements Closeable {

    /** A page that is captured already: what its server said of it, and when it was fetched. */
    record Captured(Validators validators, Instant fetchedAt) {}

    private final Map<String, Captured> captured = new HashMap<>();
    private final FileChannel channel;
    private final WarcWriter writer;

    private CaptureFile(FileChannel channel, WarcWriter writer) {
        this.channel = channel;
        this.writer = writer;
    }

    static CaptureFile open(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Map<String, Captured> captured = new HashMap<>();
        long whole = Files.exists(file) ? readWhole(file, captured) : 0;
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(whole);
        channel.position(whole);
        CaptureFile opened = new CaptureFile(channel, new WarcWriter(channel, WarcCompression.GZIP));
        opened.captured.putAll(captured);
        return opened;
    }

    /** Reads what is whole, and returns where it ends. */
    private static long readWhole(Path file, Map<String, Captured> captured) throws IOException {
        long size = Files.size(file);
        long start = 0;
        try (WarcReader reader = new WarcReader(file)) {
            Optional<String> link = Optional.empty();
            for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                start = reader.position();
                WarcRecord record = next.get();
                if (record instanceof WarcMetadata metadata) {
                    link = Captures.link(metadata.fields());
                } else if (record instanceof WarcResponse response) {
                    Validators validators = new Validators(
                            response.http().headers().first("ETag"),
                            response.http().headers().first("Last-Modified"));
                    response.http().body().consume();
                    captured.put(link.orElse(response.target()), new Captured(validators, response.date()));
                }
            }
            return size;
        } catch (IOException e) {
            // the record that was being written when the run was killed
            return start;
        }
    }

    Optional<Captured> captured(String link) {
        return Optional.ofNullable(captured.get(link));
    }

    Map<String, Captured> all() {
        return Map.copyOf(captured);
    }

    void add(String link, Fetched.Page page, CaptureNote note, Instant fetchedAt) throws IOException {
        writer.write(new WarcMetadata.Builder()
                .targetURI(page.url())
                .date(fetchedAt)
                .fields(Captures.fields(link, note))
                .build());
        HttpResponse.Builder http = new HttpResponse.Builder(200, "OK");
        page.headers().forEach((name, value) -> {
            if (!name.equalsIgnoreCase("Transfer-Encoding")
                    && !name.equalsIgnoreCase("Content-Length")
                    && !name.equalsIgnoreCase("Content-Type")
                    && name.matches("[\\w-]+")) {
                http.addHeader(name, value.replaceAll("[\\r\\n]", " "));
            }
        });
        String type = page.header("Content-Type").orElse("text/html");
        http.body(MediaType.OCTET_STREAM, page.body()).setHeader("Content-Type", type.replaceAll("[\\r\\n]", " "));
        writer.write(new WarcResponse.Builder(page.url())
                .date(fetchedAt)
                .body(http.build())
                .build());
        channel.force(false);
        captured.put(link, new Captured(Validators.of(page), fetchedAt));
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
