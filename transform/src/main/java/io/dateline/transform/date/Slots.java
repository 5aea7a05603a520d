package io.dateline.transform.date;

import java.util.Arrays;

/** The numbers that a match found, by {@link Slot}. */
final class Slots {

    private static final long EMPTY = Long.MIN_VALUE;

    private final long[] values;

    private Slots(long[] values) {
        this.values = values;
    }

    static Slots empty() {
        long[] values = new long[Slot.COUNT_OF_ALL];
        Arrays.fill(values, EMPTY);
        return new Slots(values);
    }

    Slots copy() {
        return new Slots(values.clone());
    }

    boolean has(Slot slot) {
        return values[slot.index()] != EMPTY;
    }

    /** What was found, or an impossible number where nothing was. */
    long get(Slot slot) {
        return values[slot.index()];
    }

    void set(Slot slot, long value) {
        values[slot.index()] = value;
    }

    void clear(Slot slot) {
        values[slot.index()] = EMPTY;
    }
}
