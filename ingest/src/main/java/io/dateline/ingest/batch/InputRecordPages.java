package io.dateline.ingest.batch;

import io.dateline.common.batch.WorkAheadTasklet;
import io.dateline.common.batch.WorkAheadTasklet.Pages;
import io.dateline.common.store.InputStore.InputFile;
import io.dateline.ingest.source.InputRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemStream;
import org.springframework.batch.infrastructure.item.ItemStreamException;

/**
 * The records of a run's files, file by file, some at a time.
 *
 * <p>Where they go on after a restart is in the ledger of what was stored, not in the execution context, so it cannot be at odds with it.
 */
class InputRecordPages implements Pages<InputRecord>, ItemStream {

    private final LongFunction<Optional<InputFile>> nextFile;
    private final ToLongFunction<InputFile> lastRecordRead;
    private final int pageSize;
    private final int maxRecordBytes;
    private long fileNo;
    private @Nullable Records current;

    /**
     * @param nextFile the run's file behind the one of that number
     * @param lastRecordRead the last record of a file that is in the ledger; 0 for none
     * @param pageSize records at a time, at most
     */
    InputRecordPages(
            LongFunction<Optional<InputFile>> nextFile,
            ToLongFunction<InputFile> lastRecordRead,
            int pageSize,
            int maxRecordBytes) {
        this.nextFile = nextFile;
        this.lastRecordRead = lastRecordRead;
        this.pageSize = pageSize;
        this.maxRecordBytes = maxRecordBytes;
    }

    @Override
    public List<InputRecord> after(@Nullable InputRecord last) throws IOException {
        List<InputRecord> page = new ArrayList<>();
        long bytes = 0;
        while (page.size() < pageSize && bytes < WorkAheadTasklet.PAGE_BYTES) {
            InputRecord found = next();
            if (found == null) {
                break;
            }
            page.add(found);
            bytes += found.bytes().length
                    + found.sidecar().map(sidecar -> sidecar.length).orElse(0);
        }
        return page;
    }

    private @Nullable InputRecord next() throws IOException {
        while (true) {
            if (current == null) {
                Optional<InputFile> next = nextFile.apply(fileNo);
                if (next.isEmpty()) {
                    return null;
                }
                InputFile file = next.get();
                fileNo = file.no();
                current = Records.open(file, maxRecordBytes, lastRecordRead.applyAsLong(file));
            }
            InputRecord found = current.next();
            if (found != null) {
                return found;
            }
            current.close();
            current = null;
        }
    }

    @Override
    public void close() {
        try {
            if (current != null) {
                current.close();
            }
        } catch (IOException e) {
            throw new ItemStreamException("An input file could not be closed", e);
        }
    }
}
