package io.dateline.ingest.source;

import java.util.List;

/** A sources file that cannot be used; its message names every trouble with its line. */
public final class SourcesException extends RuntimeException {

    SourcesException(List<String> troubles) {
        super(String.join("\n", troubles));
    }
}
