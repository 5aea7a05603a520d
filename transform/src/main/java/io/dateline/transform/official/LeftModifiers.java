package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.Head;
import io.dateline.transform.official.Lexeme.HeadClass;
import io.dateline.transform.official.Lexeme.WordClass;
import io.dateline.transform.official.Title.Time;
import io.dateline.transform.text.Tokens;
import java.util.function.Predicate;

/** Reads what stands before a head and belongs to the title, word by word to the left: {@code former Iraqi deputy defence}. */
final class LeftModifiers {

    private static final int MOST_SKIPPED = 3;

    private final Segments s;
    private final Tokens tokens;
    private final Head head;
    private final int headSegment;
    private final Qualifiers found = new Qualifiers();
    private final Owners owners;
    private final UnitWords units;
    private final PortfolioWords portfolios;
    private Time time = Time.UNSAID;
    private boolean deputy;
    private int start;

    LeftModifiers(Segments s, Head head, int headSegment, Predicate<String> isSurname) {
        this.s = s;
        this.head = head;
        this.headSegment = headSegment;
        tokens = s.tokens();
        owners = new Owners(s, head, found, isSurname);
        units = new UnitWords(s, head, headSegment, found, isSurname);
        portfolios = new PortfolioWords(s, head, headSegment, found, isSurname);
        start = s.firstToken(headSegment);
    }

    Qualifiers qualifiers() {
        return found;
    }

    Time time() {
        return time;
    }

    boolean deputy() {
        return deputy;
    }

    /** Whether the title has a possessor, "the party's", which makes it as definite as an article does. */
    boolean owned() {
        return owners.owned();
    }

    /** The first token that belongs. */
    int start() {
        return start;
    }

    void read() {
        int k = headSegment - 1;
        int skipped = 0;
        while (k >= 0 && !s.newLineBefore(s.firstToken(k + 1))) {
            int token = s.firstToken(k);
            Lexeme lexeme = s.lexeme(k);
            int owner = owners.before(k);
            if (owner >= 0) {
                if (!owners.absorb(owner, units.taken())) {
                    return;
                }
                start = s.firstToken(owner);
                k = owner - 1;
                continue;
            }
            if (joins(k)) {
                k--;
                continue;
            }
            if (absorb(lexeme, k)) {
                start = token;
                skipped = 0;
            } else if (lexeme.is(WordClass.DROPPED) && ++skipped <= MOST_SKIPPED) {
                if (lexeme.is(WordClass.FORMER)) {
                    time = Time.FORMER;
                }
                deputy |= tokens.is(token, "junior") && head.kind() == HeadClass.PORTFOLIO;
            } else {
                int named = beforeTopic(k);
                if (named < 0) {
                    return;
                }
                skipped = MOST_SKIPPED;
                k = named;
                continue;
            }
            k--;
        }
    }

    /** Past plain words to the body or the possessive before them; -1 where none stands there. */
    private int beforeTopic(int k) {
        if (head.kind() != HeadClass.HEAD && head.kind() != HeadClass.FIXED) {
            return -1;
        }
        int at = Topics.before(s, owners, k, head.kind() == HeadClass.HEAD);
        if (at >= 0 && head.kind() == HeadClass.HEAD) {
            // Who leads a part of a body is one of its officials.
            int owner = owners.before(at);
            deputy |= !s.lexeme(owner >= 0 ? owner : at).bodies().isEmpty();
        }
        return at;
    }

    /** A hyphen after a kept word, "then-President", "ex-minister"; "and" between portfolios. */
    private boolean joins(int k) {
        if (units.number(k)) {
            return true;
        }
        int token = s.firstToken(k);
        if (k > 0 && tokens.is(token, '-') && tokens.touchesPrevious(token) && tokens.touchesPrevious(token + 1)) {
            boolean place = found.unit.isPresent() && s.isCapitalised(k - 1) && s.isCapitalised(k + 1);
            return place || s.is(k - 1, WordClass.KEPT);
        }
        boolean of = tokens.is(token, "of")
                && found.unit.isPresent()
                && s.is(k - 1, WordClass.UNITWORD)
                && s.isCapitalised(k - 1);
        return of || portfolios.joins(k, start);
    }

    private boolean absorb(Lexeme lexeme, int k) {
        if (head.kind() == HeadClass.HEAD && k == headSegment - 1 && Branches.isKind(s, k)) {
            deputy = true;
            return true;
        }
        if (portfolios.region(k, start) || portfolios.open(lexeme, k, start)) {
            return true;
        }
        if (lexeme.isNone() || isPlainName(lexeme)) {
            return units.plain(k);
        }
        if (units.kind(lexeme, k)) {
            return true;
        }
        if (lexeme.is(WordClass.KEPT)) {
            kept(lexeme, k);
            return true;
        }
        if (portfolios.known(lexeme, k, start)) {
            return true;
        }
        return lexeme.qualifies() ? qualify(lexeme, k) : units.institution(lexeme, k);
    }

    private boolean qualify(Lexeme lexeme, int k) {
        if (lexeme.country().isPresent() && lexeme.demonym().isEmpty() && afterPlacePreposition(k)) {
            return false;
        }
        // "In Crimea Soviet President X": a second place is another phrase's.
        boolean place = lexeme.demonym().isEmpty() && lexeme.bodies().isEmpty();
        if (place && found.country.isPresent()) {
            return false;
        }
        found.qualify(lexeme);
        return true;
    }

    /** Words that are lexemes only as given names or particles stand for themselves. */
    private static boolean isPlainName(Lexeme lexeme) {
        return !lexeme.qualifies()
                && lexeme.head().isEmpty()
                && lexeme.portfolio().isEmpty()
                && !lexeme.is(WordClass.FUNCTION)
                && (lexeme.is(WordClass.GIVEN) || lexeme.is(WordClass.PARTICLE));
    }

    private boolean afterPlacePreposition(int k) {
        return k > 0 && (tokens.is(s.firstToken(k - 1), "in") || tokens.is(s.firstToken(k - 1), "visit"));
    }

    private void kept(Lexeme lexeme, int k) {
        int token = s.firstToken(k);
        if (lexeme.is(WordClass.ACTING)) {
            time = Time.ACTING;
        } else if (lexeme.is(WordClass.FORMER)) {
            time = tokens.is(token, "late") ? Time.LATE : Time.FORMER;
        } else if (tokens.is(token, "deputy") || tokens.is(token, "vice") || tokens.is(token, "assistant")) {
            deputy = true;
        } else if (time == Time.UNSAID) {
            time = Time.CURRENT;
        }
    }
}
