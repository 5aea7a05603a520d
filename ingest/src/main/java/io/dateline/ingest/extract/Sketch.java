package io.dateline.ingest.extract;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a text looks like to the search for near-duplicates: the minima of 64 hash functions over its runs of four words. The share of
 * minima that two texts have in common estimates the share of runs that they have in common.
 *
 * <p><b>Source:</b> A. Broder, "On the resemblance and containment of documents", 1997; banding after Leskovec, Rajaraman and Ullman,
 * "Mining of Massive Datasets", chapter 3. Sixteen bands of four find nine pairs of ten at a resemblance of .6, nearly all at .8.
 *
 * @param minima 64 of them
 * @param bands sixteen; texts that share one are worth comparing
 */
public record Sketch(int[] minima, long[] bands) {

    private static final int FUNCTIONS = 64;
    private static final int BANDS = 16;
    private static final int WORDS = 4;
    /** A text with fewer runs is too short for resemblance to mean anything. */
    private static final int FEWEST_RUNS = 40;

    /** One odd factor for each hash function: a well mixed hash times it is another one (Dietzfelbinger's multiply-shift). */
    private static final long[] FACTORS = new long[FUNCTIONS];

    static {
        Arrays.setAll(FACTORS, f -> mixed((f + 1) * 0x9E3779B97F4A7C15L) | 1);
    }

    /** Empty for texts that are too short. */
    public static Optional<Sketch> of(String text) {
        long[] runs = runs(text);
        // asks no more than the beginning of a text that does not repeat itself
        if (Arrays.stream(runs).distinct().limit(FEWEST_RUNS).count() < FEWEST_RUNS) {
            return Optional.empty();
        }
        int[] minima = new int[FUNCTIONS];
        for (int f = 0; f < FUNCTIONS; f++) {
            int least = Integer.MAX_VALUE;
            for (long run : runs) {
                least = Math.min(least, (int) (run * FACTORS[f] >>> 33));
            }
            minima[f] = least;
        }
        return Optional.of(new Sketch(minima, bands(minima)));
    }

    /** The hashes of all runs of words. */
    private static long[] runs(String text) {
        int[] words = words(text);
        long[] runs = new long[Math.max(0, words.length - WORDS + 1)];
        for (int i = 0; i < runs.length; i++) {
            long hash = 1125899906842597L;
            for (int j = i; j < i + WORDS; j++) {
                hash = mixed(hash * 31 + words[j]);
            }
            runs[i] = hash;
        }
        return runs;
    }

    /** The hash of each word, in small letters. */
    private static int[] words(String text) {
        int[] words = new int[text.length() / 2 + 1];
        int count = 0;
        int hash = 0;
        boolean inWord = false;
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                hash = (inWord ? hash * 31 : 0) + Character.toLowerCase(c);
                inWord = true;
            } else if (inWord) {
                words[count++] = hash;
                inWord = false;
            }
        }
        if (inWord) {
            words[count++] = hash;
        }
        return Arrays.copyOf(words, count);
    }

    private static long[] bands(int[] minima) {
        long[] bands = new long[BANDS];
        int rows = FUNCTIONS / BANDS;
        for (int band = 0; band < BANDS; band++) {
            long hash = band;
            for (int row = 0; row < rows; row++) {
                hash = mixed(hash * 31 + minima[band * rows + row]);
            }
            bands[band] = hash;
        }
        return bands;
    }

    /** SplitMix64's finalizer. */
    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
