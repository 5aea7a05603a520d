package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.Head;
import io.dateline.transform.official.Lexeme.WordClass;
import io.dateline.transform.text.Tokens;
import java.util.Locale;
import java.util.Optional;

/** Reads what the lexicon knows behind a preposition: a country, region, party or other body: "of Iraq", "to the United Nations". */
final class NamedObject {

    private static final int LONGEST_TOPIC = 7;

    private final Segments s;
    private final Tokens tokens;
    private final Head head;
    private final Qualifiers found;

    /** @param found gets what is named */
    NamedObject(Segments s, Head head, Qualifiers found) {
        this.s = s;
        this.head = head;
        this.found = found;
        tokens = s.tokens();
    }

    /** "the New York Fed", "the House Ways and Means Committee": after an article the place only begins the body's name. */
    boolean isPartOfName(int start) {
        int segment = s.ofToken(start);
        int next = s.endToken(segment);
        Lexeme lexeme = s.lexeme(segment);
        boolean begins = lexeme.region().isPresent()
                || lexeme.bodies().stream().anyMatch(b -> b.kind().startsWith("chamber"));
        return begins && next < tokens.size() && s.isCapitalised(s.ofToken(next)) && !s.newLineBefore(next);
    }

    /**
     * The token after what is named at {@code start}; {@code start} where the lexicon knows nothing there.
     *
     * @param posted whether the head is sent somewhere, as ambassadors are
     */
    int read(int start, String preposition, boolean posted) {
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
            int branch = Branches.after(s, end);
            found.part = branch > end;
            return branch;
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
