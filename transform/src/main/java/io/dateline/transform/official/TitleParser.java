package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.Body;
import io.dateline.transform.official.Lexeme.Head;
import io.dateline.transform.official.Lexeme.HeadClass;
import io.dateline.transform.official.Lexeme.WordClass;
import io.dateline.transform.official.Title.Time;
import io.dateline.transform.text.Tokens;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads the title around a head: modifiers to its left, post-modifiers to its right.
 *
 * <p>{@code [former|acting|...] [country, demonym, body or party]['s] [portfolio] HEAD [of|for|from|to X]}. Descriptive words at the
 * left edge stay out of the span; between kept words they are inside.
 */
final class TitleParser {

    private static final Set<HeadClass> TAKES_PORTFOLIO = EnumSet.of(HeadClass.PORTFOLIO, HeadClass.SECRETARY);
    private static final Set<HeadClass> TAKES_UNIT = EnumSet.of(
            HeadClass.FIXED, HeadClass.HEAD, HeadClass.SPOKES, HeadClass.JUDGE, HeadClass.POLICE, HeadClass.PARTY);
    private static final Set<String> UNIT_OFFICES = Set.of(
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
            "party-leader");
    private static final Set<String> GENERIC_OWNERS =
            Set.of("country", "nation", "state", "city", "party", "province", "region", "town", "kingdom", "republic");
    private static final int MOST_SKIPPED = 3;

    private final Predicate<String> isSurname;

    /** @param isSurname whether a folded word is a surname of the register: "Annan's envoy" is a person's, "Murmansk's governor" a place's */
    TitleParser(Predicate<String> isSurname) {
        this.isSurname = isSurname;
    }

    Title parse(Segments s, int headSegment) {
        Head head = s.lexeme(headSegment).head().orElseThrow();
        Reading reading = new Reading(s, head, headSegment);
        reading.left();
        reading.right();
        return reading.title();
    }

    /** One title being read. */
    private final class Reading {
        private final Segments s;
        private final Tokens tokens;
        private final Head head;
        private final int headSegment;
        private final List<String> portfolios = new ArrayList<>();
        private final List<Body> bodies = new ArrayList<>();
        private Optional<String> country = Optional.empty();
        private Optional<String> region = Optional.empty();
        private Optional<String> unit = Optional.empty();
        private Optional<String> postedTo = Optional.empty();
        private Time time = Time.UNSAID;
        private boolean deputy;
        private int start;
        private int end;

        Reading(Segments s, Head head, int headSegment) {
            this.s = s;
            this.head = head;
            this.headSegment = headSegment;
            tokens = s.tokens();
            start = s.firstToken(headSegment);
            end = s.endToken(headSegment);
        }

        Title title() {
            int edge = start;
            // "Sgt. Maj." and the like keep their period; a head's own is in its phrase.
            return new Title(
                    start,
                    end,
                    s.firstToken(headSegment),
                    head,
                    time,
                    deputy,
                    List.copyOf(portfolios),
                    country,
                    List.copyOf(bodies),
                    region,
                    unit,
                    postedTo,
                    Determiners.before(s, skipDropped(edge)));
        }

        /** Descriptive words between the determiner and the span's edge. */
        private int skipDropped(int edge) {
            int at = edge;
            for (int i = 0; i < MOST_SKIPPED && at > 0; i++) {
                int segment = s.ofToken(at - 1);
                boolean dropped = s.is(segment, WordClass.DROPPED) && !s.newLineBefore(at);
                boolean age = tokens.isNumber(at - 1) || (tokens.is(at - 1, '-') && tokens.touchesPrevious(at));
                if (!dropped && !age) {
                    break;
                }
                at = s.firstToken(segment);
            }
            return at;
        }

        void left() {
            int k = headSegment - 1;
            int skipped = 0;
            boolean unitOpen = TAKES_UNIT.contains(head.kind())
                    && (head.kind() != HeadClass.FIXED || UNIT_OFFICES.contains(head.office()));
            while (k >= 0 && !s.newLineBefore(s.firstToken(k + 1))) {
                int token = s.firstToken(k);
                Lexeme lexeme = s.lexeme(k);
                int possessor = possessor(k);
                if (possessor >= 0) {
                    if (!absorbOwner(possessor)) {
                        return;
                    }
                    start = s.firstToken(possessor);
                    k = possessor - 1;
                    continue;
                }
                if (tokens.is(token, '-') && tokens.touchesPrevious(token) && tokens.touchesPrevious(token + 1)) {
                    // "then-President", "ex-minister", "vice-premier"
                    if (k == 0 || !s.is(k - 1, WordClass.KEPT)) {
                        return;
                    }
                    k--;
                    continue;
                }
                if (tokens.is(token, "and")
                        && !portfolios.isEmpty()
                        && k > 0
                        && s.lexeme(k - 1).portfolio().isPresent()
                        && start == s.firstToken(k + 1)) {
                    k--;
                    continue;
                }
                if (lexeme.isNone() || isPlainName(lexeme)) {
                    if (unitOpen && s.isCapitalised(k) && !isSurname(tokens.text(token))) {
                        unit = Optional.of(
                                tokens.text(token) + unit.map(u -> " " + u).orElse(""));
                        start = token;
                        k--;
                        continue;
                    }
                    return;
                }
                if (absorb(lexeme, k, unitOpen)) {
                    start = token;
                    skipped = 0;
                } else if (lexeme.is(WordClass.DROPPED) && ++skipped <= MOST_SKIPPED) {
                    if (lexeme.is(WordClass.FORMER)) {
                        time = Time.FORMER;
                    }
                } else {
                    return;
                }
                k--;
            }
        }

        /** Words that are lexemes only as given names or particles stand for themselves. */
        private static boolean isPlainName(Lexeme lexeme) {
            return !lexeme.qualifies()
                    && lexeme.head().isEmpty()
                    && lexeme.portfolio().isEmpty()
                    && (lexeme.is(WordClass.GIVEN) || lexeme.is(WordClass.PARTICLE));
        }

        /** The segment whose possessive ending stands just before segment {@code k + 1}; -1 where none does. */
        private int possessor(int k) {
            int token = s.firstToken(k);
            if (tokens.is(token, "s") && token > 1 && s.isApostrophe(token - 1)) {
                return s.ofToken(token - 2);
            }
            return s.isApostrophe(token) && token > 0 && s.text().charAt(tokens.end(token - 1) - 1) == 's'
                    ? s.ofToken(token - 1)
                    : -1;
        }

        private boolean absorbOwner(int owner) {
            Lexeme lexeme = s.lexeme(owner);
            String word = tokens.lower(s.firstToken(owner));
            if (lexeme.qualifies()) {
                qualify(lexeme);
                return true;
            }
            if (GENERIC_OWNERS.contains(word)) {
                return true;
            }
            boolean place = UNIT_OFFICES.contains(head.office())
                    && !head.office().equals("spokesperson")
                    && s.isCapitalised(owner)
                    && (lexeme.isNone() || lexeme.classes().isEmpty())
                    && !isSurname(tokens.text(s.firstToken(owner)));
            if (place) {
                unit = Optional.of(tokens.text(s.firstToken(owner)));
            }
            return place;
        }

        private boolean isSurname(String word) {
            return isSurname.test(Names.fold(word));
        }

        private boolean absorb(Lexeme lexeme, int k, boolean unitOpen) {
            if (lexeme.is(WordClass.KEPT)) {
                kept(lexeme, k);
                return true;
            }
            if (lexeme.is(WordClass.MINISTRY)
                    && k > 0
                    && s.lexeme(k - 1).portfolio().isPresent()) {
                // "Foreign Ministry spokesman": the portfolio follows as k goes on.
                bodies.add(new Body("ministry:" + s.lexeme(k - 1).portfolio().get(), "", "Ministry"));
                return true;
            }
            if (lexeme.portfolio().isPresent() && (TAKES_PORTFOLIO.contains(head.kind()) || ministryFollows(k))) {
                if (!ministryFollows(k)) {
                    portfolios.add(0, lexeme.portfolio().get());
                }
                return true;
            }
            if (lexeme.qualifies()) {
                if (lexeme.country().isPresent() && lexeme.demonym().isEmpty() && afterPlacePreposition(k)) {
                    return false;
                }
                qualify(lexeme);
                return true;
            }
            boolean institution = lexeme.is(WordClass.NOTNAME)
                    || lexeme.is(WordClass.ATTRIBUTIVE)
                    || lexeme.is(WordClass.BUSINESS)
                    || lexeme.portfolio().isPresent()
                    || lexeme.is(WordClass.MINISTRY);
            if (unitOpen
                    && institution
                    && s.isCapitalised(k)
                    && !lexeme.is(WordClass.FUNCTION)
                    && !lexeme.is(WordClass.CALENDAR)) {
                unit = Optional.of(
                        tokens.text(s.firstToken(k)) + unit.map(u -> " " + u).orElse(""));
                return true;
            }
            return false;
        }

        private boolean ministryFollows(int k) {
            return s.is(k + 1, WordClass.MINISTRY) && start == s.firstToken(k + 1);
        }

        private boolean afterPlacePreposition(int k) {
            if (k == 0) {
                return false;
            }
            int before = s.firstToken(k - 1);
            return tokens.is(before, "in") || tokens.is(before, "visit");
        }

        private void kept(Lexeme lexeme, int k) {
            if (lexeme.is(WordClass.ACTING)) {
                time = Time.ACTING;
            } else if (lexeme.is(WordClass.FORMER)) {
                boolean late = tokens.is(s.firstToken(k), "late");
                // A retired rank says nothing of an office.
                time = late ? Time.LATE : Time.FORMER;
            } else if (tokens.is(s.firstToken(k), "deputy")
                    || tokens.is(s.firstToken(k), "vice")
                    || tokens.is(s.firstToken(k), "assistant")) {
                deputy = true;
            } else if (time == Time.UNSAID) {
                time = Time.CURRENT;
            }
        }

        private void qualify(Lexeme lexeme) {
            if (country.isEmpty()) {
                country = lexeme.nation().or(lexeme::seat);
            }
            if (country.isEmpty() || lexeme.region().isPresent()) {
                region = region.or(lexeme::region);
            }
            for (Body body : lexeme.bodies()) {
                if (!bodies.contains(body)) {
                    bodies.add(body);
                }
            }
        }

        void right() {
            if (end < tokens.size()
                    && tokens.is(end, '-')
                    && tokens.touchesPrevious(end)
                    && end + 1 < tokens.size()
                    && s.is(s.ofToken(end + 1), WordClass.ELECT)) {
                time = Time.ELECT;
                end += 2;
            } else if (end < tokens.size() && s.is(s.ofToken(end), WordClass.ELECT) && !tokens.is(end, "incoming")) {
                time = Time.ELECT;
                end++;
            }
            PostModifiers post = new PostModifiers(s, head);
            end = post.read(end);
            portfolios.addAll(post.portfolios());
            if (country.isEmpty() || post.ofCountry()) {
                country = post.country().or(() -> country);
            }
            post.bodies().stream().filter(b -> !bodies.contains(b)).forEach(bodies::add);
            region = region.or(post::region);
            unit = unit.or(post::unit);
            postedTo = post.postedTo();
        }
    }
}
