package io.dateline.export.report;

import java.io.ByteArrayOutputStream;

/**
 * Compresses bytes as a raw DEFLATE stream, which every browser unpacks.
 *
 * <p>{@code java.util.zip} would do it faster, but gives other bytes with another zlib, and a release must be the same on every machine.
 *
 * <p>Source: RFC 1951, May 1996.
 */
final class Deflate {

    private static final int WINDOW = 1 << 15;
    private static final int MIN_MATCH = 3;
    private static final int MAX_MATCH = 258;
    private static final int MAX_CHAIN = 128;
    private static final int BLOCK_TOKENS = 1 << 15;
    private static final int HASH_BITS = 16;
    private static final int END = 256;
    private static final int[] LENGTH_BASE = new int[29];
    private static final int[] LENGTH_EXTRA = {
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
    };
    private static final int[] DISTANCE_BASE = new int[30];
    private static final int[] DISTANCE_EXTRA = {
        0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13
    };
    private static final int[] CODE_LENGTH_ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    static {
        for (int i = 0, base = MIN_MATCH; i < 28; i++) {
            LENGTH_BASE[i] = base;
            base += 1 << LENGTH_EXTRA[i];
        }
        LENGTH_BASE[28] = MAX_MATCH;
        for (int i = 0, base = 1; i < 30; i++) {
            DISTANCE_BASE[i] = base;
            base += 1 << DISTANCE_EXTRA[i];
        }
    }

    private final byte[] in;
    private final int[] heads = new int[1 << HASH_BITS];
    private final int[] previous = new int[WINDOW];
    private final Bits out = new Bits();
    /** Literals as they are; matches as {@code distance << 9 | length} with the sign bit set. */
    private final int[] tokens = new int[BLOCK_TOKENS];

    private int tokenCount;

    private Deflate(byte[] in) {
        this.in = in;
    }

    static byte[] compress(byte[] in) {
        Deflate deflate = new Deflate(in);
        deflate.run();
        return deflate.out.finish();
    }

    private void run() {
        int at = 0;
        int match = 0;
        while (at < in.length) {
            int length = match > 0 ? match >>> 16 : 0;
            int found = find(at);
            insert(at);
            if (found >>> 16 > length && at > 0 && length > 0) {
                // The match one byte on is longer: the byte before it goes out as it is.
                token(in[at - 1] & 0xff);
                match = found;
                at++;
            } else if (length > 0) {
                token(1 << 31 | (match & 0xffff) << 9 | length);
                int end = at - 1 + length;
                for (at++; at < end; at++) {
                    insert(at);
                }
                match = 0;
            } else if (found > 0) {
                match = found;
                at++;
            } else {
                token(in[at] & 0xff);
                at++;
            }
        }
        if (match > 0) {
            token(in[in.length - 1] & 0xff);
        }
        block(true);
    }

    private int hash(int at) {
        int three = (in[at] & 0xff) << 16 | (in[at + 1] & 0xff) << 8 | (in[at + 2] & 0xff);
        return (three * 0x9E3779B1) >>> (32 - HASH_BITS);
    }

    /** Positions are kept plus one, so that 0 says that there is none. */
    private void insert(int at) {
        if (at + MIN_MATCH <= in.length) {
            int hash = hash(at);
            previous[at & (WINDOW - 1)] = heads[hash];
            heads[hash] = at + 1;
        }
    }

    /** The longest match that begins here, as {@code length << 16 | distance}; 0 for none. */
    private int find(int at) {
        if (at + MIN_MATCH > in.length) {
            return 0;
        }
        int limit = Math.min(MAX_MATCH, in.length - at);
        int best = MIN_MATCH - 1;
        int distance = 0;
        int candidate = heads[hash(at)] - 1;
        for (int chain = 0; chain < MAX_CHAIN && candidate >= 0 && at - candidate < WINDOW; chain++) {
            if (best < limit && in[candidate + best] == in[at + best]) {
                int length = 0;
                while (length < limit && in[candidate + length] == in[at + length]) {
                    length++;
                }
                if (length > best) {
                    best = length;
                    distance = at - candidate;
                    if (length == limit) {
                        break;
                    }
                }
            }
            int next = previous[candidate & (WINDOW - 1)] - 1;
            if (next >= candidate) {
                break;
            }
            candidate = next;
        }
        return distance == 0 ? 0 : best << 16 | distance;
    }

    private void token(int token) {
        tokens[tokenCount++] = token;
        if (tokenCount == BLOCK_TOKENS) {
            block(false);
        }
    }

    private static int length(int token) {
        return token & 0x1ff;
    }

    private static int distance(int token) {
        return (token & 0x7fffffff) >>> 9;
    }

    private static int slot(int[] bases, int value) {
        int slot = bases.length - 1;
        while (bases[slot] > value) {
            slot--;
        }
        return slot;
    }

    private void block(boolean last) {
        int[] literalCounts = new int[286];
        int[] distanceCounts = new int[30];
        for (int i = 0; i < tokenCount; i++) {
            if (tokens[i] >= 0) {
                literalCounts[tokens[i]]++;
            } else {
                literalCounts[257 + slot(LENGTH_BASE, length(tokens[i]))]++;
                distanceCounts[slot(DISTANCE_BASE, distance(tokens[i]))]++;
            }
        }
        literalCounts[END]++;
        HuffmanCode literals = HuffmanCode.of(literalCounts, 15);
        HuffmanCode distances = HuffmanCode.of(distanceCounts, 15);
        out.put(last ? 1 : 0, 1);
        out.put(2, 2);
        header(literals, distances);
        for (int i = 0; i < tokenCount; i++) {
            if (tokens[i] >= 0) {
                literals.put(tokens[i], out);
            } else {
                int length = slot(LENGTH_BASE, length(tokens[i]));
                literals.put(257 + length, out);
                out.put(length(tokens[i]) - LENGTH_BASE[length], LENGTH_EXTRA[length]);
                int distance = slot(DISTANCE_BASE, distance(tokens[i]));
                distances.put(distance, out);
                out.put(distance(tokens[i]) - DISTANCE_BASE[distance], DISTANCE_EXTRA[distance]);
            }
        }
        literals.put(END, out);
        tokenCount = 0;
    }

    /** The two codes as lists of code lengths, themselves coded, without the runs that the format allows: some tens of bytes a block. */
    private void header(HuffmanCode literals, HuffmanCode distances) {
        int[] counts = new int[19];
        for (int i = 0; i < 286; i++) {
            counts[literals.length(i)]++;
        }
        for (int i = 0; i < 30; i++) {
            counts[distances.length(i)]++;
        }
        HuffmanCode lengths = HuffmanCode.of(counts, 7);
        out.put(286 - 257, 5);
        out.put(30 - 1, 5);
        out.put(19 - 4, 4);
        for (int symbol : CODE_LENGTH_ORDER) {
            out.put(lengths.length(symbol), 3);
        }
        for (int i = 0; i < 286; i++) {
            lengths.put(literals.length(i), out);
        }
        for (int i = 0; i < 30; i++) {
            lengths.put(distances.length(i), out);
        }
    }

    /** Bits, the lowest first. */
    static final class Bits {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private long held;
        private int count;

        void put(int value, int bits) {
            held |= (long) value << count;
            count += bits;
            while (count >= 8) {
                bytes.write((int) held);
                held >>>= 8;
                count -= 8;
            }
        }

        byte[] finish() {
            if (count > 0) {
                bytes.write((int) held);
            }
            return bytes.toByteArray();
        }
    }
}
