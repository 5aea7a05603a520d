package io.dateline.ingest.batch;

import io.dateline.common.store.ArticleStore;
import io.dateline.common.store.InputStore;
import io.dateline.common.store.InputStore.InputFile;
import io.dateline.ingest.source.InputRecord;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the records of a run's files, file by file.
 *
 * <p>Where it goes on after a restart is in the ledger of what was stored, not in the execution context, so it cannot be at odds with it.
 */
class InputRecordItemReader implements ItemStreamReader<InputRecord> {

    private final InputStore inputs;
    private final ArticleStore articles;
    private final long run;
    private final int maxRecordBytes;
    private long fileNo;
    private @Nullable Records current;

    InputRecordItemReader(InputStore inputs, ArticleStore articles, long run, int maxRecordBytes) {
        this.inputs = inputs;
        this.articles = articles;
        this.run = run;
        this.maxRecordBytes = maxRecordBytes;
    }

    @Override
    public @Nullable InputRecord read() throws IOException {
        while (true) {
            if (current == null) {
                Optional<InputFile> next = inputs.next(run, fileNo);
                if (next.isEmpty()) {
                    return null;
                }
                InputFile file = next.get();
                fileNo = file.no();
                current = Records.open(file, maxRecordBytes, articles.lastRecordRead(run, file.path()));
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
    public void open(ExecutionContext executionContext) {
        fileNo = 0;
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
