package io.dateline.transform.date;

import io.dateline.transform.text.Tokens;
import java.util.Set;

/**
 * Whether the words close before a date speak of the past or the future.
 *
 * <p>Looks left only as far as the clause goes: a cue elsewhere in the sentence is wrong four times out of five.
 */
final class Tense {

    private static final int REACH = 12;

    private static final Set<String> FUTURE = Set.of(
            "will",
            "shall",
            "would",
            "ll",
            "scheduled",
            "due",
            "expected",
            "expects",
            "expect",
            "plans",
            "planned",
            "plan",
            "set",
            "slated",
            "until",
            "till",
            "may",
            "must",
            "should",
            "could",
            "can",
            "begins",
            "starts",
            "opens",
            "upcoming",
            "hopes",
            "intends",
            "wants",
            "deadline");
    private static final Set<String> PAST = Set.of(
            "was", "were", "had", "did", "has", "have", "said", "ended", "since", "told", "took", "began", "came",
            "went", "made", "held", "met", "fell", "rose", "won", "lost", "left", "been", "got", "broke", "found",
            "became", "sent", "shot", "died");

    private Tense() {}

    /** -1 past, 1 future, 0 unknown. */
    static int direction(Lexemes lexemes, int first) {
        Tokens tokens = lexemes.tokens;
        for (int i = first - 1; i >= 0 && i >= first - REACH; i--) {
            if (!tokens.isWord(i)) {
                char mark = tokens.firstChar(i);
                if (mark == '.' || mark == ';' || mark == '"' || lexemes.isBroken(i + 1)) {
                    return 0;
                }
                continue;
            }
            String word = tokens.lower(i);
            if (FUTURE.contains(word)) {
                return 1;
            }
            if (PAST.contains(word) || (word.length() > 4 && word.endsWith("ed"))) {
                return isInfinitive(tokens, i) ? 1 : -1;
            }
        }
        return 0;
    }

    private static boolean isInfinitive(Tokens tokens, int i) {
        return i > 0 && tokens.is(i - 1, "to");
    }
}
