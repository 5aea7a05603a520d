package io.dateline.transform.date;

import io.dateline.transform.text.Tokens;
import java.util.stream.Stream;

/** What must hold around a match before a rule may have it. */
final class Guards {

    private static final String PRICE_MARKS = "$%\u00a3\u20ac\u00a5";
    private static final int REACH = 4;
    private static final String HYPHEN = "-";

    private Guards() {}

    static boolean allow(DateMatch match, Lexemes lexemes) {
        return isPossible(match)
                && switch (match.rule().guard()) {
                    case NONE -> true;
                    case BARE_YEAR -> isYear(match, lexemes);
                    case BARE_MONTH -> isMonth(match, lexemes);
                    case BARE_DAY -> isDay(match, lexemes);
                    case BARE_SEASON -> isSeason(match, lexemes);
                    case CLAUSE_END ->
                        match.end() >= lexemes.size() || lexemes.tokens.kind(match.end()) == Tokens.Kind.MARK;
                    case YEAR_SHORT -> lexemes.is(match.first() - 1, Cue.BEFORE_YEAR);
                    case YEAR_PAIR -> match.get(Slot.YEAR2) > match.get(Slot.YEAR) % 100;
                    case DECADE -> isDecade(match, lexemes);
                    case YEAR_ENDED -> lexemes.is(match.end(), "ended") || lexemes.is(match.end(), "ending");
                    case NO_NAME -> !isAfterName(match, lexemes) && !lexemes.is(match.end(), lexemes.lexicon.year());
                    case LENGTH -> isLength(match, lexemes);
                    case CLOCK -> isClock(match, lexemes);
                    case THE_YEAR -> isTheYear(lexemes, match.end());
                    case NINE_ELEVEN -> match.get(Slot.MONTH) == 9 && match.get(Slot.DAY) == 11;
                    case RATE -> isRate(match, lexemes);
                    case MONEY_RATE -> isPrice(match, lexemes);
                    case BESIDE_EVENT ->
                        lexemes.is(match.end(), Cue.BESIDE_EVENT) && !lexemes.is(match.first() - 1, Cue.MEASURING);
                    case UNTITLED -> !isTitled(match, lexemes);
                    case NO_MASTHEAD -> !isMasthead(match, lexemes);
                    case ALONE -> Stream.of("of", "on", "hours").noneMatch(word -> lexemes.is(match.end(), word));
                };
    }

    /** Numbers within what the calendar knows, and of two lengths the longer first. */
    private static boolean isPossible(DateMatch match) {
        return (!match.has(Slot.COUNT2) || match.get(Slot.UNIT) > match.get(Slot.UNIT2))
                && match.get(Slot.QUARTER, 1) <= 4
                && match.get(Slot.HALF, 1) <= 2
                && match.get(Slot.DAY, 1) <= 31
                && match.get(Slot.DAY2, 1) <= 31
                && match.get(Slot.CENTURY, 1) <= 40;
    }

    private static boolean isYear(DateMatch match, Lexemes lexemes) {
        Tokens tokens = lexemes.tokens;
        int year = match.get(Slot.YEAR, 0);
        int first = match.first();
        if (lexemes.touches(first)) {
            char mark = tokens.firstChar(first - 1);
            if ((mark == '-' && first > 1 && tokens.isNumber(first - 2)) || ".:+=/".indexOf(mark) >= 0) {
                return false;
            }
        }
        if (lexemes.touches(match.end())
                && "-~/:+=".indexOf(tokens.firstChar(match.end())) >= 0
                && lexemes.touches(match.end() + 1)
                && tokens.isNumber(match.end() + 1)) {
            return false;
        }
        boolean led = lexemes.is(first - 1, Cue.BEFORE_YEAR);
        if ((year < 1500 || year > 2060) && !led) {
            return false;
        }
        if (lexemes.is(first - 1, Cue.CODED)) {
            return false;
        }
        return !lexemes.is(match.end(), Cue.COUNTED);
    }

    private static boolean isMonth(DateMatch match, Lexemes lexemes) {
        Tokens tokens = lexemes.tokens;
        int month = match.get(Slot.MONTH, 0);
        int end = match.end();
        if (end - match.first() > 1) {
            return true;
        }
        if (lexemes.is(match.first() - 1, Cue.BEFORE_MONTH)) {
            return month != 3 || !lexemes.is(end, Cue.AFTER_MARCH);
        }
        boolean name =
                end < tokens.size() && tokens.isWord(end) && tokens.isCapitalised(end) && (month == 4 || month == 6);
        return month != 5 && month != 3 && month != 8 && !name;
    }

    private static boolean isDay(DateMatch match, Lexemes lexemes) {
        return lexemes.is(match.first() - 1, Cue.BEFORE_DAY)
                && (match.end() >= lexemes.size()
                        || lexemes.tokens.kind(match.end()) == Tokens.Kind.MARK
                        || lexemes.is(match.end(), Cue.AFTER_DAY));
    }

    private static boolean isSeason(DateMatch match, Lexemes lexemes) {
        Tokens tokens = lexemes.tokens;
        int last = match.end() - 1;
        if (lexemes.is(last, "fall") || lexemes.is(last, "spring")) {
            return lexemes.is(match.first() - 1, Cue.BEFORE_SEASON)
                    && !lexemes.is(match.end(), "of")
                    && !tokens.isCapitalised(last);
        }
        return !isTitled(match, lexemes);
    }

