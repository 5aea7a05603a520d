package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.Body;
import io.dateline.transform.official.Lexeme.Head;
import io.dateline.transform.official.Lexeme.HeadClass;
import io.dateline.transform.official.Lexeme.WordClass;
import io.dateline.transform.official.Title.Time;
import io.dateline.transform.text.Tokens;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** Reads what stands before a head and belongs to the title, word by word to the left: {@code former Iraqi deputy defence}. */
final class LeftModifiers {

    private static final Set<HeadClass> TAKES_PORTFOLIO = EnumSet.of(HeadClass.PORTFOLIO, HeadClass.SECRETARY);
    private static final Set<HeadClass> TAKES_UNIT = EnumSet.of(
            HeadClass.FIXED, HeadClass.HEAD, HeadClass.SPOKES, HeadClass.JUDGE, HeadClass.POLICE, HeadClass.PARTY);
    /** Offices of places and bodies that no table need know: "Springfield mayor", "Harbor Commission chairman". */
    static final Set<String> UNIT_OFFICES = Set.of(
            "regional-head",
            "mayor",
            "local-official",
            "police:chief",
            "prosecutor",
            "regional-official",
            "agency:head",
            "agency:official",
            "spokesperson",
            "judge",
            "police:officer",
            "military:commander",
            "party-leader",
            "envoy");
    /** Parts of a city or county that go by numbers: "District 4 councilman". */
    private static final Set<String> NUMBERED = Set.of("district", "ward", "precinct", "zone", "division", "region");

    /** Offices that a capitalised surname may stand before without its possessive: "Annan spokesman". */
    private static final Set<String> OF_PEOPLE = Set.of("spokesperson", "agency:head", "agency:official", "envoy");

    private static final int MOST_SKIPPED = 3;

    private final Segments s;
    private final Tokens tokens;
    private final Head head;
    private final int headSegment;
    private final boolean takesUnit;
    private final Predicate<String> isSurname;
    private final Qualifiers found = new Qualifiers();
    private final Owners owners;
    private Time time = Time.UNSAID;
    private boolean deputy;
    private int start;

