package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.Head;
import io.dateline.transform.official.Lexeme.HeadClass;
import io.dateline.transform.official.Lexeme.WordClass;
import io.dateline.transform.text.Tokens;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what follows a head and fills office, organisation or country: {@code of defense from Iraq}, {@code to the United Nations}. */
final class PostModifiers {

    private static final Set<String> POSTED = Set.of("ambassador", "envoy", "diplomat");

    private static final Set<String> STATE_FORMS = Set.of("republic", "kingdom", "state", "commonwealth", "federation");

    /** Who stands second in a government may have a portfolio too: "vice president for legal affairs". */
    private static final Set<String> SECONDS = Set.of("vice-president", "deputy-head-of-government");

    private static final Set<String> CHURCHES =
            Set.of("church", "chapel", "cathedral", "congregation", "kirk", "synagogue", "abbey");

    private static final Set<String> COURTS = Set.of("court", "courts", "tribunal");

    private static final int MOST_PLAIN = 3;
    private static final int LONGEST_TOPIC = 7;

    private static final int LONGEST_NAME = 9;

    private final Segments s;
    private final Tokens tokens;
    private final Head head;
    private final Qualifiers found = new Qualifiers();

    PostModifiers(Segments s, Head head) {
        this.s = s;
        this.head = head;
        tokens = s.tokens();
    }

    Qualifiers qualifiers() {
        return found;
    }

