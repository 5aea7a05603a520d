package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.WordClass;
import io.dateline.transform.official.Title.Determiner;
import io.dateline.transform.text.Tokens;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the name that a title stands beside: "Fred X, the mayor", "Kenya's interior minister, Fred X". */
final class Appositions {

    private static final Set<String> SMALL = Set.of(
            "the", "a", "an", "his", "her", "their", "its", "another", "also", "already", "still", "now", "later",
            "then", "again", "briefly", "once");
    /** Words before which an apposition can end. */
    private static final Set<String> CLOSING =
            Set.of("who", "and", "in", "since", "from", "at", "until", "whose", "under", "during", "on", "for", "to");

    private static final int LONGEST_ASIDE = 7;

    private final Segments s;
    private final Tokens tokens;
    private final TitleLinks.Places people;

    Appositions(Segments s, TitleLinks.Places people) {
        this.s = s;
        this.people = people;
        tokens = s.tokens();
    }

    /** The name before a title or after it. */
    Optional<Candidate> beside(Candidate role, int edge) {
        return Optional.ofNullable(before(role, edge)).or(() -> Optional.ofNullable(after(role)));
    }

    /** The token where determiner and descriptive words before a title begin. */
    int leftEdge(int start) {
        int at = start;
        while (at > 0 && !s.newLineBefore(at)) {
            int segment = s.ofToken(at - 1);
            boolean small = tokens.isWord(at - 1) && SMALL.contains(tokens.lower(at - 1));
            if (!small && !s.is(segment, WordClass.DROPPED)) {
                return at;
            }
            at = s.firstToken(segment);
        }
        return at;
    }

    /** "Uri L., Israel's top official", "Prakash S., 58, a former ambassador". */
    private @Nullable Candidate before(Candidate role, int edge) {
        int comma = edge - 1;
        if (comma <= 0 || s.newLineBefore(edge)) {
            return null;
        }
        if (!tokens.is(comma, ',') && !tokens.is(comma, '(') && !isDash(comma)) {
            return null;
        }
        boolean age = comma >= 2 && tokens.isNumber(comma - 1) && tokens.is(comma - 2, ',');
        Candidate name = people.endingAt(age ? comma - 2 : beforeAside(comma));
        if (name != null && isPlace(name, role)) {
            return null;
        }
        boolean own =
                OfficeReader.countryOf(role.title()).isPresent() && role.title().determiner() == Determiner.NONE;
        return name != null && (own || closes(role.end)) ? name : null;
    }

    /** "In Frankfurt, the bank's president, Mario X,": a sentence's opening, or a scene beside which the name follows. */
    private boolean isPlace(Candidate name, Candidate role) {
        return Locative.follows(s, name.start) && (s.startsSentence(name.start - 1) || after(role) != null);
    }

    /** Past what stands between a name and the comma: "of Montana", "(R-Ocilla)", ", D-Mont.". */
    private int beforeAside(int comma) {
        if (people.endingAt(comma) != null) {
            return comma;
        }
        for (int at = comma - 1; at > 0 && comma - at <= LONGEST_ASIDE && !s.newLineBefore(at + 1); at--) {
            boolean opens = tokens.is(at, '(')
                    || tokens.is(at, "of")
                    || (tokens.is(at, ',') && at + 2 < comma && tokens.is(at + 2, '-'));
            if (opens && people.endingAt(at) != null) {
                return at;
            }
        }
        return comma;
    }

    private boolean isDash(int token) {
        return tokens.is(token, '\u2014') || tokens.is(token, '\u2013');
    }

    /** Whether an apposition can end before a token: at a mark, a relative pronoun or the sentence's end. */
    private boolean closes(int token) {
        if (token >= tokens.size() || s.newLineBefore(token)) {
            return true;
        }
        return tokens.isWord(token)
                ? CLOSING.contains(tokens.lower(token))
                : !tokens.is(token, '\'') && !tokens.is(token, '\u2019');
    }

    /** "Kenya's interior minister, Fred M.," "Pentagon chief - Mark E. -". */
    private @Nullable Candidate after(Candidate role) {
        int comma = role.end;
        if (comma >= tokens.size() || s.newLineBefore(comma)) {
            return null;
        }
        if (!tokens.is(comma, ',') && !tokens.is(comma, ':') && !isDash(comma)) {
            return null;
        }
        int at = afterHonorific(comma + 1);
        Candidate name = pastCompany(people.startingAt(at));
        if (name == null || s.newLineBefore(at) || role.title().determiner() == Determiner.EXCLUDED) {
            return null;
        }
        if (name.end < tokens.size() && !s.newLineBefore(name.end) && tokens.isWord(name.end)) {
            boolean goesOn = !tokens.isCapitalised(name.end) && !tokens.is(name.end, "of");
            return goesOn && name.end - name.start > 1 ? name : null;
        }
        return s.isPossessive(name.end) ? null : name;
    }

    /** "Acme CEO Bert Lowe": the person after the company. */
    private @Nullable Candidate pastCompany(@Nullable Candidate name) {
        boolean company = name != null
                && name.end < tokens.size()
                && (tokens.is(name.end, "ceo") || tokens.is(name.end, "founder"));
        return name != null && company ? people.startingAt(name.end + 1) : name;
    }

    private int afterHonorific(int at) {
        if (at >= tokens.size() || !s.is(s.ofToken(at), WordClass.HONORIFIC) || people.startingAt(at) != null) {
            return at;
        }
        int end = s.endToken(s.ofToken(at));
        return end < tokens.size() && tokens.is(end, '.') ? end + 1 : end;
    }
}
