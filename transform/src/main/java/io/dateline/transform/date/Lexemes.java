package io.dateline.transform.date;

import io.dateline.transform.text.SentenceSplitter;
import io.dateline.transform.text.Tokens;

/** The tokens of one text with the symbol of each. */
final class Lexemes {

    final String text;
    final Tokens tokens;
    final DateLexicon lexicon;
    private final int[] symbols;

    Lexemes(String text, DateLexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        tokens = Tokens.of(text);
        symbols = new int[tokens.size()];
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = symbolOf(i);
        }
    }

    private int symbolOf(int i) {
        int start = tokens.start(i);
        return switch (tokens.kind(i)) {
            case WORD -> lexicon.word(text, start, tokens.end(i));
            case MARK -> lexicon.mark(text.charAt(start));
            case NUMBER -> lexicon.digits(Digits.shape(text, start, tokens.end(i), isPartOfMore(i)));
        };
    }

    /** Whether the digits belong to a longer number, an amount of money or a code. */
    private boolean isPartOfMore(int i) {
        if (tokens.touchesPrevious(i)) {
            char before = text.charAt(tokens.start(i) - 1);
            boolean joined = (before == '.' || before == ',') && touches(i - 1) && tokens.isNumber(i - 2);
            if (before == '$' || before == '#' || before == '\u00a3' || before == '\u20ac' || before == '\u00a5') {
                return true;
            }
            if (joined && !isDotted(i - 2) && !isDotted(i - 4) && !(before == '.' && isClock(i))) {
                return before == '.' || tokens.end(i) - tokens.start(i) == 3;
            }
        }
        if (touches(i + 1)) {
            char after = tokens.firstChar(i + 1);
            if (after == '%') {
                return true;
            }
            if ((after == '.' || after == ',') && touches(i + 2) && tokens.isNumber(i + 2)) {
                return after == '.'
                        ? !isDotted(i) && !isDotted(i - 2) && !isClock(i + 2)
                        : tokens.end(i + 2) - tokens.start(i + 2) == 3;
            }
        }
        return false;
    }

    /** Whether {@code i} begins digits of the form 22.10.2019. */
    private boolean isDotted(int i) {
        return i >= 0
                && touches(i + 1)
                && touches(i + 2)
                && touches(i + 3)
                && touches(i + 4)
                && tokens.isNumber(i)
                && tokens.is(i + 1, '.')
                && tokens.isNumber(i + 2)
                && tokens.is(i + 3, '.')
                && tokens.isNumber(i + 4);
    }

    /** Whether the number at {@code i} ends a clock time written with a point: 10.30am, 10.30 p.m. */
    private boolean isClock(int i) {
        return tokens.end(i) - tokens.start(i) == 2
                && i + 1 < tokens.size()
                && (tokens.is(i + 1, "am")
                        || tokens.is(i + 1, "pm")
                        || ((tokens.is(i + 1, "a") || tokens.is(i + 1, "p"))
                                && i + 3 < tokens.size()
                                && tokens.is(i + 2, '.')
                                && tokens.is(i + 3, "m")));
    }

    /** Whether token {@code i} exists and nothing stands between it and the one before. */
    boolean touches(int i) {
        return i > 0 && i < tokens.size() && tokens.touchesPrevious(i);
    }

    int size() {
        return symbols.length;
    }

    /** The symbol of token {@code i}; the unknown word's past the text's end. */
    int symbol(int i) {
        return i < symbols.length ? symbols[i] : DateLexicon.UNKNOWN;
    }

    boolean is(int i, int classId) {
        return i >= 0 && i < symbols.length && lexicon.is(symbols[i], classId);
    }

    boolean is(int i, Cue cue) {
        return is(i, lexicon.classId(cue));
    }

    boolean is(int i, String word) {
        return i >= 0 && i < symbols.length && tokens.is(i, word);
    }

    /** What token {@code i} is worth in a class: digits are worth their number, words what the lexicon says. */
    int value(int i, int classId) {
        return tokens.isNumber(i)
                ? Digits.value(text, tokens.start(i), tokens.end(i))
                : lexicon.value(symbols[i], classId);
    }

    /** Whether a paragraph ends between token {@code i} and the one before it. */
    boolean isBroken(int i) {
        int from = tokens.end(i - 1);
        int to = tokens.start(i);
        int lines = 0;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            boolean halfEnd = c == '\r' && at + 1 < to && text.charAt(at + 1) == '\n';
            if (c == '\u2029' || (SentenceSplitter.isLineBreak(c) && !halfEnd && ++lines > 1)) {
                return true;
            }
        }
        return false;
    }
}