    /** Whether a word with a capital follows. */
    private static boolean isTitled(DateMatch match, Lexemes lexemes) {
        Tokens tokens = lexemes.tokens;
        return match.end() < tokens.size() && tokens.isWord(match.end()) && tokens.isCapitalised(match.end());
    }

    /** Whether the match has a capital within a sentence. */
    private static boolean isMasthead(DateMatch match, Lexemes lexemes) {
        int first = match.first();
        for (int i = first; i < match.end(); i++) {
            boolean opens = i == first && (i == 0 || !lexemes.tokens.isWord(i - 1) || lexemes.isBroken(i));
            if (!opens && lexemes.tokens.isCapitalised(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the match has a capital and follows a word with one. */
    private static boolean isAfterName(DateMatch match, Lexemes lexemes) {
        int first = match.first();
        return first > 0
                && lexemes.tokens.isCapitalised(first)
                && lexemes.tokens.isWord(first - 1)
                && lexemes.tokens.isCapitalised(first - 1);
    }

    /** No article with a word that a hyphen ties to another: "a year-end rally". */
    private static boolean isLength(DateMatch match, Lexemes lexemes) {
        int end = match.end();
        boolean tied = lexemes.touches(end) && lexemes.is(end, HYPHEN) && lexemes.touches(end + 1);
        return !tied || lexemes.tokens.isNumber(match.first()) || lexemes.is(end - 2, HYPHEN);
    }

    private static boolean isClock(DateMatch match, Lexemes lexemes) {
        Tokens tokens = lexemes.tokens;
        int first = match.first();
        if (lexemes.touches(first) && tokens.is(first - 1, ':')) {
            return false;
        }
        if (match.has(Slot.HALFDAY)
                || match.has(Slot.HHMM)
                || !tokens.isNumber(first)
                || lexemes.is(first - 1, Cue.BEFORE_CLOCK)) {
            return true;
        }
        boolean named = first > 0 && tokens.isWord(first - 1) && tokens.isCapitalised(first - 1);
        return tokens.end(first) - tokens.start(first) == 2 && !named;
    }

    private static boolean isDecade(DateMatch match, Lexemes lexemes) {
        if (match.get(Slot.DECADE) % 10 != 0) {
            return false;
        }
        return match.get(Slot.DECADE) >= 100
                || hasApostrophe(match, lexemes)
                || (lexemes.is(match.first(), "the") && !isNear(match.first(), Cue.DEGREES, lexemes));
    }

    /** Whether the digits are shortened: "mid-'80s". */
    private static boolean hasApostrophe(DateMatch match, Lexemes lexemes) {
        int digits = match.first();
        while (!lexemes.tokens.isNumber(digits)) {
            digits++;
        }
        return digits > match.first() && "'\u2018\u2019".indexOf(lexemes.tokens.firstChar(digits - 1)) >= 0;
    }

    /** Whether such a word stands within a few tokens before. */
    private static boolean isNear(int token, Cue cue, Lexemes lexemes) {
        for (int i = token - 1; i >= 0 && i >= token - REACH; i--) {
            if (lexemes.is(i, cue)) {
                return true;
            }
        }
        return false;
    }

    /** "The year" is this one, but "the year of the flood" is not, and "the year ended June 30" a length. */
    private static boolean isTheYear(Lexemes lexemes, int next) {
        return !lexemes.tokens.isCapitalised(next - 1)
                && !lexemes.is(next, "of")
                && !lexemes.is(next, "when")
                && !lexemes.is(next, "ended")
                && !lexemes.is(next, "ending")
                && !lexemes.is(next, "before")
                && !lexemes.is(next, "after");
    }

    /** "A year" after an amount: "$5 a year", "twice a week", "3 million barrels a day". */
    private static boolean isRate(DateMatch match, Lexemes lexemes) {
        Tokens tokens = lexemes.tokens;
        if (tokens.is(match.first(), "per")) {
            return true;
        }
        if (lexemes.is(match.first() - 1, Cue.WITHIN)) {
            return false;
        }
        for (int i = match.first() - 1; i >= 0 && i >= match.first() - REACH; i--) {
            if (tokens.isNumber(i) || lexemes.is(i, Cue.AMOUNT)) {
                return true;
            }
            if (tokens.kind(i) == Tokens.Kind.MARK && !tokens.is(i, '%')) {
                return false;
            }
        }
        return false;
    }

    /** Whether an amount of money or a share stands right before. */
    private static boolean isPrice(DateMatch match, Lexemes lexemes) {
        Tokens tokens = lexemes.tokens;
        for (int i = match.first() - 1; i >= 0 && i >= match.first() - REACH; i--) {
            if (tokens.kind(i) == Tokens.Kind.MARK) {
                if (PRICE_MARKS.indexOf(tokens.firstChar(i)) >= 0) {
                    return true;
                }
                if (!tokens.is(i, '.') && !tokens.is(i, ',')) {
                    return false;
                }
            } else if (lexemes.is(i, Cue.MONEY)) {
                return true;
            }
        }
        return false;
    }
}