    LeftModifiers(Segments s, Head head, int headSegment, Predicate<String> isSurname) {
        this.s = s;
        this.head = head;
        this.headSegment = headSegment;
        this.isSurname = isSurname;
        tokens = s.tokens();
        owners = new Owners(s, head, found, isSurname);
        start = s.firstToken(headSegment);
        takesUnit = TAKES_UNIT.contains(head.kind())
                && (head.kind() != HeadClass.FIXED || UNIT_OFFICES.contains(head.office()));
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
                if (!owners.absorb(owner, takesUnit)) {
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
        int token = s.firstToken(k);
        boolean number = takesUnit && tokens.isNumber(token) && k > 0 && s.isCapitalised(k - 1);
        if (number && NUMBERED.contains(tokens.lower(s.firstToken(k - 1)))) {
            found.unitBefore(tokens.text(token));
            return true;
        }
        if (k > 0 && tokens.is(token, '-') && tokens.touchesPrevious(token) && tokens.touchesPrevious(token + 1)) {
            boolean place = found.unit.isPresent() && s.isCapitalised(k - 1) && s.isCapitalised(k + 1);
            return place || s.is(k - 1, WordClass.KEPT);
        }
        boolean of = tokens.is(token, "of")
                && found.unit.isPresent()
                && s.is(k - 1, WordClass.UNITWORD)
                && s.isCapitalised(k - 1);
        return of
                || tokens.is(token, "and")
                        && !found.portfolios.isEmpty()
                        && k > 0
                        && s.lexeme(k - 1).portfolio().isPresent()
                        && start == s.firstToken(k + 1);
    }

    /** "Board of Assessors Chairman" */
    private static boolean isPlural(Lexeme lexeme) {
        return lexeme.head()
                .filter(h -> h.plural() && h.office().equals("local-official"))
                .isPresent();
    }

    private boolean mayBePerson(String word) {
        return OF_PEOPLE.contains(head.office()) && found.unit.isEmpty() && isSurname.test(Names.fold(word));
    }

    private boolean absorb(Lexeme lexeme, int k) {
        if (isOpenPortfolio(lexeme, k)) {
            if (found.portfolios.isEmpty()) {
                found.portfolios.add("other");
            }
            return true;
        }
        if (lexeme.isNone() || isPlainName(lexeme)) {
            return takesUnit && absorbUnit(k, !mayBePerson(tokens.text(s.firstToken(k))));
        }
        if (head.kind() == HeadClass.SPOKES && lexeme.is(WordClass.BUSINESS) && k == headSegment - 1) {
            // "hospital spokeswoman": whose it is says that the office is no public one.
            found.unitBefore(tokens.text(s.firstToken(k)));
            return true;
        }
        boolean unitWord = lexeme.is(WordClass.UNITWORD) || (s.isCapitalised(k) && isPlural(lexeme));
        if (takesUnit && unitWord) {
            found.unitBefore(tokens.text(s.firstToken(k)));
            return true;
        }
        if (lexeme.is(WordClass.KEPT)) {
            kept(lexeme, k);
            return true;
        }
        if (lexeme.is(WordClass.MINISTRY)
                && k > 0
                && s.lexeme(k - 1).portfolio().isPresent()) {
            // "Foreign Ministry spokesman": the portfolio follows as k goes on.
            found.bodies.add(new Body("ministry:" + s.lexeme(k - 1).portfolio().get(), "", "Ministry"));
            return true;
        }
        boolean ofMinistry = s.is(k + 1, WordClass.MINISTRY) && start == s.firstToken(k + 1);
        if (lexeme.portfolio().isPresent()
                && (ofMinistry || TAKES_PORTFOLIO.contains(head.kind()) || isOfPartySpokesman(k))) {
            if (!ofMinistry) {
                found.portfolios.add(0, lexeme.portfolio().get());
            }
            return true;
        }
        if (lexeme.qualifies()) {
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
        boolean institution = lexeme.is(WordClass.NOTNAME)
                || lexeme.is(WordClass.ATTRIBUTIVE)
                || lexeme.is(WordClass.BUSINESS)
                || lexeme.portfolio().isPresent()
                || lexeme.is(WordClass.MINISTRY);
        return absorbUnit(k, institution && !lexeme.is(WordClass.FUNCTION) && !lexeme.is(WordClass.CALENDAR));
    }

    /** "Lifelong Learning Minister", "Ecological Mining Minister": capitalised words before a portfolio, and nouns that end one. */
    private boolean isOpenPortfolio(Lexeme lexeme, int k) {
        boolean may = lexeme.isNone()
                && TAKES_PORTFOLIO.contains(head.kind())
                && s.isCapitalised(k)
                && s.isCapitalised(headSegment)
                && start == s.firstToken(k + 1);
        return may
                && (found.portfolios.isEmpty()
                        ? k == headSegment - 1 && OfficeTables.bundled().isPortfolioNoun(tokens.lower(s.firstToken(k)))
                        : !s.startsSentence(s.firstToken(k))
                                && !isSurname.test(Names.fold(tokens.text(s.firstToken(k)))));
    }

    /** A capitalised word of a place or body that no table knows. */
    private boolean absorbUnit(int k, boolean mayBe) {
        if (!takesUnit || !mayBe || !s.isCapitalised(k)) {
            return false;
        }
        found.unitBefore(tokens.text(s.firstToken(k)));
        return true;
    }

    /** "Tory work and pensions spokesman": between a party and its spokesman stands what he shadows. */
    private boolean isOfPartySpokesman(int k) {
        return head.kind() == HeadClass.SPOKES
                && k > 0
                && s.lexeme(k - 1).bodies().stream().anyMatch(b -> b.kind().equals("party"));
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
