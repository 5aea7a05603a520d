package io.dateline.transform.date;

import java.util.List;

/** TIMEX3's modifiers. */
enum Mod {
    START,
    MID,
    END,
    APPROX,
    MORE_THAN,
    LESS_THAN,
    EQUAL_OR_MORE,
    EQUAL_OR_LESS,
    BEFORE,
    AFTER,
    ON_OR_BEFORE,
    ON_OR_AFTER;

    private static final List<Mod> ALL = List.of(values());

    static Mod of(long code) {
        return ALL.get((int) code);
    }

    /** The number that stands for it in a slot. */
    long code() {
        return ALL.indexOf(this);
    }
}
