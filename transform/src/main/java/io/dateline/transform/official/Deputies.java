package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.Head;
import io.dateline.transform.official.Lexeme.HeadClass;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Deputies who are said to be somebody's: "Governor Ann Lee and her deputy, Bert Lowe". */
final class Deputies {

    private static final Set<String> PRONOUNS = Set.of("his", "her", "their");
    private static final Head DEPUTY =
            new Head(HeadClass.RELATIVE, "other", "deputy to", false, true, false, true, false, false);

    private Deputies() {}

    /** A head as it stands in the text: "deputy", which before a name is a legislator's or a sheriff's man's title, after a pronoun is another. */
    static Head head(Segments s, int segment, Head head) {
        int before = s.firstToken(segment) - 1;
        boolean somebodys = before >= 0
                && s.tokens().isWord(before)
                && PRONOUNS.contains(s.tokens().lower(before));
        return somebodys && head.words().equals("deputy") ? DEPUTY : head;
    }

    /** Whether a title is one of those. */
    static boolean is(Title title) {
        return title.head().equals(DEPUTY);
    }

    /** What the deputy of whoever was named last before holds; empty where that person's office has no deputy. */
    static Optional<Office> office(Candidate role, List<Someone> people) {
        return people.stream()
                .filter(p -> p.lastBefore(role) >= 0)
                .max(Comparator.comparingInt(p -> p.lastBefore(role)))
                .flatMap(p -> p.claims.stream()
                        .map(Claim::office)
                        .filter(o -> !o.vague())
                        .findFirst())
                .filter(o -> !OfficeTables.bundled().deputyOf(o.office()).equals(o.office()))
                .map(o ->
                        new Office(OfficeTables.bundled().deputyOf(o.office()), false, o.country(), o.organisation()));
    }
}
