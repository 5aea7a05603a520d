package io.dateline.transform.date;

import io.dateline.transform.text.Tokens;

/**
 * Whether the words close by speak of the past or the future.
 *
 * <p>The verb that governs the date decides, and is looked for to the left as far as the clause goes, then, where the date opens its
 * sentence, to the right. A cue elsewhere in the sentence is wrong four times out of five.
 */
final class Tense {

    private static final int LEFT_REACH = 10;
    private static final int RIGHT_REACH = 30;
    private static final String CLAUSE_MARKS = ".;,:\"()`";

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
        for (int i = first - 1; i >= 0 && i >= first - LEFT_REACH; i--) {
            if (lexemes.isBroken(i + 1) || endsClause(lexemes.tokens, i)) {
                return 0;
            }
            if (i >= first - 2 && endsAt(lexemes, i)) {
                return endsLength(lexemes, i) || (lexemes.is(i, "by") && wasSo(lexemes, i)) ? -1 : 1;
            }
            int said = i >= first - 2 ? close(lexemes, i) : 0;
            if (said == 0) {
                said = verb(lexemes, i);
            }
            if (said != 0) {
                return said;
            }
        }
        return 0;
    }

    /** Whether the date is the end of something: "until Friday", but not "broke through on Friday". */
    private static boolean endsAt(Lexemes lexemes, int i) {
        return lexemes.is(i, Cue.UNTIL) && !lexemes.tokens.isCapitalised(i) && !lexemes.is(i + 1, "on");
    }

    /** "They were back by Friday": what was so by then is past; what was wanted, planned or due by then lies ahead. */
    private static boolean wasSo(Lexemes lexemes, int by) {
        for (int i = Math.max(0, by - 3); i < by; i++) {
            if (lexemes.is(i, "were") || lexemes.is(i, "was") || lexemes.is(i, "had")) {
                return true;
            }
        }
        return false;
    }

    /** "In the twelve months through June" counts back. */
    private static boolean endsLength(Lexemes lexemes, int through) {
        return lexemes.is(through, "through")
                && (lexemes.is(through - 1, "months")
                        || lexemes.is(through - 1, "year")
                        || lexemes.is(through - 1, "weeks")
                        || lexemes.is(through - 1, "quarter"));
    }

    /** What only words right before the date say: "the trial resumes Monday", "the vote is on Friday", "to be buried Saturday", "back in May". */
    private static int close(Lexemes lexemes, int i) {
        if (lexemes.is(i, "back")) {
            return lexemes.is(i + 1, "in") ? -1 : 0;
        }
        boolean copula = (lexemes.is(i, "is") || lexemes.is(i, "are"))
                && !lexemes.is(i - 1, "today")
                && !lexemes.is(i - 1, "it");
        boolean asSoonAs = lexemes.is(i, "as")
                && lexemes.is(i - 2, "as")
                && (lexemes.is(i - 1, "soon") || lexemes.is(i - 1, "early"));
        boolean toBe = lexemes.is(i - 1, "be") && lexemes.is(i - 2, "to");
        return copula || asSoonAs || lexemes.is(i, Cue.SCHEDULED) || (toBe && isPast(lexemes, i)) ? 1 : 0;
    }

    private static boolean endsClause(Tokens tokens, int i) {
        if (tokens.kind(i) != Tokens.Kind.MARK || CLAUSE_MARKS.indexOf(tokens.firstChar(i)) < 0) {
            return false;
        }
        boolean abbreviates =
                tokens.is(i, '.') && i > 0 && tokens.isWord(i - 1) && tokens.end(i - 1) - tokens.start(i - 1) <= 2;
        return !abbreviates;
    }

    private static int right(Lexemes lexemes, int end) {
        Tokens tokens = lexemes.tokens;
        for (int i = end; i < tokens.size() && i < end + RIGHT_REACH; i++) {
            if (tokens.is(i, ';') || endsSentence(tokens, i)) {
                return 0;
            }
            if (lexemes.is(i, Cue.PLAN) && lexemes.is(i + 1, "to")) {
                return 1;
            }
            if (tokens.is(i, "will") || tokens.is(i, "shall") || tokens.is(i, "ll")) {
                return 1;
            }
            if (isPast(lexemes, i)) {
                return -1;
            }
        }
        return 0;
    }

    private static boolean endsSentence(Tokens tokens, int i) {
        return tokens.is(i, '.')
                && (i + 1 >= tokens.size() || tokens.isCapitalised(i + 1) || tokens.kind(i + 1) == Tokens.Kind.MARK)
                && (i == 0 || tokens.end(i - 1) - tokens.start(i - 1) > 2);
    }

    private static int verb(Lexemes lexemes, int i) {
        if (lexemes.is(i, Cue.MODAL) && !lexemes.tokens.isCapitalised(i)) {
            return 1;
        }
        if (lexemes.is(i, "to") && isInfinitive(lexemes, i)) {
            return lexemes.is(i - 1, Cue.PLAN) || lexemes.is(i - 1, Cue.PLAN_WITH_TO) ? planned(lexemes, i - 1) : 0;
        }
        if (lexemes.is(i, Cue.PLAN)) {
            return planned(lexemes, i);
        }
        return isPast(lexemes, i) && !lexemes.is(i - 1, "be") ? -1 : 0;
    }

    /** What had been planned is past, what is or was planned lies ahead. */
    private static int planned(Lexemes lexemes, int plan) {
        boolean had = lexemes.is(plan - 1, "had")
                || lexemes.is(plan - 1, "previously")
                || (lexemes.is(plan - 1, "been") && lexemes.is(plan - 2, "had"));
        return had ? -1 : 1;
    }

    private static boolean isPast(Lexemes lexemes, int i) {
        if (lexemes.is(i, Cue.PAST)) {
            return true;
        }
        int end = lexemes.tokens.end(i);
        return lexemes.tokens.isWord(i)
                && end - lexemes.tokens.start(i) > 4
                && lexemes.text.startsWith("ed", end - 2)
                && lexemes.text.charAt(end - 3) != 'e'
                && !lexemes.is(i, "united");
    }

    private static boolean isInfinitive(Lexemes lexemes, int to) {
        int next = to + 1;
        return next < lexemes.size()
                && lexemes.tokens.isWord(next)
                && !lexemes.tokens.isCapitalised(next)
                && !lexemes.is(next, Cue.NOMINAL);
    }
}
