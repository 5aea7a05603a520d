package io.dateline.transform.place.gazetteer;

import java.nio.IntBuffer;
import java.nio.LongBuffer;

/** Sorts names by hash and builds the table of buckets: one counting pass over the top bits, then insertion within each small bucket. */
final class NameSort {

    /** Hashes and refs in order, without doubles, and the table of buckets, as {@link Columns} has them. */
    record Sorted(LongBuffer hashes, IntBuffer refs, IntBuffer buckets) {}

    private NameSort() {}

    /** How many top bits of a hash number its bucket, so that a bucket holds about four names. */
    static int bucketBits(int names) {
        return Math.max(1, 30 - Integer.numberOfLeadingZeros(Math.max(names, 4)));
    }

    static Sorted sort(long[] hashes, int[] refs, int size) {
        int shift = 64 - bucketBits(size);
        int[] ends = new int[(1 << bucketBits(size)) + 1];
        for (int i = 0; i < size; i++) {
            ends[(int) (hashes[i] >>> shift) + 1]++;
        }
        for (int b = 1; b < ends.length; b++) {
            ends[b] += ends[b - 1];
        }
        long[] sortedHashes = new long[size];
        int[] sortedRefs = new int[size];
        int[] next = ends.clone();
        for (int i = 0; i < size; i++) {
            int to = next[(int) (hashes[i] >>> shift)]++;
            sortedHashes[to] = hashes[i];
            sortedRefs[to] = refs[i];
        }
        int kept = 0;
        int from = 0;
        for (int b = 0; b + 1 < ends.length; b++) {
            int to = ends[b + 1];
            insertionSort(sortedHashes, sortedRefs, from, to);
            ends[b] = kept;
            for (int i = from; i < to; i++) {
                boolean same = i > from
                        && sortedHashes[i] == sortedHashes[i - 1]
                        && sortedRefs[i] >> 3 == sortedRefs[i - 1] >> 3;
                if (!same) {
                    sortedHashes[kept] = sortedHashes[i];
                    sortedRefs[kept++] = sortedRefs[i];
                }
            }
            from = to;
        }
        ends[ends.length - 1] = kept;
        return new Sorted(
                LongBuffer.wrap(sortedHashes, 0, kept).slice(),
                IntBuffer.wrap(sortedRefs, 0, kept).slice(),
                IntBuffer.wrap(ends));
    }

    private static void insertionSort(long[] hashes, int[] refs, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            long hash = hashes[i];
            int ref = refs[i];
            int k = i - 1;
            while (k >= from && (hashes[k] > hash || (hashes[k] == hash && refs[k] > ref))) {
                hashes[k + 1] = hashes[k];
                refs[k + 1] = refs[k];
                k--;
            }
            hashes[k + 1] = hash;
            refs[k + 1] = ref;
        }
    }
}
