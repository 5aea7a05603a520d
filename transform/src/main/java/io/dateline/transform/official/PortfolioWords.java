package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.Body;
import io.dateline.transform.official.Lexeme.Head;
import io.dateline.transform.official.Lexeme.HeadClass;
import io.dateline.transform.official.Lexeme.WordClass;
import io.dateline.transform.text.Tokens;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the portfolio before a head: "defence minister", "Foreign Ministry spokesman", "Lifelong Learning Minister". */
final class PortfolioWords {

    private static final Set<HeadClass> TAKING = EnumSet.of(HeadClass.PORTFOLIO, HeadClass.SECRETARY);

    private final Segments s;
    private final Tokens tokens;
    private final Head head;
    private final int headSegment;
    private final Qualifiers found;
    private final Predicate<String> isSurname;

    /** @param found gets the portfolios */
    PortfolioWords(Segments s, Head head, int headSegment, Qualifiers found, Predicate<String> isSurname) {
        this.s = s;
        this.head = head;
        this.headSegment = headSegment;
        this.found = found;
        this.isSurname = isSurname;
        tokens = s.tokens();
    }

    /**
     * Takes a capitalised word before a portfolio, or a noun that ends one, which no table knows.
     *
     * @param start the first token of what was read so far
     */
    boolean open(Lexeme lexeme, int k, int start) {
        boolean may = lexeme.isNone()
                && TAKING.contains(head.kind())
                && s.isCapitalised(k)
                && s.isCapitalised(headSegment)
                && start == s.firstToken(k + 1);
        if (!may) {
            return false;
        }
        int token = s.firstToken(k);
        if (!found.portfolios.isEmpty()) {
            return !s.startsSentence(token) && !isSurname.test(Names.fold(tokens.text(token)));
        }
        if (k != headSegment - 1 || !OfficeTables.bundled().isPortfolioNoun(tokens.lower(token))) {
            return false;
        }
        found.portfolios.add("other");
        return true;
    }

    /** Takes "provincial" before a portfolio: the minister is a region's. */
    boolean region(int k, int start) {
        String word = tokens.lower(s.firstToken(k));
        boolean region = TAKING.contains(head.kind())
                && !found.portfolios.isEmpty()
                && start == s.firstToken(k + 1)
                && OfficeTables.bundled().isRegion(word);
        if (region) {
            found.unit = Optional.of(word);
        }
        return region;
    }

    /** Takes a portfolio that the tables know, or the ministry that it stands before. */
    boolean known(Lexeme lexeme, int k, int start) {
        if (lexeme.is(WordClass.MINISTRY)
                && k > 0
                && s.lexeme(k - 1).portfolio().isPresent()) {
            // The portfolio follows as k goes on.
            found.bodies.add(new Body("ministry:" + s.lexeme(k - 1).portfolio().get(), "", "Ministry"));
            return true;
        }
        if (lexeme.portfolio().isEmpty()) {
            return false;
        }
        if (s.is(k + 1, WordClass.MINISTRY) && start == s.firstToken(k + 1)) {
            return true;
        }
        if (!TAKING.contains(head.kind()) && !isOfPartySpokesman(k)) {
            return false;
        }
        found.portfolios.add(0, lexeme.portfolio().get());
        return true;
    }

    /** "Tory work and pensions spokesman": between a party and its spokesman stands what he shadows. */
    private boolean isOfPartySpokesman(int k) {
        return head.kind() == HeadClass.SPOKES
                && k > 0
                && s.lexeme(k - 1).bodies().stream().anyMatch(b -> b.kind().equals("party"));
    }

    /** Whether the "and" at segment {@code k} joins two portfolios: "work and pensions". */
    boolean joins(int k, int start) {
        return tokens.is(s.firstToken(k), "and")
                && !found.portfolios.isEmpty()
                && k > 0
                && s.lexeme(k - 1).portfolio().isPresent()
                && start == s.firstToken(k + 1);
    }
}
