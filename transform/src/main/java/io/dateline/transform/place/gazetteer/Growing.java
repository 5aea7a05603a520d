package io.dateline.transform.place.gazetteer;

import java.util.Arrays;

/** Primitive arrays that grow by a quarter: room for millions of values without a box around each. */
final class Growing {

    private Growing() {}

    private static int grown(int size) {
        return size + (size >> 2) + 1024;
    }

    static final class Ints {
        private int[] values = new int[1024];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, grown(size));
            }
            values[size++] = value;
        }

        int get(int i) {
            return values[i];
        }

        void set(int i, int value) {
            values[i] = value;
        }

        int size() {
            return size;
        }

        void cut(int to) {
            size = to;
        }

        /** The values in {@code order}; empties this. */
        int[] ordered(int[] order) {
            int[] result = new int[order.length];
            for (int i = 0; i < order.length; i++) {
                result[i] = values[order[i]];
            }
            values = new int[0];
            size = 0;
            return result;
        }

        /** The values; empties this. */
        int[] take() {
            int[] result = values;
            values = new int[0];
            return result;
        }
    }

    static final class Longs {
        private long[] values = new long[1024];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, grown(size));
            }
            values[size++] = value;
        }

        long get(int i) {
            return values[i];
        }

        void set(int i, long value) {
            values[i] = value;
        }

        int size() {
            return size;
        }

        void cut(int to) {
            size = to;
        }

        /** The values; empties this. */
        long[] take() {
            long[] result = values;
            values = new long[0];
            return result;
        }
    }

    static final class Shorts {
        private short[] values = new short[1024];
        private int size;

        /** Takes 0 to 65,535. */
        void add(int value) {
            if (value >>> 16 != 0) {
                throw new IllegalArgumentException("More than 65,536 different codes: " + value);
            }
            if (size == values.length) {
                values = Arrays.copyOf(values, grown(size));
            }
            values[size++] = (short) value;
        }

        /** The values in {@code order}; empties this. */
        short[] ordered(int[] order) {
            short[] result = new short[order.length];
            for (int i = 0; i < order.length; i++) {
                result[i] = values[order[i]];
            }
            values = new short[0];
            return result;
        }
    }

    static final class Bytes {
        private byte[] values = new byte[16384];
        private int size;

        void add(int value) {
            add(new byte[] {(byte) value}, 0, 1);
        }

        void add(byte[] from, int start, int length) {
            if (size + length > values.length) {
                values = Arrays.copyOf(values, grown(size + length));
            }
            System.arraycopy(from, start, values, size, length);
            size += length;
        }

        int size() {
            return size;
        }

        /** The values, exactly as many as were added; empties this. */
        byte[] take() {
            byte[] result = Arrays.copyOf(values, size);
            values = new byte[0];
            return result;
        }

        /** The values in {@code order}; empties this. */
        byte[] ordered(int[] order) {
            byte[] result = new byte[order.length];
            for (int i = 0; i < order.length; i++) {
                result[i] = values[order[i]];
            }
            values = new byte[0];
            return result;
        }
    }
}
