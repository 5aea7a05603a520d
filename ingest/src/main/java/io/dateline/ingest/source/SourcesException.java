package io.dateline.ingest.source;

import io.dateline.common.rejection.BadSettingException;
import java.util.List;

/** A sources file that cannot be used; its message names every trouble with its line. */
public final class SourcesException extends BadSettingException {

    SourcesException(List<String> troubles) {
        super(String.join("\n", troubles));
    }
}
