package io.dateline.transform.date;

import io.dateline.transform.date.Numbers.Found;
import org.jspecify.annotations.Nullable;

/** Reads years that are written in words. */
final class YearWords {

    private final int card;
    private final int scale;

    YearWords(DateLexicon lexicon) {
        card = lexicon.classId("CARD");
        scale = lexicon.classId("SCALE");
    }

    /** A year in words: "nineteen ninety-six", "two thousand and three", "twenty ten". */
    @Nullable
    Found read(Lexemes lexemes, int i, Numbers numbers) {
        if (!lexemes.is(i, card)) {
            return null;
        }
        long first = lexemes.value(i, card) / 1000;
        if (first == 2 && lexemes.is(i + 1, scale) && lexemes.value(i + 1, scale) == 1_000_000) {
            Found found = numbers.words(lexemes, i);
            return found != null && found.value() < 2_100_000 ? new Found(found.value() / 1000, found.end()) : null;
        }
        if (first < 13 || first > 20) {
            return null;
        }
        if (lexemes.is(i + 1, scale) && lexemes.value(i + 1, scale) == 100_000) {
            return new Found(first * 100, i + 2);
        }
        if (i + 2 < lexemes.size()
                && (lexemes.tokens.is(i + 1, "oh") || lexemes.tokens.is(i + 1, "o"))
                && lexemes.is(i + 2, card)) {
            long unit = lexemes.value(i + 2, card) / 1000;
            return unit < 10 ? new Found(first * 100 + unit, i + 3) : null;
        }
        int next = i + 1 < lexemes.size() && lexemes.tokens.is(i + 1, '-') ? i + 2 : i + 1;
        if (!lexemes.is(next, card)) {
            return null;
        }
        long rest = lexemes.value(next, card) / 1000;
        int end = next + 1;
        if (rest < 10) {
            return null;
        }
        if (rest >= 20) {
            int unit = end < lexemes.size() && lexemes.tokens.is(end, '-') ? end + 1 : end;
            if (lexemes.is(unit, card) && lexemes.value(unit, card) < 10_000) {
                rest += lexemes.value(unit, card) / 1000;
                end = unit + 1;
            }
        }
        return new Found(first * 100 + rest, end);
    }
}