    /** Reads modifiers from token {@code from}; the token after the last that belongs. */
    int read(int from) {
        int end = from;
        for (int round = 0; round < 3; round++) {
            boolean comma = round == 0 && end < tokens.size() && tokens.is(end, ',');
            int next = comma ? new CommaBody(s, head, found).read(end) : one(end);
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
        if (head.kind() == HeadClass.PORTFOLIO && found.portfolios.isEmpty()) {
            int church = church(at);
            if (church > at) {
                return church;
            }
        }
        boolean alreadyFor = head.words().endsWith(" for");
        String preposition = tokens.lower(at);
        boolean posted = POSTED.contains(head.office());
        boolean serves = head.kind() == HeadClass.RANK || head.kind() == HeadClass.POLICE;
        int object =
                switch (preposition) {
                    case "of", "for" -> at + 1;
                    case "from" -> at + 1;
                    case "to" ->
                        posted || head.kind() == HeadClass.STAFF || head.words().contains("advis") ? at + 1 : -1;
                    case "in" ->
                        posted || serves || head.office().startsWith("military") || isSeatedAt(at + 1)
                                ? at + 1
                                : tokens.is(at + 1, "charge") && tokens.is(at + 2, "of") ? at + 3 : -1;
                    case "with" -> serves ? at + 1 : -1;
                    case "at", "on" -> isSeatedAt(at + 1) || head.kind() == HeadClass.MEMBER ? at + 1 : -1;
                    default -> alreadyFor && found.portfolios.isEmpty() ? at : -1;
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
        if (start + 2 < tokens.size() && STATE_FORMS.contains(tokens.lower(start)) && tokens.is(start + 1, "of")) {
            // "of the Republic of Armenia"
            start = tokens.is(start + 2, "the") ? start + 3 : start + 2;
        }
        if (start >= tokens.size() || s.newLineBefore(start)) {
            return at;
        }
        if (head.kind() == HeadClass.STAFF && preposition.equals("to")) {
            // Whom an adviser serves is a mention of its own.
            s.lexeme(s.ofToken(start)).head().ifPresent(served -> found.unit = Optional.of(served.office()));
            return at;
        }
        int end = portfolio(start);
        if (end == start) {
            end = the && isPartOfName(start) ? start : named(start, preposition, posted);
        }
        if (end == start && !preposition.equals("from")) {
            end = new BodyPhrase(s, head, found).read(start);
        }
        if (end == start && head.kind() == HeadClass.SPOKES && !isHead(s.ofToken(start))) {
            found.unit = Optional.of(plainWords(start));
        }
        return end == start ? at : end;
    }

    /** "permanent secretary in the Ministry of Works", "judge in Harris County Circuit Court": where the office has its seat. */
    private boolean isSeatedAt(int object) {
        int start = object < tokens.size() && tokens.is(object, "the") ? object + 1 : object;
        if (start >= tokens.size() || s.newLineBefore(start) || !tokens.isCapitalised(start)) {
            return false;
        }
        if (head.kind() == HeadClass.JUDGE) {
            return namesOneOf(COURTS, start) > start;
        }
        return head.kind() == HeadClass.PORTFOLIO && s.is(s.ofToken(start), WordClass.MINISTRY);
    }

    /** "minister at the Church of the Holy Cross": no government's. */
    private int church(int at) {
        if (!(tokens.is(at, "of") || tokens.is(at, "at") || tokens.is(at, "in"))) {
            return at;
        }
        int end = namesOneOf(CHURCHES, at + 1);
        if (end == at + 1) {
            return at;
        }
        found.unit = Optional.of("church");
        return end;
    }

    /** The token after the first of {@code words} in the capitalised phrase that starts at a token; the token itself where it has none. */
    private int namesOneOf(Set<String> words, int start) {
        for (int i = start; i < tokens.size() && i - start < LONGEST_NAME && !s.newLineBefore(i); i++) {
            boolean small = tokens.is(i, "the") || tokens.is(i, "of") || tokens.is(i, "and") || tokens.is(i, "s");
            if (tokens.isWord(i) && !tokens.isCapitalised(i) && !small || tokens.is(i, ',')) {
                return start;
            }
            if (tokens.isCapitalised(i) && words.contains(tokens.lower(i))) {
                return i + 1;
            }
        }
        return start;
    }

    /** "for the brewery": words that no table knows still say that the body is no public one, or that it is. */
    private String plainWords(int start) {
        int end = start;
        while (end < tokens.size() && end - start < MOST_PLAIN && tokens.isWord(end) && !s.newLineBefore(end)) {
            end++;
        }
        return s.text().substring(tokens.start(start), tokens.end(Math.max(start, end - 1)));
    }

    private int portfolio(int start) {
        return head.kind() == HeadClass.PORTFOLIO
                        || head.kind() == HeadClass.SECRETARY
                        || SECONDS.contains(head.office())
                ? new PortfolioPhrase(s, found.portfolios).read(start)
                : start;
    }

    private boolean isHead(int segment) {
        Lexeme lexeme = s.lexeme(segment);
        return lexeme.head().isPresent();
    }

    /** "the New York Fed", "the House Ways and Means Committee": after an article the place only begins the body's name. */
    private boolean isPartOfName(int start) {
        int segment = s.ofToken(start);
        int next = s.endToken(segment);
        Lexeme lexeme = s.lexeme(segment);
        boolean begins = lexeme.region().isPresent()
                || lexeme.bodies().stream().anyMatch(b -> b.kind().startsWith("chamber"));
        return begins && next < tokens.size() && s.isCapitalised(s.ofToken(next)) && !s.newLineBefore(next);
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
            found.postedTo = lexeme.nation().or(lexeme::seat).or(lexeme::region);
            return more(end);
        }
        Optional<String> nation = lexeme.country();
        boolean followedByNoun = lexeme.demonym().isPresent()
                && end < tokens.size()
                && s.isWord(s.ofToken(end))
                && !s.newLineBefore(end)
                && (s.is(s.ofToken(end), WordClass.NOTNAME) || bodyAt(end) || isAbbreviated(segment, end));
        if ((nation.isPresent() || lexeme.region().isPresent()) && s.isPossessive(end)) {
            return owned(segment);
        }
        if (nation.isPresent() && !followedByNoun) {
            found.country = nation;
            found.ofCountry = true;
            return end;
        }
        if (lexeme.region().isPresent()) {
            found.region = lexeme.region();
            found.country = found.country.or(lexeme::region);
            return end;
        }
        int committee = committee(lexeme, start);
        if (committee > end) {
            found.bodies.addAll(lexeme.bodies());
            found.unit = Optional.of(s.text().substring(tokens.start(start), tokens.end(committee - 1)));
            return committee;
        }
        boolean generic = lexeme.bodies().stream().allMatch(b -> b.country().isEmpty());
        if (!lexeme.bodies().isEmpty() && !followedByNoun && (!generic || !continues(end))) {
            found.bodies.addAll(lexeme.bodies());
            return end;
        }
        return start;
    }

    /** "the Commons public accounts committee": past the topic in lower case to what a chamber's members form; {@code start} where none. */
    private int committee(Lexeme chamber, int start) {
        if (chamber.bodies().stream().noneMatch(b -> b.kind().startsWith("chamber"))) {
            return start;
        }
        int first = s.endToken(s.ofToken(start));
        for (int at = first; at < tokens.size() && at - first < LONGEST_TOPIC; at++) {
            if (s.newLineBefore(at) || !(tokens.isWord(at) || tokens.is(at, ','))) {
                return start;
            }
            if (tokens.isWord(at) && OfficeTables.bundled().isCommittee(tokens.lower(at))) {
                return at + 1;
            }
        }
        return start;
    }

    /** "U.S. Trust": after a short form no name follows, but a body. */
    private boolean isAbbreviated(int segment, int end) {
        String word = tokens.text(s.firstToken(segment));
        return tokens.isCapitalised(end) && word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** "of Iraq's parliament": the body after the possessive belongs; "of Iraq's visit" stops at the country. */
    private int owned(int segment) {
        int end = s.endToken(segment);
        int next = s.afterPossessive(end);
        Lexeme lexeme = s.lexeme(segment);
        found.country = lexeme.nation().or(lexeme::region);
        found.region = lexeme.region();
        found.ofCountry = true;
        int read = next < tokens.size() && !s.newLineBefore(next) ? new BodyPhrase(s, head, found).read(next) : next;
        return read > next ? read : end;
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
}
