package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.Head;
import io.dateline.transform.official.Lexeme.HeadClass;
import io.dateline.transform.official.Lexeme.WordClass;
import io.dateline.transform.text.Tokens;

/** Tells words that head a title from the same words in other uses: "General" and "general", "King" the office and the surname. */
final class HeadGuards {

    private HeadGuards() {}

    static boolean allow(Segments s, int segment, Head head) {
        return !isCommonWord(s, segment, head)
                && !isSurname(s, segment, head)
                && !isHonour(s, s.endToken(segment))
                && !isHyphenated(s, s.endToken(segment));
    }

    /** Whether a head is a rank, which in lower case is a common word, and without a name is nobody's title. */
    static boolean isRank(Head head) {
        return head.kind() == HeadClass.RANK || head.kind() == HeadClass.POLICE || head.titleOnly();
    }

    private static boolean isCommonWord(Segments s, int segment, Head head) {
        boolean unwritten =
                head.titleOnly() && head.words().endsWith(".") && !s.tokens().is(s.endToken(segment) - 1, '.');
        // "police officer Ann Lee", but "officer" and "general" are common words.
        boolean phrase = head.kind() == HeadClass.POLICE && head.words().indexOf(' ') > 0;
        return unwritten || isRank(head) && !s.hasCapital(segment) && !phrase && !servesIn(s, segment);
    }

    private static boolean isSurname(Segments s, int segment, Head head) {
        return segment > 0
                && s.isCapitalised(segment)
                && !s.newLineBefore(s.firstToken(segment))
                && (head.office().equals("monarch") || head.words().equals("judge"))
                && s.isCapitalised(segment - 1)
                && (s.lexeme(segment - 1).isNone() || s.is(segment - 1, WordClass.GIVEN));
    }

    /** "state-president" or "minister-in-waiting" are other words. */
    private static boolean isHyphenated(Segments s, int after) {
        Tokens tokens = s.tokens();
        return after < tokens.size()
                && tokens.is(after, '-')
                && tokens.touchesPrevious(after)
                && !s.is(s.ofToken(after + 1), WordClass.ELECT);
    }

    /** "a sergeant in the Springfield Police Department": in lower case a rank is one of a body that is named. */
    static boolean servesIn(Segments s, int segment) {
        Tokens tokens = s.tokens();
        int at = s.endToken(segment);
        if (s.hasCapital(segment)
                || at + 2 >= tokens.size()
                || s.newLineBefore(at)
                || !(tokens.is(at, "in") || tokens.is(at, "with"))) {
            return false;
        }
        int body = s.ofToken(tokens.is(at + 1, "the") ? at + 2 : at + 1);
        return s.isCapitalised(body) && !s.is(body, WordClass.CALENDAR);
    }

    /** "Commander of the Order of the Bath" */
    private static boolean isHonour(Segments s, int after) {
        Tokens tokens = s.tokens();
        return after + 2 < tokens.size()
                && tokens.is(after, "of")
                && tokens.is(after + 1, "the")
                && (tokens.is(after + 2, "order") || tokens.is(after + 2, "legion"))
                && tokens.isCapitalised(after + 2);
    }

    /** Whether the body that somebody serves in is an army or a police. */
    static boolean isOfForce(Title title) {
        return title.bodies().stream()
                        .anyMatch(b -> b.kind().equals("military") || b.kind().equals("police"))
                || OfficeTables.bundled().isForce(BodyTitles.unit(title));
    }
}
