package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.Body;
import io.dateline.transform.official.Lexeme.Head;
import io.dateline.transform.official.Lexeme.HeadClass;
import io.dateline.transform.official.Lexeme.WordClass;
import io.dateline.transform.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what follows a head and fills office, organisation or country: {@code of defense from Iraq}, {@code to the United Nations}. */
final class PostModifiers {

    private static final Set<String> POSTED = Set.of("ambassador", "envoy", "diplomat");
    private static final int LONGEST_BODY = 8;

    private final Segments s;
    private final Tokens tokens;
    private final Head head;
    private final List<String> portfolios = new ArrayList<>();
    private final List<Body> bodies = new ArrayList<>();
    private Optional<String> country = Optional.empty();
    private Optional<String> region = Optional.empty();
    private Optional<String> unit = Optional.empty();
    private Optional<String> postedTo = Optional.empty();
    private boolean ofCountry;

    PostModifiers(Segments s, Head head) {
        this.s = s;
        this.head = head;
        tokens = s.tokens();
    }

    List<String> portfolios() {
        return portfolios;
    }

    List<Body> bodies() {
        return bodies;
    }

    Optional<String> country() {
        return country;
    }

    Optional<String> region() {
        return region;
    }

    Optional<String> unit() {
        return unit;
    }

    Optional<String> postedTo() {
        return postedTo;
    }

    boolean ofCountry() {
        return ofCountry;
    }

