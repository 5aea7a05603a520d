package io.dateline.common.annotation;

import java.util.Locale;

/** How a mention's resolution ended. */
public enum Status {
    /** One reading. */
    RESOLVED,
    /** More than one reading; the best is given. */
    AMBIGUOUS,
    /** Found, not resolved: value columns are empty. */
    UNRESOLVED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
