package io.dateline.ingest.batch;

import io.dateline.common.rejection.Reason;
import io.dateline.common.store.InputStore.InputFile;
import io.dateline.ingest.source.InputKind;
import io.dateline.ingest.source.InputRecord;
import io.dateline.ingest.source.InputRecord.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * An input file, open, as a sequence of records: each non-blank line of JSON Lines, or the whole file.
 *
 * <p>Memory holds one record at a time, and never more of it than the limit. What cannot be read comes out as a record with a problem.
 */
final class RecordFile implements Records {

    private final InputFile file;
    private final InputKind kind;
    private final int limit;
    private final Optional<byte[]> sidecar;
    /** The file itself, to be closed whatever became of what is read through it. */
    private @Nullable InputStream opened;

    private @Nullable InputStream stream;
    /** For JSON Lines only; other files are one record. */
    private @Nullable ByteLines lines;

    private @Nullable InputRecord failure;
    private long recordNo;
    private boolean anyRecord;

    private RecordFile(InputFile file, int limit, Optional<byte[]> sidecar) {
        this.file = file;
        this.kind = InputKind.valueOf(file.kind().toUpperCase(Locale.ROOT));
        this.limit = limit;
        this.sidecar = sidecar;
    }

    /** Opens the file behind record number {@code skip}. */
    static Records open(InputFile file, int limit, long skip) {
        RecordFile records = new RecordFile(file, limit, Optional.empty());
        try {
            Path path = InputFiles.regular(file);
            Optional<byte[]> sidecar = records.kind == InputKind.JSONL ? Optional.empty() : sidecar(path, limit);
            records = new RecordFile(file, limit, sidecar);
            InputStream raw = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
            records.opened = raw;
            records.stream = file.path().toLowerCase(Locale.ROOT).endsWith(".gz")
                    ? new BufferedInputStream(new GZIPInputStream(raw, 1 << 16), 1 << 16)
                    : raw;
            if (records.kind == InputKind.JSONL) {
                records.lines = new ByteLines(records.stream, limit);
            }
        } catch (IOException e) {
            records.failure = records.problem(1, Reason.UNREADABLE, InputFiles.describe(e));
        }
        while (records.recordNo < skip && records.next() != null) {
            // what an interrupted run has stored already is read again, and dropped
        }
        return records;
    }

    private static Optional<byte[]> sidecar(Path path, int limit) throws IOException {
        Path fileName = path.getFileName();
        if (fileName == null) {
            return Optional.empty();
        }
        Path sidecar = path.resolveSibling(InputKind.sidecarOf(fileName.toString()));
        if (!Files.exists(sidecar)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(InputFiles.regular(sidecar))) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new InputFiles.UnreadableException("it has more than the limit of " + limit + " bytes");
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            throw new InputFiles.UnreadableException(
                    "its sidecar " + sidecar.getFileName() + ": " + InputFiles.describe(e));
        }
    }

    @Override
    public @Nullable InputRecord next() {
        if (failure != null) {
            InputRecord last = failure;
            failure = null;
            recordNo = last.no();
            return last;
        }
        if (stream == null) {
            return null;
        }
        try {
            return lines == null ? wholeFile(stream) : nextLine(lines);
        } catch (IOException e) {
            stream = null;
            String kept = recordNo > 0 ? "; what came before was kept" : "";
            return problem(++recordNo, Reason.UNREADABLE, InputFiles.describe(e) + kept);
        }
    }

    private @Nullable InputRecord nextLine(ByteLines lines) throws IOException {
        for (ByteLines.Line line = lines.next(); line != null; line = lines.next()) {
            recordNo++;
            anyRecord |= !line.blank();
            if (line.tooLong()) {
                String detail = line.length() + " bytes, the limit is " + limit;
                return record(line.bytes(), Optional.of(new Problem(Reason.TOO_LARGE, detail)));
            }
            if (!line.blank()) {
                return record(line.bytes(), Optional.empty());
            }
        }
        return end();
    }

    /** A file without a single record is worth a word: an empty delivery looks like a quiet day. */
    private @Nullable InputRecord end() {
        stream = null;
        return anyRecord ? null : problem(++recordNo, Reason.EMPTY, "there is no record in the file");
    }

    private InputRecord wholeFile(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(limit + 1);
        stream = null;
        recordNo = 1;
        return bytes.length > limit
                ? problem(1, Reason.TOO_LARGE, "more than the limit of " + limit + " bytes")
                : record(bytes, Optional.empty());
    }

    private InputRecord record(byte[] bytes, Optional<Problem> problem) {
        return new InputRecord(
                file.path(), file.name(), file.source(), kind, recordNo, bytes, sidecar, Optional.empty(), problem);
    }

    private InputRecord problem(long no, Reason reason, String detail) {
        return new InputRecord(
                file.path(),
                file.name(),
                file.source(),
                kind,
                no,
                new byte[0],
                sidecar,
                Optional.empty(),
                Optional.of(new Problem(reason, detail)));
    }

    @Override
    public void close() throws IOException {
        if (opened != null) {
            opened.close();
        }
    }
}
