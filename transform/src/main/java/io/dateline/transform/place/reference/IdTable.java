package io.dateline.transform.place.reference;

import java.util.Arrays;

/** Which row a place's id stands in, for millions of ids: open addressing over two primitive arrays. */
final class IdTable {

    static final int NONE = -1;

    private int[] ids = new int[1 << 16];
    private int[] rows = filled(1 << 16);
    private int size;

    private static int[] filled(int length) {
        int[] rows = new int[length];
        Arrays.fill(rows, NONE);
        return rows;
    }

    private int slot(int id) {
        int mask = ids.length - 1;
        int slot = (id * 0x9E3779B9) >>> 7 & mask;
        while (rows[slot] != NONE && ids[slot] != id) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    int rowOf(int id) {
        return rows[slot(id)];
    }

    void put(int id, int row) {
        int slot = slot(id);
        if (rows[slot] == NONE && ++size > ids.length / 3 * 2) {
            grow();
            slot = slot(id);
        }
        ids[slot] = id;
        rows[slot] = row;
    }

    private void grow() {
        int[] oldIds = ids;
        int[] oldRows = rows;
        ids = new int[oldIds.length * 2];
        rows = filled(ids.length);
        for (int i = 0; i < oldIds.length; i++) {
            if (oldRows[i] != NONE) {
                int slot = slot(oldIds[i]);
                ids[slot] = oldIds[i];
                rows[slot] = oldRows[i];
            }
        }
    }
}
