package io.dateline.transform.official;

import io.dateline.transform.text.Tokens;
import java.util.Optional;
import java.util.Set;

/** Places said by a preposition before what they are the scene of: "In Springfield, Mayor X". */
final class Locative {

    private static final Set<String> PREPOSITIONS = Set.of("in", "at", "from", "near", "outside", "across", "around");

    private static final int LONGEST_PLACE = 3;

    private Locative() {}

    /** The place that opens the sentence just before a token; empty where none does. */
    static Optional<String> before(Segments s, int token) {
        Tokens tokens = s.tokens();
        int comma = token - 1;
        if (comma < 2 || !tokens.is(comma, ',') || s.newLineBefore(token)) {
            return Optional.empty();
        }
        for (int at = comma - 1; at > 0 && comma - at <= LONGEST_PLACE && tokens.isCapitalised(at); at--) {
            if (follows(s, at) && s.startsSentence(at - 1)) {
                return Optional.of(s.text().substring(tokens.start(at), tokens.end(comma - 1)));
            }
        }
        return Optional.empty();
    }

    /** Whether the token before is a preposition of place: "in Frankfurt", but "trust in Draghi" too. */
    static boolean follows(Segments s, int token) {
        Tokens tokens = s.tokens();
        return token > 0
                && !s.newLineBefore(token)
                && tokens.isWord(token - 1)
                && PREPOSITIONS.contains(tokens.lower(token - 1));
    }
}
