package io.dateline.export.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A prefix code for symbols of given frequencies, no code longer than a limit; canonical, as DEFLATE wants it. */
final class HuffmanCode {

    private final int[] lengths;
    private final int[] codes;

    private HuffmanCode(int[] lengths) {
        this.lengths = lengths;
        this.codes = canonical(lengths);
    }

    /** A symbol, or several that were merged. */
    private record Item(long count, List<Integer> symbols) {}

    /**
     * Makes the best code within the limit.
     *
     * <p>Source: package-merge, Larmore and Hirschberg, Journal of the ACM 37, 1990.
     */
    static HuffmanCode of(int[] counts, int limit) {
        List<Item> singles = new ArrayList<>();
        for (int symbol = 0; symbol < counts.length; symbol++) {
            if (counts[symbol] > 0) {
                singles.add(new Item(counts[symbol], List.of(symbol)));
            }
        }
        int[] lengths = new int[counts.length];
        // DEFLATE wants a whole code: with fewer than two symbols, the first ones get a bit as well.
        for (int symbol = 0; singles.size() < 2; symbol++) {
            if (counts[symbol] == 0) {
                singles.add(new Item(0, List.of(symbol)));
            }
        }
        Comparator<Item> order = Comparator.comparingLong(Item::count);
        singles.sort(order);
        List<Item> packages = new ArrayList<>(singles);
        for (int level = 1; level < limit; level++) {
            List<Item> merged = new ArrayList<>(singles);
            for (int i = 0; i + 1 < packages.size(); i += 2) {
                List<Integer> symbols = new ArrayList<>(packages.get(i).symbols());
                symbols.addAll(packages.get(i + 1).symbols());
                merged.add(
                        new Item(packages.get(i).count() + packages.get(i + 1).count(), symbols));
            }
            merged.sort(order);
            packages = merged;
        }
        for (Item item : packages.subList(0, 2 * singles.size() - 2)) {
            item.symbols().forEach(symbol -> lengths[symbol]++);
        }
        return new HuffmanCode(lengths);
    }

    /** Codes of one length are consecutive, in symbol order; bits reversed, since DEFLATE sends codes highest bit first. */
    private static int[] canonical(int[] lengths) {
        int[] codes = new int[lengths.length];
        int code = 0;
        for (int length = 1; length <= 15; length++) {
            for (int symbol = 0; symbol < lengths.length; symbol++) {
                if (lengths[symbol] == length) {
                    codes[symbol] = Integer.reverse(code++) >>> (32 - length);
                }
            }
            code <<= 1;
        }
        return codes;
    }

    int length(int symbol) {
        return lengths[symbol];
    }

    void put(int symbol, Deflate.Bits out) {
        out.put(codes[symbol], lengths[symbol]);
    }
}