    /** Reads modifiers from token {@code from}; the token after the last that belongs. */
    int read(int from) {
        int end = from;
        for (int round = 0; round < 3; round++) {
            int next = one(end);
            if (next == end) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private int one(int at) {
        if (at + 1 >= tokens.size() || s.newLineBefore(at) || !tokens.isWord(at)) {
            return at;
        }
        boolean alreadyFor = head.words().endsWith(" for");
        String preposition = tokens.lower(at);
        boolean posted = POSTED.contains(head.office());
        int object =
                switch (preposition) {
                    case "of", "for" -> at + 1;
                    case "from" -> at + 1;
                    case "to" ->
                        posted || head.kind() == HeadClass.STAFF || head.words().contains("advis") ? at + 1 : -1;
                    case "in" ->
                        posted || head.office().startsWith("military")
                                ? at + 1
                                : tokens.is(at + 1, "charge") && tokens.is(at + 2, "of") ? at + 3 : -1;
                    default -> alreadyFor && portfolios.isEmpty() ? at : -1;
                };
        if (object < 0 || object >= tokens.size()) {
            return at;
        }
        boolean indefinite =
                tokens.is(object, "a") && (head.kind() == HeadClass.LEADER || head.kind() == HeadClass.HEAD);
        boolean the = indefinite || tokens.is(object, "the");
        // "the Netherlands" has its article in its name.
        boolean named = s.lexeme(s.ofToken(object)).qualifies() && s.firstToken(s.ofToken(object)) == object;
        int start = the && !named ? object + 1 : object;
        if (start >= tokens.size() || s.newLineBefore(start)) {
            return at;
        }
        int end = portfolio(start);
        if (end == start) {
            end = named(start, preposition, posted);
        }
        if (end == start && !preposition.equals("from")) {
            end = body(start);
        }
        return end == start ? at : end;
    }

    /** "defense", "defence and veterans affairs", "foreign affairs". */
    private int portfolio(int start) {
        if (head.kind() != HeadClass.PORTFOLIO && head.kind() != HeadClass.SECRETARY) {
            return start;
        }
        int at = start;
        while (at < tokens.size()) {
            Lexeme lexeme = s.lexeme(s.ofToken(at));
            if (lexeme.isNone() || lexeme.portfolio().isEmpty() || s.firstToken(s.ofToken(at)) != at) {
                break;
            }
            portfolios.add(lexeme.portfolio().get());
            int end = s.endToken(s.ofToken(at));
            int next = end;
            if (next < tokens.size() && tokens.is(next, ',')) {
                next++;
            }
            if (next < tokens.size() && tokens.is(next, "and")) {
                next++;
            }
            boolean more = next > end
                    && next < tokens.size()
                    && s.lexeme(s.ofToken(next)).portfolio().isPresent()
                    && !isHead(s.ofToken(s.endToken(s.ofToken(next))));
            if (!more) {
                return end;
            }
            at = tokens.is(next, "the") ? next + 1 : next;
        }
        return at;
    }

    private boolean isHead(int segment) {
        Lexeme lexeme = s.lexeme(segment);
        return lexeme.head().isPresent();
    }

    /** A country, region, party or other body of the lexicon. */
    private int named(int start, String preposition, boolean posted) {
        int segment = s.ofToken(start);
        Lexeme lexeme = s.lexeme(segment);
        if (lexeme.isNone() || s.firstToken(segment) != start) {
            return start;
        }
        int end = s.endToken(segment);
        if (posted && (preposition.equals("to") || preposition.equals("for") || preposition.equals("in"))) {
            if (!lexeme.qualifies()) {
                return start;
            }
            postedTo = lexeme.nation().or(lexeme::seat).or(lexeme::region);
            return more(end);
        }
        Optional<String> nation = lexeme.country();
        boolean followedByNoun = lexeme.demonym().isPresent()
                && end < tokens.size()
                && s.isWord(s.ofToken(end))
                && !s.newLineBefore(end)
                && (s.is(s.ofToken(end), WordClass.NOTNAME) || bodyAt(end));
        if (nation.isPresent() && !followedByNoun) {
            country = nation;
            ofCountry = true;
            return end;
        }
        if (lexeme.region().isPresent()) {
            region = lexeme.region();
            country = country.or(lexeme::region);
            return end;
        }
        boolean generic = lexeme.bodies().stream().allMatch(b -> b.country().isEmpty());
        if (!lexeme.bodies().isEmpty() && !followedByNoun && (!generic || !continues(end))) {
            bodies.addAll(lexeme.bodies());
            return end;
        }
        return start;
    }

    private boolean continues(int end) {
        return end < tokens.size() && s.isWord(s.ofToken(end)) && !s.newLineBefore(end) && bodyAt(end);
    }

    private boolean bodyAt(int token) {
        Lexeme lexeme = s.lexeme(s.ofToken(token));
        return !lexeme.isNone() && (!lexeme.bodies().isEmpty() || lexeme.is(WordClass.MINISTRY));
    }

    /** "Bangladesh, Nepal and Bhutan" after "ambassador to" is one posting. */
    private int more(int end) {
        boolean and = end + 1 < tokens.size()
                && tokens.is(end, "and")
                && s.lexeme(s.ofToken(end + 1)).country().isPresent();
        return and ? s.endToken(s.ofToken(end + 1)) : end;
    }

    /** A longer phrase that ends in a body, country or capitalised words: "the general political bureau of the People's Army". */
    private int body(int start) {
        boolean open =
                switch (head.kind()) {
                    case HEAD, MEMBER, JUDGE, PARTY, SPOKES, PRESIDENT, LEADER -> true;
                    default ->
                        head.office().equals("regional-head")
                                || head.office().equals("mayor")
                                || head.office().equals("local-official")
                                || head.office().equals("speaker")
                                || head.office().equals("prosecutor")
                                || head.office().startsWith("regional");
                };
        if (!open) {
            return start;
        }
        int at = start;
        int end = start;
        StringBuilder words = new StringBuilder();
        while (at < tokens.size() && at - start < LONGEST_BODY && !s.newLineBefore(at) && tokens.isWord(at)) {
            int segment = s.ofToken(at);
            Lexeme lexeme = s.lexeme(segment);
            int next = s.endToken(segment);
            boolean link = tokens.is(at, "of")
                    || tokens.is(at, "the")
                    || tokens.is(at, "for")
                    || (tokens.is(at, "and") && end > start && s.isCapitalised(segment - 1));
            if (!link) {
                if (!lexeme.isNone()
                        && (lexeme.is(WordClass.VERB)
                                || lexeme.is(WordClass.CALENDAR)
                                || (lexeme.is(WordClass.FUNCTION) && !tokens.is(at, "inside"))
                                || (lexeme.head().isPresent() && !isRankWord(lexeme, segment)))) {
                    break;
                }
                if (!lexeme.isNone()
                        && (lexeme.qualifies()
                                || (lexeme.is(WordClass.NOTNAME) && at > start)
                                || lexeme.is(WordClass.MINISTRY))) {
                    lexeme.nation().ifPresent(c -> country = country.or(() -> Optional.of(c)));
                    lexeme.region().ifPresent(c -> {
                        region = Optional.of(c);
                        country = country.or(() -> Optional.of(c));
                    });
                    bodies.addAll(lexeme.bodies());
                    end = next;
                } else if (s.isCapitalised(segment) || lexeme.is(WordClass.BUSINESS)) {
                    end = next;
                } else if (lexeme.isNone() && endsLikeVerb(tokens.text(at))) {
                    break;
                }
            }
            at = next;
        }
        for (int i = start; i < end; i++) {
            words.append(words.isEmpty() ? "" : " ").append(tokens.text(i));
        }
        if (end > start) {
            unit = Optional.of(words.toString());
        }
        return end;
    }

    /** "general" as an adjective: "the general political bureau". */
    private boolean isRankWord(Lexeme lexeme, int segment) {
        return lexeme.head().filter(h -> h.kind() == HeadClass.RANK).isPresent() && !s.isCapitalised(segment);
    }

    private static boolean endsLikeVerb(String word) {
        return word.endsWith("ed") || word.endsWith("ing");
    }
}
