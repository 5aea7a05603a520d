package io.dateline.app.job;

import java.util.Locale;

/** The jobs by name. */
public enum JobName {
    INGEST,
    TRANSFORM,
    EXPORT,
    RUN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
