package io.dateline.transform.date;

import java.util.List;

/** A part of the day, as TIMEX3 writes it. */
enum Daypart {
    MORNING("MO"),
    AFTERNOON("AF"),
    EVENING("EV"),
    NIGHT("NI"),
    MIDDAY("MI"),
    DAYTIME("DT");

    final String code;

    Daypart(String code) {
        this.code = code;
    }

    private static final List<Daypart> ALL = List.of(values());

    static Daypart of(long code) {
        return ALL.get((int) code);
    }

    /** The number that stands for it in a slot. */
    long code() {
        return ALL.indexOf(this);
    }
}
