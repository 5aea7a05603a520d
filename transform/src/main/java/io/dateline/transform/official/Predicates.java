package io.dateline.transform.official;

import io.dateline.transform.official.Candidate.Link;
import io.dateline.transform.official.Title.Determiner;
import io.dateline.transform.text.Tokens;
import java.util.Set;

/** Finds the person of whom a title is said: "X was elected mayor", "served as foreign minister". */
final class Predicates {

    private static final Set<String> SAYS = Set.of(
            "is",
            "was",
            "became",
            "become",
            "becomes",
            "becoming",
            "as",
            "remain",
            "remains",
            "remained",
            "elected",
            "re-elected",
            "reelected",
            "named",
            "appointed",
            "be",
            "been",
            "being",
            "made",
            "sworn",
            "crowned");
    /** Words after which the office is only to come. */
    private static final Set<String> FUTURE = Set.of(
            "will",
            "would",
            "nominated",
            "nominate",
            "nominates",
            "nominating",
            "nominee",
            "nomination",
            "proposed",
            "propose",
            "appointment",
            "candidate",
            "candidacy",
            "hopes",
            "hoping",
            "wants",
            "wanted",
            "bid",
            "if",
            "tapped",
            "running",
            "run",
            "ran",
            "should",
            "could",
            "designated",
            "choice",
            "pick",
            "expected",
            "likely",
            "plans",
            "poised");

    private static final Set<String> NOT = Set.of("not", "never", "n't", "neither", "without", "nor");
    /** How many tokens may lie between a verb and the name before it; more where "as" leads back to it. */
    private static final int FARTHEST_SUBJECT = 8;

    private static final int FARTHEST_SUBJECT_OF_AS = 24;

    private final Segments s;
    private final Tokens tokens;
    private final TitleLinks.Places people;

    Predicates(Segments s, TitleLinks.Places people) {
        this.s = s;
        this.people = people;
        tokens = s.tokens();
    }

    /** @param edge where determiner and descriptive words before the title begin */
    void join(Candidate role, int edge) {
        int said = edge - 1;
        if (said < 0 || s.newLineBefore(edge) || !tokens.isWord(said) || !SAYS.contains(tokens.lower(said))) {
            return;
        }
        boolean as = tokens.is(said, "as");
        // "appointed him as his envoy": whose envoy it is, is not who.
        if (as && role.title().determiner() == Determiner.PRONOUN) {
            return;
        }
        boolean future = false;
        for (int i = said; i >= 0 && said - i < FARTHEST_SUBJECT_OF_AS && !endsSentence(i); i--) {
            Candidate subject = people.endingAt(i + 1);
            if (subject != null) {
                if (as || said - i <= FARTHEST_SUBJECT) {
                    role.partner = subject;
                    role.link = Link.PREDICATE;
                    role.future = future || (as && futureBefore(subject));
                }
                return;
            }
            if (tokens.isWord(i)) {
                String word = tokens.lower(i);
                future |= FUTURE.contains(word) || NOT.contains(word);
            }
        }
    }

    /** "the appointment of X as", "nominated X as" */
    private boolean futureBefore(Candidate subject) {
        for (int i = subject.start - 1; i >= 0 && subject.start - i <= 3 && !endsSentence(i); i--) {
            if (tokens.isWord(i) && FUTURE.contains(tokens.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean endsSentence(int token) {
        boolean mark = tokens.is(token, '?') || tokens.is(token, '!') || tokens.is(token, ';');
        boolean period = tokens.is(token, '.')
                && token > 0
                && token + 1 < tokens.size()
                && tokens.isCapitalised(token + 1)
                && tokens.end(token - 1) - tokens.start(token - 1) > 2;
        return mark || period || s.newLineBefore(token + 1);
    }
}
