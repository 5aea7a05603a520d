package io.dateline.common.article;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Converts string indices of one text into code point offsets.
 *
 * <p>A text without characters outside the Basic Multilingual Plane, nearly every one, converts for free.
 */
public final class CodePoints {

    private final int @Nullable [] surrogateEnds;

    private CodePoints(int @Nullable [] surrogateEnds) {
        this.surrogateEnds = surrogateEnds;
    }

    public static CodePoints of(String text) {
        int[] ends = IntStream.range(1, text.length())
                .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
                .map(i -> i + 1)
                .toArray();
        return new CodePoints(ends.length == 0 ? null : ends);
    }

    /** The number of code points before string index {@code index}. */
    public int offset(int index) {
        if (surrogateEnds == null) {
            return index;
        }
        int found = Arrays.binarySearch(surrogateEnds, index);
        return index - (found >= 0 ? found + 1 : -found - 1);
    }
}
