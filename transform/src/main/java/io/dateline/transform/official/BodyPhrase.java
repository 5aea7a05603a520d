package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.Head;
import io.dateline.transform.official.Lexeme.HeadClass;
import io.dateline.transform.official.Lexeme.WordClass;
import io.dateline.transform.text.Tokens;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads a longer phrase after "of" that ends in a body, country or capitalised words: "the general political bureau of the People's Army". */
final class BodyPhrase {

    private static final int LONGEST = 8;
    private static final Set<HeadClass> OPEN = EnumSet.of(
            HeadClass.HEAD,
            HeadClass.MEMBER,
            HeadClass.JUDGE,
            HeadClass.RANK,
            HeadClass.POLICE,
            HeadClass.PARTY,
            HeadClass.SPOKES,
            HeadClass.PRESIDENT,
            HeadClass.LEADER);
    private static final Set<String> NAMED_AFTER_HEAD = Set.of("office", "division", "department", "bureau", "board");
    /** Bodies that say on what they sit: "the Select Committee on Transport". */
    private static final Set<String> ON_TOPICS =
            Set.of("committee", "subcommittee", "commission", "council", "conference", "panel");

    private static final Set<String> OPEN_OFFICES = Set.of(
            "regional-head", "regional-official", "mayor", "local-official", "speaker", "prosecutor", "agency:head");

    private final Segments s;
    private final Tokens tokens;
    private final Head head;
    private final Qualifiers found;

    /** @param found gets what the phrase names */
    BodyPhrase(Segments s, Head head, Qualifiers found) {
        this.s = s;
        this.head = head;
        this.found = found;
        tokens = s.tokens();
    }

    /** The token after the phrase that starts at {@code start}; {@code start} where none does. */
    int read(int start) {
        boolean ministry = head.kind() == HeadClass.PORTFOLIO && s.is(s.ofToken(start), WordClass.MINISTRY);
        if (!ministry && !OPEN.contains(head.kind()) && !OPEN_OFFICES.contains(head.office())) {
            return start;
        }
        int at = start;
        int end = start;
        while (at < tokens.size() && at - start < LONGEST && !s.newLineBefore(at) && tokens.isWord(at)) {
            int segment = s.ofToken(at);
            int next = s.endToken(segment);
            if (!isLink(at, end > start)) {
                Lexeme lexeme = s.lexeme(segment);
                // "the Nairobi office of the World Bank"
                found.part |= found.bodies.isEmpty() && Branches.is(s, at);
                if (stops(lexeme, segment, at)) {
                    break;
                }
                if (lexeme.qualifies()
                        || (lexeme.is(WordClass.NOTNAME) && at > start)
                        || lexeme.is(WordClass.MINISTRY)) {
                    take(lexeme);
                    end = next;
                } else if (s.isCapitalised(segment) || lexeme.is(WordClass.BUSINESS)) {
                    portfolio(lexeme);
                    end = next;
                } else if (lexeme.isNone() && endsLikeVerb(tokens.text(at))) {
                    break;
                }
            }
            at = next;
        }
        if (end > start) {
            found.unit = Optional.of(
                    s.text().substring(tokens.start(start), tokens.end(end - 1)).replaceAll("\\s+", " "));
        }
        return end;
    }

    private boolean isLink(int token, boolean begun) {
        return tokens.is(token, "of")
                || tokens.is(token, "the")
                || tokens.is(token, "for")
                || (begun && tokens.is(token, "on") && ON_TOPICS.contains(tokens.lower(token - 1)))
                || (begun && tokens.is(token, "and") && s.isCapitalised(s.ofToken(token) - 1) && !isPerson(token + 1));
    }

    /** "Cuba's National Assembly and Castro's brother", "the Council of State and Ann Poe": a person's name starts at a token. */
    private boolean isPerson(int token) {
        int segment = s.ofToken(token);
        int after = s.endToken(segment);
        if (!s.isCapitalised(segment) || after >= tokens.size()) {
            return false;
        }
        Lexeme word = s.lexeme(segment);
        if (s.isPossessive(after)) {
            int owned = s.afterPossessive(after);
            return word.isNone() && owned < tokens.size() && !tokens.isCapitalised(owned);
        }
        return word.is(WordClass.GIVEN) && !word.qualifies() && s.isCapitalised(s.ofToken(after));
    }

    private boolean stops(Lexeme lexeme, int segment, int token) {
        return lexeme.is(WordClass.VERB)
                || lexeme.is(WordClass.CALENDAR)
                || (lexeme.is(WordClass.FUNCTION) && !tokens.is(token, "inside"))
                || (lexeme.head().isPresent() && !isRankWord(lexeme, segment) && !namesBody(segment, token));
    }

    /** "the Office of the State Auditor", "the Division of the Fire Marshal": a body called after its head. */
    private boolean namesBody(int segment, int token) {
        return token > 2
                && s.isCapitalised(segment)
                && tokens.is(token - 1, "the")
                && tokens.is(token - 2, "of")
                && NAMED_AFTER_HEAD.contains(tokens.lower(token - 3));
    }

    private void portfolio(Lexeme lexeme) {
        if (head.kind() == HeadClass.PORTFOLIO) {
            lexeme.portfolio().filter(p -> !found.portfolios.contains(p)).ifPresent(found.portfolios::add);
        }
    }

    private void take(Lexeme lexeme) {
        portfolio(lexeme);
        Optional<String> region = lexeme.region();
        found.country = found.country.or(lexeme::nation).or(() -> region);
        found.region = region.or(() -> found.region);
        found.bodies.addAll(lexeme.bodies());
    }

    /** "general" as an adjective: "the general political bureau". */
    private boolean isRankWord(Lexeme lexeme, int segment) {
        return lexeme.head().filter(h -> h.kind() == HeadClass.RANK).isPresent() && !s.isCapitalised(segment);
    }

    private static boolean endsLikeVerb(String word) {
        return word.endsWith("ed") || word.endsWith("ing");
    }
}
