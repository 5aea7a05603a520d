package io.dateline.transform.place;

/**
 * Numbers the keys of a table, so that what belongs to a key can stand in arrays. Open addressing over primitive longs: a look-up makes
 * no object, and mostly ends at the first glance. Immutable; the key 0 is never in it.
 */
final class KeyIndex {

    /** The number of a key that is not in the table. */
    static final int NONE = -1;

    private final long[] keys;
    private final int mask;

    /** Of {@code keys}, of which some may be the same. */
    KeyIndex(long... keys) {
        int capacity = Integer.highestOneBit(Math.max(4, keys.length)) * 4;
        this.keys = new long[capacity];
        mask = capacity - 1;
        for (long key : keys) {
            this.keys[slot(key)] = key;
        }
    }

    /** Numbers are below this. */
    int capacity() {
        return keys.length;
    }

    /** The key's number, or {@link #NONE}. */
    int find(long key) {
        int slot = slot(key);
        return key != 0 && keys[slot] == key ? slot : NONE;
    }

    private int slot(long key) {
        int slot = (int) (key ^ key >>> 29) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
