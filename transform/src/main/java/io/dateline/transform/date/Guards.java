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
            "circa",
            "about",
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
            "as");
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
            "year");

    private Guards() {}

    static boolean allow(DateMatch match, Lexemes lexemes) {
        return switch (match.rule().guard()) {
            case NONE -> true;
            case BARE_YEAR -> isYear(match, lexemes);
            case BARE_MONTH -> isMonth(match, lexemes);
            case CLAUSE_END -> match.end() >= lexemes.size() || lexemes.tokens.kind(match.end()) == Tokens.Kind.MARK;
            default -> true;
        };
    }

    private static boolean isYear(DateMatch match, Lexemes lexemes) {
        Tokens tokens = lexemes.tokens;
        int year = match.get(Slot.YEAR, 0);
        String before = word(tokens, match.first() - 1);
        boolean led = YEAR_LEADERS.contains(before);
        if (match.first() > 0 && lexemes.touches(match.first())) {
            char mark = tokens.firstChar(match.first() - 1);
            if (mark == '-' && match.first() > 1 && tokens.isNumber(match.first() - 2)) {
                return false;
            }
            if (mark == '.' || mark == ',' || mark == ':' || mark == '+' || mark == '=') {
                return false;
            }
        }
        String after = word(tokens, match.end());
        if (lexemes.touches(match.end())
                && "-~/:+=".indexOf(tokens.firstChar(match.end())) >= 0
                && lexemes.touches(match.end() + 1)
                && tokens.isNumber(match.end() + 1)) {
            return led && tokens.is(match.end(), '-');
        }
        if (year < 1500 && !led) {
            return false;
        }
        if (after.isEmpty() || led) {
            return true;
        }
        boolean plural = after.endsWith("s")
                && Character.isLowerCase(after.charAt(0))
                && after.length() > 3
                && !after.equals("was");
        return !plural
                && !after.equals("people")
                && !after.equals("men")
                && !after.equals("more")
                && !after.equals("percent");
    }

    private static boolean isMonth(DateMatch match, Lexemes lexemes) {
        Tokens tokens = lexemes.tokens;
        int month = match.get(Slot.MONTH, 0);
        String before = word(tokens, match.first() - 1);
        boolean led = PREPOSITIONS.contains(before);
        if (month == 5 || month == 3 || month == 8) {
            return led;
        }
        return led
                || !(match.end() < tokens.size()
                        && tokens.isWord(match.end())
                        && tokens.isCapitalised(match.end())
                        && (month == 4 || month == 6));
    }

    /** The word at {@code i} in lower case; empty for marks and beyond the text's ends. */
    static String word(Tokens tokens, int i) {
        return i >= 0 && i < tokens.size() && tokens.isWord(i) ? tokens.lower(i) : "";
    }
}
