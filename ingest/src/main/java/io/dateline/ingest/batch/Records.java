package io.dateline.ingest.batch;

import io.dateline.common.store.InputStore.InputFile;
import io.dateline.ingest.source.InputKind;
import io.dateline.ingest.source.InputRecord;
import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/** An input, open, as a sequence of records. */
interface Records extends Closeable {

    /** Opens an input behind record number {@code skip}. */
    static Records open(InputFile file, int limit, long skip) {
        return file.kind().equals(InputKind.WARC.code())
                ? WarcRecords.open(file, limit, skip)
                : RecordFile.open(file, limit, skip);
    }

    /** The next record; null behind the last. */
    @Nullable
    InputRecord next();
}
