package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.HeadClass;
import io.dateline.transform.official.Lexeme.WordClass;
import io.dateline.transform.text.Tokens;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a minister is minister of: {@code defence}, {@code foreign affairs and trade}, and capitalised portfolios that no table has,
 * {@code Business, Enterprise and Cooperatives}, as long as a noun among them says that they are one.
 */
final class PortfolioPhrase {

    private static final int MOST_WORDS = 9;
    private static final String OTHER = "other";

    private final Segments s;
    private final Tokens tokens;
    private final List<String> found;

    /** @param found gets the portfolios in text order */
    PortfolioPhrase(Segments s, List<String> found) {
        this.s = s;
        this.found = found;
        tokens = s.tokens();
    }

    /** The token after the phrase that starts at {@code start}; {@code start} where none does. */
    int read(int start) {
        int known = known(start);
        int before = found.size();
        int open = open(start);
        if (open > known) {
            if (found.size() == before && found.isEmpty()) {
                found.add(OTHER);
            }
            return open;
        }
        return known;
    }

    /** Phrases of the table alone, which may be in lower case: "defence and veterans affairs". */
    private int known(int start) {
        int at = start;
        while (at < tokens.size()) {
            int segment = s.ofToken(at);
            Optional<String> portfolio = s.lexeme(segment).portfolio();
            if (portfolio.isEmpty() || s.firstToken(segment) != at) {
                break;
            }
            found.add(portfolio.get());
            int end = s.endToken(segment);
            int next = afterJoint(end);
            boolean more = next > end
                    && next < tokens.size()
                    && s.lexeme(s.ofToken(next)).portfolio().isPresent()
                    && !isHead(s.endToken(s.ofToken(next)));
            if (!more) {
                return end;
            }
            at = next;
        }
        return at;
    }

    /** Capitalised words joined by commas and "and" that end in a noun of portfolios. */
    private int open(int start) {
        int at = start;
        int end = start;
        for (int words = 0; words < MOST_WORDS && at < tokens.size(); words++) {
            int segment = s.ofToken(at);
            if (s.newLineBefore(at) || !s.isCapitalised(segment) || s.firstToken(segment) != at || !mayBe(segment)) {
                return end;
            }
            Optional<String> portfolio = s.lexeme(segment).portfolio();
            int next = s.endToken(segment);
            boolean noun = portfolio.isPresent() || OfficeTables.bundled().isPortfolioNoun(tokens.lower(next - 1));
            at = next;
            if (!noun) {
                // "Devolution and Planning": the list as a whole has its noun later.
                int joint = afterJoint(next);
                at = joint < tokens.size() && !tokens.is(next, ',') ? joint : next;
                continue;
            }
            if (isHead(next)) {
                return end;
            }
            if (at > start && end < s.firstToken(segment)) {
                // "Investments and Development": of the development of what, the words before say.
                portfolio
                        .filter(p -> !found.contains(p) && !tokens.is(s.firstToken(segment), "development"))
                        .ifPresent(found::add);
            }
            end = next;
            int joint = afterJoint(next);
            if (joint == next) {
                // "Traditional Affairs Kofi O.": after the noun comes the name, or another noun.
                boolean goesOn = next < tokens.size()
                        && s.isCapitalised(s.ofToken(next))
                        && OfficeTables.bundled().isPortfolioNoun(tokens.lower(next));
                if (!goesOn) {
                    return end;
                }
            } else if (tokens.is(next, ',') && !listGoesOn(joint)) {
                return end;
            }
            at = joint;
        }
        return end;
    }

    /** Whether a comma stands between portfolios, not before a name: "Business, Enterprise and Cooperatives" has its "and" to come. */
    private boolean listGoesOn(int from) {
        int at = from;
        for (int words = 0; words < MOST_WORDS && at < tokens.size() && !s.newLineBefore(at); words++) {
            int segment = s.ofToken(at);
            if (!s.isCapitalised(segment) || !mayBe(segment) || s.is(segment, WordClass.GIVEN)) {
                return false;
            }
            int end = s.endToken(segment);
            int next = afterJoint(end);
            boolean noun = s.lexeme(segment).portfolio().isPresent()
                    || OfficeTables.bundled().isPortfolioNoun(tokens.lower(end - 1));
            if (noun && next > end && !tokens.is(end, ',')) {
                return next < tokens.size() && s.isCapitalised(s.ofToken(next)) && mayBe(s.ofToken(next));
            }
            at = noun && next > end ? next : end;
        }
        return false;
    }

    private int afterJoint(int at) {
        int next = at < tokens.size() && tokens.is(at, ',') ? at + 1 : at;
        boolean and = next < tokens.size() && (tokens.is(next, "and") || tokens.is(next, '&'));
        if (and && next + 2 < tokens.size() && tokens.is(next + 1, "the") && tokens.isCapitalised(next + 2)) {
            return next + 2;
        }
        return and ? next + 1 : next;
    }

    private boolean mayBe(int segment) {
        Lexeme lexeme = s.lexeme(segment);
        return lexeme.portfolio().isPresent()
                || (lexeme.head().isEmpty()
                        && !lexeme.qualifies()
                        && !lexeme.is(WordClass.FUNCTION)
                        && !lexeme.is(WordClass.CALENDAR)
                        && !lexeme.is(WordClass.VERB)
                        && !lexeme.is(WordClass.HONORIFIC)
                        && !lexeme.is(WordClass.BUSINESS));
    }

    private boolean isHead(int token) {
        return s.lexeme(s.ofToken(token))
                .head()
                .filter(h -> h.kind() != HeadClass.RANK)
                .isPresent();
    }
}
