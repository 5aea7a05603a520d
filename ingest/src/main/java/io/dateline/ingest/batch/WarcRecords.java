package io.dateline.ingest.batch;

import io.dateline.common.rejection.Reason;
import io.dateline.common.store.InputStore.InputFile;
import io.dateline.ingest.fetch.Captures;
import io.dateline.ingest.fetch.Fetched;
import io.dateline.ingest.source.Capture;
import io.dateline.ingest.source.CaptureNote;
import io.dateline.ingest.source.InputKind;
import io.dateline.ingest.source.InputRecord;
import io.dateline.ingest.source.InputRecord.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * A web archive, open, as a sequence of pages: our own captures or anyone's, CC-NEWS for one. What is no page in it is passed over.
 *
 * <p>Pages are numbered whether or not their day is asked for, so that a restart counts as the first run did.
 */
final class WarcRecords implements Records {

    private final InputFile file;
    private final int limit;
    private @Nullable WarcReader reader;
    private @Nullable IOException failure;
    private Optional<CaptureNote> note = Optional.empty();
    private long recordNo;

    private WarcRecords(InputFile file, int limit) {
        this.file = file;
        this.limit = limit;
    }

    static WarcRecords open(InputFile file, int limit, long skip) {
        WarcRecords records = new WarcRecords(file, limit);
        try {
            records.reader = new WarcReader(InputFiles.regular(file));
        } catch (IOException e) {
            records.failure = e;
        }
        while (records.recordNo < skip && records.next() != null) {
            // what an interrupted run has stored already is read again, and dropped
        }
        return records;
    }

    @Override
    public @Nullable InputRecord next() {
        if (failure != null) {
            IOException reported = failure;
            failure = null;
            return problem(describe(reported));
        }
        if (reader == null) {
            return null;
        }
        try {
            for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                InputRecord page = page(next.get());
                if (page != null) {
                    return page;
                }
            }
            return null;
        } catch (IOException | RuntimeException e) {
            // jwarc throws both for archives that are torn or none
            closeReader();
            return problem((e instanceof IOException io ? describe(io) : "it is no web archive")
                    + (recordNo > 0 ? "; what came before was kept" : ""));
        }
    }

    private static String describe(IOException e) {
        return e.getClass().getName().startsWith("org.netpreserve") ? "it is no web archive" : InputFiles.describe(e);
    }

    private @Nullable InputRecord page(WarcRecord record) throws IOException {
        if (record instanceof WarcMetadata metadata) {
            note = Captures.note(metadata.fields());
            return null;
        }
        Optional<CaptureNote> told = note;
        if (record instanceof WarcResponse response
                && response.target().toLowerCase(Locale.ROOT).startsWith("http")) {
            note = Optional.empty();
            HttpResponse http = response.http();
            Optional<String> type = http.headers().first("Content-Type");
            if (!type.map(value -> value.toLowerCase(Locale.ROOT).contains("html"))
                    .orElse(http.status() == 200)) {
                return null;
            }
            Capture capture = new Capture(response.target(), http.status(), type, response.date(), told);
            return read(
                    capture,
                    http.body().stream(),
                    http.headers().first("Content-Encoding").orElse(""));
        }
        if (record instanceof WarcResource resource
                && resource.contentType().base().equals(MediaType.HTML)) {
            Capture capture = new Capture(
                    resource.target(),
                    200,
                    Optional.of(resource.contentType().toString()),
                    resource.date(),
                    Optional.empty());
            return read(capture, resource.body().stream(), "");
        }
        return null;
    }

    private @Nullable InputRecord read(Capture capture, InputStream body, String encoding) throws IOException {
        recordNo++;
        LocalDate day = capture.retrievedAt().atOffset(ZoneOffset.UTC).toLocalDate();
        boolean asked = file.from().map(from -> !day.isBefore(from)).orElse(true)
                && file.to().map(to -> !day.isAfter(to)).orElse(true);
        if (!asked) {
            return null;
        }
        byte[] raw = body.readNBytes(limit + 1);
        if (raw.length > limit) {
            return record(
                    capture,
                    new byte[0],
                    Optional.of(new Problem(Reason.TOO_LARGE, "more than the limit of " + limit + " bytes")));
        }
        try {
            return record(capture, Fetched.expanded(raw, encoding, limit), Optional.empty());
        } catch (IOException e) {
            return record(
                    capture,
                    new byte[0],
                    Optional.of(new Problem(Reason.TOO_LARGE, "it cannot be unzipped within the limit")));
        }
    }

    private InputRecord record(Capture capture, byte[] bytes, Optional<Problem> problem) {
        String source = capture.note().map(CaptureNote::source).orElse(file.name());
        return new InputRecord(
                file.path(),
                source,
                file.source(),
                InputKind.WARC,
                recordNo,
                bytes,
                Optional.empty(),
                Optional.of(capture),
                problem);
    }

    private InputRecord problem(String detail) {
        return new InputRecord(
                file.path(),
                file.name(),
                file.source(),
                InputKind.WARC,
                ++recordNo,
                new byte[0],
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Problem(Reason.BAD_ARCHIVE, detail)));
    }

    private void closeReader() {
        try {
            close();
        } catch (IOException ignored) {
            // it is given up anyway
        }
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
