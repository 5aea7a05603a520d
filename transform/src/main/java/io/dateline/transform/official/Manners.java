package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.Body;
import io.dateline.transform.official.Lexeme.WordClass;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an article that names no country tells by its manner of speaking: councilmen, counties and sheriffs are American. Also whose armed
 * forces it names.
 *
 * <p>Mutable while the article is being read.
 */
final class Manners {

    private static final OfficeTables TABLES = OfficeTables.bundled();

    /** How many times as often a foreign army must be named as the country's own for an officer of neither to be its. */
    private static final int OFTENER = 3;

    private final Map<String, Integer> countries = new HashMap<>();
    private final Map<String, Integer> local = new HashMap<>();
    private final Map<String, Integer> forces = new HashMap<>();

    /** Takes the word or phrase at a segment in. */
    void see(Segments s, int segment) {
        Lexeme lexeme = s.lexeme(segment);
        lexeme.head().map(Lexeme.Head::words).ifPresent(h -> TABLES.usual(h)
                .ifPresent(c -> count(c, !TABLES.isKnownAbroad(h))));
        String word = s.tokens().lower(s.firstToken(segment));
        TABLES.speech(word).ifPresent(c -> count(c, true));
        boolean county = lexeme.is(WordClass.UNITWORD)
                && s.isWord(segment, "county")
                && s.isCapitalised(segment)
                && segment > 0
                && s.isCapitalised(segment - 1)
                // England, Ireland and Wales have county councils.
                && !s.isWord(segment + 1, "council");
        if (county) {
            TABLES.usual("county").ifPresent(c -> count(c, true));
        }
        force(s, segment, word).ifPresent(c -> forces.merge(c, 1, Integer::sum));
    }

    /** Whose force a segment names: "the Pentagon", "French troops", "Somalia's army chief". */
    private static Optional<String> force(Segments s, int segment, String word) {
        Lexeme lexeme = s.lexeme(segment);
        for (Body body : lexeme.bodies()) {
            if (body.kind().equals("military") || body.kind().equals("ministry:defence")) {
                return Optional.of(body.country()).filter(c -> !c.isEmpty()).or(() -> owner(s, segment));
            }
        }
        boolean chief = lexeme.head()
                .filter(h -> h.office().equals("military:chief") && !h.titleOnly())
                .isPresent();
        return chief || TABLES.isSoldiers(word) ? owner(s, segment) : Optional.empty();
    }

    /** The nation before a segment, with a possessive or without. */
    private static Optional<String> owner(Segments s, int segment) {
        int token = s.firstToken(segment);
        boolean possessive = token > 2 && s.tokens().is(token - 1, "s") && s.isApostrophe(token - 2);
        return segment == 0
                ? Optional.empty()
                : s.lexeme(possessive ? s.ofToken(token - 3) : segment - 1).nation();
    }

    private void count(String country, boolean ofPlace) {
        countries.merge(country, 1, Integer::sum);
        if (ofPlace) {
            local.merge(country, 1, Integer::sum);
        }
    }

    /** The country whose local news speaks so: sheriffs and councilmen, but not senators, of whom news abroad tells too. */
    Optional<String> local() {
        return most(local);
    }

    /** The country whose manner it is; empty where nothing tells. */
    Optional<String> country() {
        return most(countries);
    }

    /** The country whose armed forces are named, where {@code main}'s are not, or far less often. */
    Optional<String> forces(Optional<String> main) {
        int own = main.map(c -> forces.getOrDefault(c, 0)).orElse(0);
        return most(forces).filter(c -> forces.getOrDefault(c, 0) >= OFTENER * own);
    }

    private static Optional<String> most(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
