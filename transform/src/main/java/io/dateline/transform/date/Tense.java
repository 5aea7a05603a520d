package io.dateline.transform.date;

import io.dateline.transform.text.Tokens;
import java.util.Set;

/**
 * Whether the words close by speak of the past or the future.
 *
 * <p>The verb that governs the date decides, and is looked for to the left as far as the clause goes, then, where the date opens its
 * sentence, to the right. A cue elsewhere in the sentence is wrong four times out of five.
 */
final class Tense {

    private static final int REACH = 10;

    /** Words that point ahead when they stand right before the date. */
    private static final Set<String> UNTIL = Set.of(
            "until",
            "till",
            "by",
            "through",
            "payable",
            "effective",
            "record",
            "starting",
            "beginning",
            "deadline",
            "due");

    private static final Set<String> MODALS =
            Set.of("will", "shall", "would", "ll", "may", "must", "should", "could", "can", "might");
    /** What is planned lies ahead, in whatever tense it is told. */
    private static final Set<String> PLANS = Set.of(
            "scheduled",
            "slated",
            "planned",
            "plans",
            "plan",
            "planning",
            "postponed",
            "expected",
            "expects",
            "expect",
            "set",
            "due",
            "hopes",
            "hope",
            "hoping",
            "intends",
            "intend",
            "wants",
            "want",
            "agreed",
            "likely",
            "ready",
            "going",
            "promised",
            "is",
            "are",
            "vowed",
            "upcoming",
            "proposed",
            "threatened",
            "tentatively",
            "bound",
            "preparing");

    private static final Set<String> PAST = Set.of(
            "was", "were", "had", "did", "has", "have", "said", "since", "told", "took", "began", "came", "went",
            "made", "held", "met", "fell", "rose", "won", "lost", "left", "been", "got", "broke", "found", "became",
            "sent", "shot", "died", "bought", "sold", "brought", "ran", "struck", "hit", "spoke", "gave", "saw",
            "wrote", "led", "flew", "drove", "built", "paid", "grew", "kept", "stood", "fought", "threw", "cut", "says",
            "knew", "thought", "felt", "chose", "ago", "sank");
    /** Words after "to" that make no infinitive of it. */
    private static final Set<String> NOMINAL = Set.of(
            "the", "a", "an", "his", "her", "its", "their", "our", "this", "that", "these", "those", "be", "him",
            "them", "it");

    private Tense() {}

    /** -1 past, 1 future, 0 unknown. */
    static int direction(Lexemes lexemes, int first, int end) {
        if (isPossessive(lexemes, end)) {
            return 0;
        }
        int left = left(lexemes, first);
        return left != 0 || !opens(lexemes.tokens, first) ? left : right(lexemes, end);
    }

    /** "Wednesday's ruling" is told of in any tense. */
    private static boolean isPossessive(Lexemes lexemes, int end) {
        return lexemes.touches(end) && lexemes.touches(end + 1) && lexemes.is(end + 1, "s");
    }

    /** Whether the date stands at the head of its sentence: "On Tuesday, the court will …". */
    private static boolean opens(Tokens tokens, int first) {
        int before = first - 1;
        while (before >= 0 && before >= first - 2 && tokens.isWord(before)) {
            before--;
        }
        return before < 0 || !tokens.isWord(before);
    }

    private static int left(Lexemes lexemes, int first) {
        Tokens tokens = lexemes.tokens;
        for (int i = first - 1; i >= 0 && i >= first - REACH; i--) {
            if (lexemes.isBroken(i + 1)) {
                return 0;
            }
            if (!tokens.isWord(i)) {
                if (tokens.kind(i) == Tokens.Kind.MARK
                        && ".;,:\"()`".indexOf(tokens.firstChar(i)) >= 0
                        && !isAbbreviation(tokens, i)) {
                    return 0;
                }
                continue;
            }
            String word = tokens.lower(i);
            if (i >= first - 2 && UNTIL.contains(word)) {
                return 1;
            }
            int said = verb(tokens, i, word);
            if (said != 0) {
                return said;
            }
        }
        return 0;
    }

    private static int right(Lexemes lexemes, int end) {
        Tokens tokens = lexemes.tokens;
        for (int i = end; i < tokens.size() && i < end + 3 * REACH; i++) {
            if (!tokens.isWord(i)) {
                if (tokens.is(i, '.') || tokens.is(i, ';')) {
                    return 0;
                }
                continue;
            }
            String word = tokens.lower(i);
            if (word.equals("will") || word.equals("shall") || word.equals("ll")) {
                return 1;
            }
            if (PAST.contains(word) || isPastForm(word)) {
                return -1;
            }
        }
        return 0;
    }

    private static int verb(Tokens tokens, int i, String word) {
        if (MODALS.contains(word) && tokens.firstChar(i) >= 'a') {
            return 1;
        }
        if (word.equals("to") && isInfinitive(tokens, i)) {
            return PLANS.contains(Guards.word(tokens, i - 1)) ? planned(tokens, i - 1) : 0;
        }
        if (PLANS.contains(word) && !word.equals("is") && !word.equals("are") && !word.equals("agreed")) {
            return planned(tokens, i);
        }
        boolean past = PAST.contains(word) || isPastForm(word);
        return past && !Guards.word(tokens, i - 1).equals("be") ? -1 : 0;
    }

    /** What had been planned is past, what is or was planned lies ahead. */
    private static int planned(Tokens tokens, int plan) {
        String before = Guards.word(tokens, plan - 1);
        return before.equals("previously")
                        || before.equals("had")
                        || (before.equals("been")
                                && Guards.word(tokens, plan - 2).equals("had"))
                ? -1
                : 1;
    }

    private static boolean isPastForm(String word) {
        return word.length() > 4 && word.endsWith("ed") && !word.endsWith("eed") && !word.equals("united");
    }

    private static boolean isInfinitive(Tokens tokens, int i) {
        String next = Guards.word(tokens, i + 1);
        return !next.isEmpty() && (next.equals("be") || !NOMINAL.contains(next)) && !tokens.isCapitalised(i + 1);
    }

    private static boolean isAbbreviation(Tokens tokens, int i) {
        return tokens.is(i, '.') && i > 0 && tokens.isWord(i - 1) && tokens.end(i - 1) - tokens.start(i - 1) <= 2;
    }
}
