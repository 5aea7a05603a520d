package io.dateline.transform.date;

import io.dateline.transform.text.Tokens;
import java.util.Set;

/** What must hold around a match before a rule may have it. */
final class Guards {

    private static final Set<String> PREPOSITIONS = Set.of(
            "in",
            "of",
            "since",
            "by",
            "until",
            "till",
            "from",
            "during",
            "through",
            "throughout",
            "for",
            "to",
            "between",
            "before",
            "after",
            "around",
            "mid",
            "early",
            "late",
            "last",
            "next",
            "this",
            "on",
            "and",
            "or",
            "that",
            "as",
            "the",
            "past",
            "every",
            "each",
            "than",
            "again",
            "with");
    private static final Set<String> YEAR_LEADERS = Set.of(
            "in",
            "since",
            "by",
            "until",
            "till",
            "from",
            "during",
            "through",
            "throughout",
            "before",
            "after",
            "circa",
            "year",
            "of",
            "late",
            "early",
            "mid",
            "class",
            "the",
            "and");
    /** What numbers count: no year comes right before these. */
    private static final Set<String> COUNTED = Set.of(
            "people",
            "men",
            "women",
            "children",
            "more",
            "percent",
            "per",
            "feet",
            "miles",
            "metres",
            "meters",
            "kilometres",
            "kilometers",
            "tons",
            "tonnes",
            "pounds",
            "dollars",
            "euros",
            "troops",
            "soldiers",
            "shares",
            "yards",
            "acres",
            "others",
            "jobs",
            "homes",
            "houses",
            "points",
            "votes",
            "cars",
            "prisoners",
            "deaths",
            "dead",
            "times",
            "workers",
            "students",
            "employees",
            "aircraft",
            "tanks",
            "vehicles",
            "guns",
            "barrels",
            "degrees",
            "grams",
            "kg",
            "km",
            "m",
            "cm",
            "mm",
            "mph",
            "miners",
            "members",
            "civilians",
            "casualties",
            "killed",
            "wounded",
            "ships",
            "planes",
            "patients",
            "cases",
            "copies",
            "pages",
            "words",
            "bytes",
            "calories",
            "hectares",
            "rounds",
            "residents");

    private static final Set<String> BEFORE_DAY =
            Set.of("on", "by", "until", "till", "from", "since", "to", "between", "and", "before", "after", "of");
    private static final Set<String> AFTER_DAY = Set.of(
            "to", "and", "through", "until", "was", "were", "when", "in", "at", "after", "before", "but", "as", "he",
            "she", "they", "it", "a", "for", "with", "had");
    private static final Set<String> RATE_LEADERS = Set.of(
            "times",
            "once",
            "twice",
            "percent",
            "million",
            "billion",
            "thousand",
            "hundred",
            "cents",
            "dollars",
            "much",
            "average",
            "people",
            "least",
            "most",
            "trillion");
    private static final String PRICE_MARKS = "$%\u00a3\u20ac\u00a5";
    private static final Set<String> PRICE_WORDS =
            Set.of("percent", "dollars", "cents", "pounds", "euros", "yen", "francs", "marks");
    private static final int REACH = 4;

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
                    case YEAR_SHORT -> YEAR_LEADERS.contains(word(lexemes.tokens, match.first() - 1));
                    case YEAR_PAIR -> match.get(Slot.YEAR2) > match.get(Slot.YEAR) % 100;
                    case DECADE -> isDecade(match, lexemes);
                    case THE_YEAR -> isTheYear(lexemes, match.end());
                    case NINE_ELEVEN -> match.get(Slot.MONTH) == 9 && match.get(Slot.DAY) == 11;
                    case RATE -> isRate(match, lexemes);
                    case MONEY_RATE -> isPrice(match, lexemes);
                };
    }

    /** Numbers within what the calendar knows. */
    private static boolean isPossible(DateMatch match) {
        return match.get(Slot.QUARTER, 1) <= 4
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
        boolean led = YEAR_LEADERS.contains(word(tokens, first - 1));
        if (year < 1500 && !led) {
            return false;
        }
        return !COUNTED.contains(word(tokens, match.end()));
    }

    private static boolean isMonth(DateMatch match, Lexemes lexemes) {
        Tokens tokens = lexemes.tokens;
        int month = match.get(Slot.MONTH, 0);
        if (match.end() - match.first() > 1) {
            return true;
        }
        String before = word(tokens, match.first() - 1);
        if (PREPOSITIONS.contains(before)) {
            String after = word(tokens, match.end());
            return month != 3
                    || !(after.equals("on") || after.equals("to") || after.equals("of") || after.equals("against"));
        }
        boolean name = match.end() < tokens.size()
                && tokens.isWord(match.end())
                && tokens.isCapitalised(match.end())
                && (month == 4 || month == 6);
        return month != 5 && month != 3 && month != 8 && !name;
    }

    private static boolean isDay(DateMatch match, Lexemes lexemes) {
        return BEFORE_DAY.contains(word(lexemes.tokens, match.first() - 1))
                && (match.end() >= lexemes.size()
                        || lexemes.tokens.kind(match.end()) == Tokens.Kind.MARK
                        || AFTER_DAY.contains(word(lexemes.tokens, match.end())));
    }

    private static boolean isSeason(DateMatch match, Lexemes lexemes) {
        Tokens tokens = lexemes.tokens;
        int last = match.end() - 1;
        if (tokens.is(last, "fall") || tokens.is(last, "spring")) {
            String before = word(tokens, match.first() - 1);
            boolean led = PREPOSITIONS.contains(before) && !before.equals("to");
            return led && !before.equals("and") && !lexemes.is(match.end(), "of") && !tokens.isCapitalised(last);
        }
        return match.end() >= tokens.size() || !tokens.isWord(match.end()) || !tokens.isCapitalised(match.end());
    }

    private static boolean isDecade(DateMatch match, Lexemes lexemes) {
        if (match.get(Slot.DECADE) % 10 != 0) {
            return false;
        }
        return match.get(Slot.DECADE) >= 100
                || lexemes.is(match.first(), "the")
                || lexemes.text.charAt(lexemes.tokens.start(match.first())) == '\''
                || lexemes.text.charAt(lexemes.tokens.start(match.first())) == '\u2019';
    }

    /** "The year" is this one, but "the year of the flood" is not, and "the year ended June 30" a length. */
    private static boolean isTheYear(Lexemes lexemes, int next) {
        return !lexemes.is(next, "of")
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
        for (int i = match.first() - 1; i >= 0 && i >= match.first() - REACH; i--) {
            if (tokens.isNumber(i) || RATE_LEADERS.contains(word(tokens, i))) {
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
            } else if (PRICE_WORDS.contains(word(tokens, i))) {
                return true;
            }
        }
        return false;
    }

    /** The word at {@code i} in lower case; empty for marks and beyond the text's ends. */
    static String word(Tokens tokens, int i) {
        return i >= 0 && i < tokens.size() && tokens.isWord(i) ? tokens.lower(i) : "";
    }
}
