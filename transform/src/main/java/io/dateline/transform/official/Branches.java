package io.dateline.transform.official;

import io.dateline.transform.text.Tokens;
import java.util.Set;

/** Branches of bodies, whose chiefs are no heads of the body: "the FBI's Boston office", "the bank's Nairobi field office". */
final class Branches {

    private static final Set<String> WORDS = Set.of("office", "branch", "bureau", "station", "outpost");
    private static final Set<String> KINDS =
            Set.of("field", "regional", "local", "district", "area", "resident", "country");
    private static final int MOST_WORDS = 3;

    private Branches() {}

    /** Whether the word at a token is one for a branch; with a capital it is a part of a name, "Foreign Office". */
    static boolean is(Segments s, int token) {
        return WORDS.contains(s.tokens().lower(token)) && !s.tokens().isCapitalised(token);
    }

    /** Whether a word before a head says that it is a branch's: "district director", but not "Waste District Director". */
    static boolean isKind(Segments s, int segment) {
        boolean kind = KINDS.contains(s.tokens().lower(s.firstToken(segment)));
        boolean partOfName = s.isCapitalised(segment)
                && segment > 0
                && s.isCapitalised(segment - 1)
                && s.lexeme(segment - 1).bodies().isEmpty();
        return kind && !partOfName;
    }

    /** The token after the branch of a body that ends before {@code end}; {@code end} where none follows. */
    static int after(Segments s, int end) {
        Tokens tokens = s.tokens();
        int first = s.isPossessive(end) ? s.afterPossessive(end) : end;
        for (int at = first; at < tokens.size() && at - first <= MOST_WORDS && !s.newLineBefore(at); at++) {
            if (!tokens.isWord(at)) {
                return end;
            }
            if (is(s, at)) {
                return at + 1;
            }
            if (!tokens.isCapitalised(at) && !KINDS.contains(tokens.lower(at))) {
                return end;
            }
        }
        return end;
    }
}
