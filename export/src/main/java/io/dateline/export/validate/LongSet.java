package io.dateline.export.validate;

/** A set of numbers at eight to sixteen bytes each: open addressing, 0 kept aside. */
final class LongSet {

    private long[] slots = new long[1 << 10];
    private int size;
    private boolean hasZero;

    /** @return whether it was not there before */
    boolean add(long value) {
        if (value == 0) {
            boolean fresh = !hasZero;
            hasZero = true;
            return fresh;
        }
        if (size * 4L >= slots.length * 3L) {
            grow();
        }
        int slot = slot(value);
        if (slots[slot] == value) {
            return false;
        }
        slots[slot] = value;
        size++;
        return true;
    }

    boolean contains(long value) {
        return value == 0 ? hasZero : slots[slot(value)] == value;
    }

    long countNotIn(LongSet other) {
        long missing = hasZero && !other.hasZero ? 1 : 0;
        for (long value : slots) {
            if (value != 0 && !other.contains(value)) {
                missing++;
            }
        }
        return missing;
    }

    private int slot(long value) {
        int mask = slots.length - 1;
        int slot = (int) (value ^ (value >>> 32)) & mask;
        while (slots[slot] != 0 && slots[slot] != value) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (long value : old) {
            if (value != 0) {
                slots[slot(value)] = value;
            }
        }
    }
}
