package io.dateline.ingest.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.common.rejection.Reason;
import io.dateline.common.store.InputStore.InputFile;
import io.dateline.ingest.source.InputRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

class WarcRecordsTest {

    private static final int LIMIT = 1_000;

    private final Path folder;

    WarcRecordsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private record Page(String url, int status, String type, String encoding, byte[] body, String day) {}

    private static Page page(String url, String text, String day) {
        return new Page(url, 200, "text/html; charset=utf-8", "", text.getBytes(StandardCharsets.UTF_8), day);
    }

    private byte[] archive(Page... pages) throws IOException {
        Path file = folder.resolve("made.warc.gz");
        Files.deleteIfExists(file);
        try (WarcWriter writer = new WarcWriter(
                java.nio.channels.Channels.newChannel(Files.newOutputStream(file)), WarcCompression.GZIP)) {
            for (Page page : pages) {
                HttpResponse.Builder http = new HttpResponse.Builder(page.status(), "Said");
                http.body(MediaType.OCTET_STREAM, page.body()).setHeader("Content-Type", page.type());
                if (!page.encoding().isEmpty()) {
                    http.setHeader("Content-Encoding", page.encoding());
                }
                writer.write(new WarcResponse.Builder(page.url())
                        .date(Instant.parse(page.day() + "T12:00:00Z"))
                        .body(http.build())
                        .build());
            }
        }
        return Files.readAllBytes(file);
    }

    private List<String> read(byte[] bytes, long skip, Optional<LocalDate> from, Optional<LocalDate> to)
            throws IOException {
        Path file = Files.write(folder.resolve("in.warc.gz"), bytes);
        List<String> shown = new ArrayList<>();
        InputFile input = new InputFile(1, file.toString(), "in.warc.gz", "warc", from, to, Optional.empty());
        try (Records records = Records.open(input, LIMIT, skip)) {
            for (InputRecord record = records.next(); record != null; record = records.next()) {
                shown.add(record.no() + " "
                        + record.problem()
                                .map(problem -> problem.reason().code())
                                .orElse(record.capture()
                                        .map(capture -> capture.url() + " " + capture.status())
                                        .orElse("")));
            }
        }
        return shown;
    }

    private List<String> read(byte[] bytes) throws IOException {
        return read(bytes, -1, Optional.empty(), Optional.empty());
    }

    private static byte[] zipped(int zeros) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(new byte[zeros]);
        }
        return out.toByteArray();
    }

    @Test
    void pagesAreReadAndOtherThingsPassedOver() throws IOException {
        byte[] archive = archive(
                page("https://a.example/1", "one", "2020-01-01"),
                new Page("https://a.example/i", 200, "image/png", "", new byte[9], "2020-01-01"),
                new Page("https://a.example/2", 404, "text/html", "", new byte[9], "2020-01-02"),
                page("dns:a.example", "none", "2020-01-02"),
                page("https://a.example/3", "three", "2020-01-03"));
        List<String> all =
                List.of("1 https://a.example/1 200", "2 https://a.example/2 404", "3 https://a.example/3 200");
        assertThat(read(archive)).isEqualTo(all);
        assertThat(read(archive, 2, Optional.empty(), Optional.empty())).isEqualTo(all.subList(2, 3));
    }

    @Test
    void daysOfCaptureAreBoundsAndNumbersStay() throws IOException {
        byte[] archive = archive(
                page("https://a.example/1", "one", "2020-01-01"),
                page("https://a.example/2", "two", "2020-01-02"),
                page("https://a.example/3", "three", "2020-01-03"));
        Optional<LocalDate> second = Optional.of(LocalDate.of(2020, 1, 2));
        assertThat(read(archive, -1, second, second)).containsExactly("2 https://a.example/2 200");
    }

    @Test
    void aTornArchiveGivesWhatCameBeforeAndAReason() throws IOException {
        byte[] archive = archive(
                page("https://a.example/1", "one", "2020-01-01"), page("https://a.example/2", "two", "2020-01-02"));
        List<String> shown = read(Arrays.copyOf(archive, archive.length - 60));
        assertThat(shown.get(0)).isEqualTo("1 https://a.example/1 200");
        assertThat(shown.get(shown.size() - 1)).endsWith(Reason.BAD_ARCHIVE.code());
    }

    @Test
    void whatIsNoArchiveIsSaidToBeNone() throws IOException {
        assertThat(read("just words, and not a single record".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("1 bad-archive");
        assertThat(read(new byte[] {0x1F, (byte) 0x8B, 8, 0, 1, 2, 3})).containsExactly("1 bad-archive");
    }

    @Test
    void bombsInsideStaySmall() throws IOException {
        byte[] archive = archive(
                new Page("https://a.example/b", 200, "text/html", "gzip", zipped(50_000_000), "2020-01-01"),
                new Page("https://a.example/l", 200, "text/html", "", new byte[LIMIT + 1], "2020-01-01"),
                page("https://a.example/1", "one", "2020-01-01"));
        assertThat(read(archive)).containsExactly("1 too-large", "2 too-large", "3 https://a.example/1 200");
    }
}
