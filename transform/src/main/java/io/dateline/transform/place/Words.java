package io.dateline.transform.place;

import io.dateline.transform.place.gazetteer.NameKey;
import io.dateline.transform.text.SentenceSplitter;
import io.dateline.transform.text.Tokens;
import java.util.Locale;

/**
 * The tokens of one field as the place annotator looks at them: each with the {@link NameKey} by which tables know it, and what
 * stands beside it. A name is a stretch of tokens, from {@code first} up to but without {@code last}.
 */
final class Words {

    private static final long NUMBER = NameKey.hash("#");
    private static final long OUTSIDE = NameKey.hash("<");
    private static final long APOSTROPHE = NameKey.hash("'");
    private static final long POSSESSIVE = NameKey.hash("s");
    /** A run of capitalised words is counted up to this. */
    static final int LONGEST_RUN = 4;

    private final String text;
    private final Tokens tokens;
    private final long[] keys;

    private Words(String text) {
        this.text = text;
        tokens = Tokens.of(text);
        keys = new long[tokens.size()];
        for (int t = 0; t < keys.length; t++) {
            keys[t] = NameKey.word(NameKey.EMPTY, text, tokens.start(t), tokens.end(t));
        }
    }

    static Words of(String text) {
        return new Words(text);
    }

    /** Whether the text from {@code start} to {@code end} is {@code form}, letter for letter. */
    boolean isWritten(int start, int end, String form) {
        return end - start == form.length() && text.startsWith(form, start);
    }

    int size() {
        return keys.length;
    }

    int start(int token) {
        return tokens.start(token);
    }

    int end(int token) {
        return tokens.end(token);
    }

    /** The text of the tokens from {@code first} up to but without {@code last}, in lower case. */
    String lower(int first, int last) {
        return text.substring(tokens.start(first), tokens.end(last - 1)).toLowerCase(Locale.ROOT);
    }

    /** The token's hash as a name; 0, which no table knows, past the text's ends. */
    long key(int token) {
        return token < 0 || token >= keys.length ? 0 : keys[token];
    }

    /** The hash of a name that has {@code token} after the words of {@code key}. */
    long continued(long key, int token) {
        return NameKey.word(key, text, tokens.start(token), tokens.end(token));
    }

    /** The token's hash as tables of context have it: {@code #} for all numbers, {@code <} past the text's ends. */
    long contextKey(int token) {
        if (token < 0 || token >= keys.length) {
            return OUTSIDE;
        }
        return tokens.isNumber(token) ? NUMBER : tokens.is(token, '’') ? APOSTROPHE : keys[token];
    }

    boolean is(int token, char mark) {
        return tokens.is(token, mark);
    }

    boolean isAnyOf(int token, String marks) {
        return marks.indexOf(tokens.firstChar(token)) >= 0;
    }

    boolean isWord(int token) {
        return tokens.isWord(token);
    }

    boolean isNumber(int token) {
        return tokens.isNumber(token);
    }

    boolean isCapitalised(int token) {
        return tokens.isCapitalised(token);
    }

    boolean touchesPrevious(int token) {
        return tokens.touchesPrevious(token);
    }

    /** Whether a line's end stands between {@code token} and the one before it. */
    boolean startsLine(int token) {
        int start = tokens.start(token);
        for (int i = token == 0 ? 0 : tokens.end(token - 1); i < start; i++) {
            if (SentenceSplitter.isLineBreak(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** "PARIS": more than one letter, and none in lower case. */
    boolean isAllCapitals(int token) {
        int start = tokens.start(token);
        int end = tokens.end(token);
        boolean upper = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            upper |= Character.isUpperCase(c);
        }
        return upper && end - start > 1;
    }

    boolean startsSentence(int first) {
        int t = first - 1;
        while (t >= 0 && isAnyOf(t, "\"“‘'(")) {
            t--;
        }
        return t < 0 || isAnyOf(t, ".!?:");
    }

    boolean capitalBefore(int first) {
        return first > 0 && tokens.isWord(first - 1) && tokens.isCapitalised(first - 1);
    }

    boolean capitalAfter(int last) {
        return last < keys.length && tokens.isWord(last) && tokens.isCapitalised(last);
    }

    /** How many capitalised words stand right before, up to four. */
    int runBefore(int first) {
        int run = 0;
        while (run < LONGEST_RUN && capitalBefore(first - run)) {
            run++;
        }
        return run;
    }

    int runAfter(int last) {
        int run = 0;
        while (run < LONGEST_RUN && capitalAfter(last + run)) {
            run++;
        }
        return run;
    }

    boolean hyphenated(int first, int last) {
        return (first > 0 && tokens.is(first - 1, '-') && tokens.touchesPrevious(first))
                || (last < keys.length && tokens.is(last, '-') && tokens.touchesPrevious(last));
    }

    /** "Iraq's". */
    boolean possessive(int last) {
        return last + 1 < keys.length
                && (tokens.is(last, '\'') || tokens.is(last, '’'))
                && keys[last + 1] == POSSESSIVE
                && tokens.touchesPrevious(last);
    }

    /** The word before, past the point of an abbreviation; -1 at the text's start. */
    int wordBefore(int first) {
        return first - (first > 0 && tokens.is(first - 1, '.') ? 2 : 1);
    }
}
