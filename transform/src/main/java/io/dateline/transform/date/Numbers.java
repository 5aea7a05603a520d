package io.dateline.transform.date;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads numbers of several tokens: "twenty-four", "1,998", "2 1/2", "two and a half", "21st"; {@link YearWords} reads years. */
final class Numbers {

    /** A number in thousandths (plain for ordinals and years) and the token after it. */
    record Found(long value, int end) {}

    private static final long LARGEST = 3_000_000_000L;

    private final YearWords yearsInWords;
    private final int num;
    private final int ord;
    private final int yearWords;
    private final int card;
    private final int scale;
    private final int article;
    private final int ordWord;
    private final int ordSuffix;
    private final int tens;
    private final int digits;

    Numbers(DateLexicon lexicon) {
        yearsInWords = new YearWords(lexicon);
        num = lexicon.classId("NUM");
        ord = lexicon.classId("ORD");
        yearWords = lexicon.classId("YEARWORDS");
        card = lexicon.classId("CARD");
        scale = lexicon.classId("SCALE");
        article = lexicon.classId("A");
        ordWord = lexicon.classId("ORDWORD");
        ordSuffix = lexicon.classId("ORDSUFFIX");
        tens = lexicon.classId("TENS");
        digits = lexicon.classId("DIGITS");
    }

    /** A cardinal, fractions included; at most a few million. */
    @Nullable
    Found cardinal(Lexemes lexemes, int i) {
        Found whole = lexemes.tokens.isNumber(i) ? digits(lexemes, i) : words(lexemes, i);
        return whole == null ? null : withFraction(lexemes, whole);
    }

    private @Nullable Found digits(Lexemes lexemes, int i) {
        if (!lexemes.is(i, digits) || isMoney(lexemes, i)) {
            return null;
        }
        long value = lexemes.value(i, digits);
        int end = i + 1;
        while (touching(lexemes, end, ',') && isDigits(lexemes, end + 1, 3)) {
            value = value * 1000 + lexemes.value(end + 1, digits);
            end += 2;
            if (value > LARGEST) {
                return null;
            }
        }
        value *= Quantity.ONE;
        if (touching(lexemes, end, '.') && lexemes.touches(end + 1) && lexemes.tokens.isNumber(end + 1)) {
            int length = lexemes.tokens.end(end + 1) - lexemes.tokens.start(end + 1);
            if (length > 3) {
                return null;
            }
            value += lexemes.value(end + 1, digits) * (length == 1 ? 100L : length == 2 ? 10L : 1L);
            end += 2;
        }
        if (value > LARGEST || touching(lexemes, end, '%')) {
            return null;
        }
        return scaled(lexemes, new Found(value, end));
    }

    private static boolean isMoney(Lexemes lexemes, int i) {
        return lexemes.touches(i) && "$#\u00a3\u20ac\u00a5".indexOf(lexemes.tokens.firstChar(i - 1)) >= 0;
    }

    /** "3 million", "5 dozen". */
    private Found scaled(Lexemes lexemes, Found found) {
        if (lexemes.is(found.end, scale)) {
            long value = found.value * (lexemes.value(found.end, scale) / 1000);
            if (value >= 0 && value <= LARGEST) {
                return new Found(value, found.end + 1);
            }
        }
        return found;
    }

    @Nullable
    Found words(Lexemes lexemes, int i) {
        long total = 0;
        long group = -1;
        int end = i;
        if (lexemes.is(i, article)) {
            if (!lexemes.is(i + 1, scale)) {
                return null;
            }
            group = 1;
            end = i + 1;
        }
        while (end < lexemes.size()) {
            int at = end;
            if (group >= 0 && lexemes.tokens.is(at, '-') && lexemes.touches(at) && lexemes.touches(at + 1)) {
                at++;
            } else if ((group >= 100 || total > 0) && lexemes.tokens.is(at, "and")) {
                at++;
            }
            if (lexemes.is(at, card)) {
                long value = lexemes.value(at, card) / 1000;
                long last = group < 0 ? 0 : group % 100;
                if (group >= 0 && last != 0 && (last < 20 || last % 10 != 0 || value >= 10)) {
                    break;
                }
                group = Math.max(0, group) + value;
            } else if (group > 0 && lexemes.is(at, scale)) {
                long by = lexemes.value(at, scale) / 1000;
                group *= by;
                if (by >= 1000) {
                    total += group;
                    group = 0;
                }
                if (total > LARGEST || group > LARGEST) {
                    return null;
                }
            } else {
                break;
            }
            end = at + 1;
        }
        long value = (total + Math.max(0, group)) * Quantity.ONE;
        return group < 0 || value > LARGEST ? null : new Found(value, end);
    }

