package io.dateline.transform.official;

import io.dateline.transform.official.Title.Determiner;
import io.dateline.transform.text.Tokens;
import java.util.Set;

/** Reads what stands before a title: an article, a possessive, or words that say nobody holds the office. */
final class Determiners {

    private static final Set<String> EXCLUDED = Set.of(
            "next",
            "no",
            "any",
            "every",
            "each",
            "future",
            "either",
            "neither",
            "which",
            "whichever",
            "would-be",
            "prospective",
            "potential",
            "possible",
            "all",
            "both",
            "some",
            "many",
            "several",
            "two",
            "three",
            "four",
            "five",
            "most",
            "other",
            "few",
            "eventual",
            "aspiring",
            "former",
            "presumptive",
            "likely",
            "wannabe",
            "these",
            "those",
            "what",
            "non");
    private static final Set<String> PRONOUNS = Set.of("his", "her", "its", "their", "our", "my", "your", "whose");

    private Determiners() {}

    static Determiner before(Segments segments, int token) {
        Tokens tokens = segments.tokens();
        int at = token - 1;
        if (at < 0 || segments.newLineBefore(token)) {
            return Determiner.NONE;
        }
        if (tokens.is(at, "s") && at > 0 && segments.isApostrophe(at - 1)) {
            return Determiner.PERSON;
        }
        if (segments.isApostrophe(at)) {
            return Determiner.PERSON;
        }
        if (!tokens.isWord(at)) {
            return Determiner.NONE;
        }
        String word = tokens.lower(at);
        if (word.equals("the") || word.equals("this") || word.equals("that")) {
            return Determiner.THE;
        }
        if (word.equals("a") || word.equals("an") || word.equals("another") || word.equals("one")) {
            return Determiner.INDEFINITE;
        }
        if (PRONOUNS.contains(word)) {
            return Determiner.PRONOUN;
        }
        return EXCLUDED.contains(word) ? Determiner.EXCLUDED : Determiner.NONE;
    }
}
