package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.Head;
import io.dateline.transform.official.Lexeme.HeadClass;
import io.dateline.transform.text.Tokens;
import java.util.Optional;
import java.util.Set;

/** Reads what follows a head and fills office, organisation or country: {@code of defense from Iraq}, {@code to the United Nations}. */
final class PostModifiers {

    private static final Set<String> POSTED = Set.of("ambassador", "envoy", "diplomat");

    private static final Set<String> STATE_FORMS = Set.of("republic", "kingdom", "state", "commonwealth", "federation");

    /** Who stands second in a government may have a portfolio too: "vice president for legal affairs". */
    private static final Set<String> SECONDS = Set.of("vice-president", "deputy-head-of-government");

    private static final Set<String> PREPOSITIONS = Set.of("to", "in", "with", "at", "on");

    private static final int MOST_PLAIN = 3;

    private final Segments s;
    private final Tokens tokens;
    private final Head head;
    private final Qualifiers found = new Qualifiers();
    private final SeatWords seat;
    private final NamedObject named;

    PostModifiers(Segments s, Head head) {
        this.s = s;
        this.head = head;
        tokens = s.tokens();
        seat = new SeatWords(s, head, found);
        named = new NamedObject(s, head, found);
    }

    Qualifiers qualifiers() {
        return found;
    }

    /** Reads modifiers from token {@code from}; the token after the last that belongs. */
    int read(int from) {
        int end = from;
        for (int round = 0; round < 3 && end < tokens.size(); round++) {
            boolean comma = round == 0 && tokens.is(end, ',');
            int next = comma ? new CommaBody(s, head, found).read(end) : one(end, tokens.lower(end));
            if (next == end) {
                return end;
            }
            end = next;
        }
        return end;
    }

    /** Reads the object of the verb at token {@code verb} as if "of" stood there; the token after it. */
    int object(int verb) {
        return one(verb, "of");
    }

    private int one(int at, String preposition) {
        if (at + 1 >= tokens.size() || s.newLineBefore(at) || !tokens.isWord(at)) {
            return at;
        }
        if (head.kind() == HeadClass.PORTFOLIO && found.portfolios.isEmpty()) {
            int church = seat.church(at);
            if (church > at) {
                return church;
            }
        }
        int object = object(at, preposition);
        if (object < 0 || object >= tokens.size()) {
            return at;
        }
        boolean article = hasArticle(object);
        int start = article && !isName(object) ? object + 1 : object;
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
            end = article && named.isPartOfName(start) ? start : named.read(start, preposition, isPosted());
        }
        if (end == start && !preposition.equals("from")) {
            end = new BodyPhrase(s, head, found).read(start);
        }
        if (end == start
                && head.kind() == HeadClass.SPOKES
                && s.lexeme(s.ofToken(start)).head().isEmpty()) {
            found.unit = Optional.of(plainWords(start));
        }
        return end == start ? at : end;
    }

    /** The token where the object of the preposition at {@code at} begins, its article included; -1 where the head takes none of that kind. */
    private int object(int at, String preposition) {
        boolean serves = head.kind() == HeadClass.RANK || head.kind() == HeadClass.POLICE;
        boolean takes =
                switch (preposition) {
                    case "of", "for", "from" -> true;
                    case "to" ->
                        isPosted()
                                || head.kind() == HeadClass.STAFF
                                || head.words().contains("advis");
                    case "in" -> isPosted() || serves || head.office().startsWith("military") || seat.isOffice(at + 1);
                    case "with" -> serves;
                    case "at", "on" -> seat.isOffice(at + 1) || head.kind() == HeadClass.MEMBER;
                    default -> false;
                };
        if (takes) {
            return at + 1;
        }
        if (preposition.equals("in") && tokens.is(at + 1, "charge") && tokens.is(at + 2, "of")) {
            return at + 3;
        }
        boolean alreadyFor = head.words().endsWith(" for") && !PREPOSITIONS.contains(preposition);
        return alreadyFor && found.portfolios.isEmpty() ? at : -1;
    }

    private boolean isPosted() {
        return POSTED.contains(head.office());
    }

    private boolean hasArticle(int object) {
        boolean indefinite = head.kind() == HeadClass.LEADER || head.kind() == HeadClass.HEAD;
        return tokens.is(object, "the") || indefinite && tokens.is(object, "a");
    }

    /** "the Netherlands" has its article in its name. */
    private boolean isName(int object) {
        int segment = s.ofToken(object);
        return s.lexeme(segment).qualifies() && s.firstToken(segment) == object;
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
}