    /** "2 1/2", "two and a half", "two-and-a-half", "3½". */
    private Found withFraction(Lexemes lexemes, Found whole) {
        int i = whole.end;
        if (isFraction(lexemes, i)) {
            int over = lexemes.value(i, digits);
            int under = lexemes.value(i + 2, digits);
            return new Found(whole.value + Quantity.ONE * over / under, i + 3);
        }
        if (i < lexemes.size() && lexemes.tokens.is(i, '\u00bd')) {
            return new Found(whole.value + 500, i + 1);
        }
        int and = afterHyphen(lexemes, i);
        if (lexemes.is(and, "and")) {
            int a = afterHyphen(lexemes, and + 1);
            int half = lexemes.is(a, article) ? afterHyphen(lexemes, a + 1) : a;
            if (lexemes.is(half, "half")) {
                return new Found(whole.value + 500, half + 1);
            }
        }
        return whole;
    }

    /** 1/2, but not the 02/05 of a date. */
    private boolean isFraction(Lexemes lexemes, int i) {
        if (!isDigits(lexemes, i + 2, 1) || !touching(lexemes, i + 1, '/') || touching(lexemes, i + 3, '/')) {
            return false;
        }
        int over = lexemes.tokens.isNumber(i) ? lexemes.value(i, digits) : 0;
        return over > 0 && lexemes.value(i + 2, digits) > over;
    }

    private static int afterHyphen(Lexemes lexemes, int i) {
        return touching(lexemes, i, '-') && lexemes.touches(i + 1) ? i + 1 : i;
    }

    /** An ordinal in words or digits: "twenty-first", "third", "21st". */
    @Nullable
    Found ordinal(Lexemes lexemes, int i) {
        if (lexemes.tokens.isNumber(i)) {
            return lexemes.is(i, digits) && lexemes.touches(i + 1) && lexemes.is(i + 1, ordSuffix)
                    ? new Found(lexemes.value(i, digits), i + 2)
                    : null;
        }
        if (lexemes.is(i, ordWord)) {
            return new Found(lexemes.value(i, ordWord), i + 1);
        }
        if (lexemes.is(i, tens)) {
            int next = i + 1 < lexemes.size() && lexemes.tokens.is(i + 1, '-') ? i + 2 : i + 1;
            if (lexemes.is(next, ordWord) && lexemes.value(next, ordWord) < 10) {
                return new Found(lexemes.value(i, tens) + lexemes.value(next, ordWord), next + 1);
            }
        }
        return null;
    }

    boolean isComposite(int classId) {
        return classId == num || classId == ord || classId == yearWords;
    }

    /** The classes that a composite number begins with. */
    List<String> begins(int classId) {
        return classId == num
                ? List.of("DIGITS", "CARD", "A")
                : classId == ord ? List.of("DIGITS", "ORDWORD", "TENS") : List.of("CARD");
    }

    /** Reads the composite number of class {@code classId} at token {@code i}. */
    @Nullable
    Found read(int classId, Lexemes lexemes, int i) {
        return classId == num
                ? cardinal(lexemes, i)
                : classId == ord ? ordinal(lexemes, i) : yearsInWords.read(lexemes, i, this);
    }

    private static boolean touching(Lexemes lexemes, int i, char mark) {
        return lexemes.touches(i) && lexemes.tokens.is(i, mark);
    }

    private static boolean isDigits(Lexemes lexemes, int i, int length) {
        return lexemes.touches(i)
                && lexemes.tokens.isNumber(i)
                && lexemes.tokens.end(i) - lexemes.tokens.start(i) == length;
    }
}
