package io.dateline.transform.text;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one text: maximal runs of letters, maximal runs of digits, and every other visible character by itself.
 *
 * <p>So "U.S." is four tokens, "1990s" two, "al-Shammari" three; what belongs together is for matchers to say. One pass, primitive
 * arrays, no copy of the text.
 *
 * <p><b>Units:</b> string indices (UTF-16), as in {@link io.dateline.common.article.Span}.
 */
public final class Tokens {

    /** What a token is made of. */
    public enum Kind {
        WORD,
        NUMBER,
        MARK
    }

    /** The last two texts of a thread: title and body. */
    private static final ThreadLocal<@Nullable Tokens[]> LAST = ThreadLocal.withInitial(() -> new Tokens[2]);

    private final String text;
    private int[] starts;
    private int[] ends;
    private Kind[] kinds;
    private int size;

    private Tokens(String text) {
        this.text = text;
        int guess = text.length() / 4 + 8;
        starts = new int[guess];
        ends = new int[guess];
        kinds = new Kind[guess];
    }

    /** The tokens of {@code text}; those that this thread asked for last are given again, so that annotators share one article's. */
    public static Tokens of(String text) {
        Tokens[] last = LAST.get();
        for (Tokens known : last) {
            if (known != null && known.text.equals(text)) {
                return known;
            }
        }
        last[1] = last[0];
        last[0] = cut(text);
        return last[0];
    }

    private static Tokens cut(String text) {
        Tokens tokens = new Tokens(text);
        int length = text.length();
        int i = 0;
        while (i < length) {
            int end;
            Kind kind = kindAt(text, i);
            if (kind == null) {
                i++;
                continue;
            }
            if (kind == Kind.MARK) {
                end = i + Character.charCount(text.codePointAt(i));
            } else {
                end = i;
                do {
                    end += Character.charCount(text.codePointAt(end));
                } while (end < length && (kindAt(text, end) == kind || isMarkOn(text, end)));
            }
            tokens.add(i, end, kind);
            i = end;
        }
        return tokens;
    }

    private static @Nullable Kind kindAt(String text, int i) {
        char c = text.charAt(i);
        if (c < 128) {
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
                return Kind.WORD;
            }
            if (c >= '0' && c <= '9') {
                return Kind.NUMBER;
            }
            return c <= ' ' || c == 127 ? null : Kind.MARK;
        }
        int point = text.codePointAt(i);
        if (Character.isLetter(point)) {
            return Kind.WORD;
        }
        if (Character.isDigit(point)) {
            return Kind.NUMBER;
        }
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || Character.isISOControl(point)
                ? null
                : Kind.MARK;
    }

    /** A combining mark continues the letter that it stands on. */
    private static boolean isMarkOn(String text, int i) {
        return text.charAt(i) >= 0x300 && Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK;
    }

    private void add(int start, int end, Kind kind) {
        if (size == starts.length) {
            int grown = size * 2;
            starts = Arrays.copyOf(starts, grown);
            ends = Arrays.copyOf(ends, grown);
            kinds = Arrays.copyOf(kinds, grown);
        }
        starts[size] = start;
        ends[size] = end;
        kinds[size++] = kind;
    }

    public int size() {
        return size;
    }

    public int start(int token) {
        return starts[token];
    }

    public int end(int token) {
        return ends[token];
    }

    public Kind kind(int token) {
        return kinds[token];
    }

    public boolean isWord(int token) {
        return kinds[token] == Kind.WORD;
    }

    public boolean isNumber(int token) {
        return kinds[token] == Kind.NUMBER;
    }

    /** The token as it stands in the text. */
    public String text(int token) {
        return text.substring(starts[token], ends[token]);
    }

    /** The token in lower case, locale-free. */
    public String lower(int token) {
        return text(token).toLowerCase(Locale.ROOT);
    }

    public char firstChar(int token) {
        return text.charAt(starts[token]);
    }

    /** Whether the token is the single character {@code c}. */
    public boolean is(int token, char c) {
        return ends[token] - starts[token] == 1 && text.charAt(starts[token]) == c;
    }

    /** Whether the token is {@code word}, letter case aside. */
    public boolean is(int token, String word) {
        int length = ends[token] - starts[token];
        return length == word.length() && text.regionMatches(true, starts[token], word, 0, length);
    }

    public boolean isCapitalised(int token) {
        char c = text.charAt(starts[token]);
        return c < 128 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(text.codePointAt(starts[token]));
    }

    /** Whether nothing stands between {@code token} and the token before it. */
    public boolean touchesPrevious(int token) {
        return token > 0 && starts[token] == ends[token - 1];
    }

    /** The first token that starts at {@code index} or after it; {@link #size()} where there is none. */
    public int at(int index) {
        int found = Arrays.binarySearch(starts, 0, size, index);
        return found >= 0 ? found : -found - 1;
    }
}
