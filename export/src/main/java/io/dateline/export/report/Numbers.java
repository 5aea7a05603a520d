package io.dateline.export.report;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Columns of whole numbers as bytes, one column after the other: numbers of one kind beside one another pack best.
 *
 * <p><b>Shape:</b> each column is the count of its numbers, then they; each number seven bits a byte, lowest first, the sign its lowest bit.
 */
final class Numbers {

    private final List<List<Integer>> columns = new ArrayList<>();

    /** A column behind those that there are, empty. */
    List<Integer> column() {
        List<Integer> column = new ArrayList<>();
        columns.add(column);
        return column;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (List<Integer> column : columns) {
            put(column.size(), out);
            column.forEach(number -> put(number, out));
        }
        return out.toByteArray();
    }

    private static void put(int number, ByteArrayOutputStream out) {
        int rest = number << 1 ^ number >> 31;
        while (rest >>> 7 != 0) {
            out.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
