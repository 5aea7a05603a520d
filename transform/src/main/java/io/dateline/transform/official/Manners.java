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

    private final Map<String, Integer> countries = new HashMap<>();
    private final Map<String, Integer> local = new HashMap<>();
    private final Map<String, Integer> forces = new HashMap<>();

    /** Takes the word or phrase at a segment in. */
    void see(Segments s, int segment) {
        Lexeme lexeme = s.lexeme(segment);
        lexeme.head().map(Lexeme.Head::words).ifPresent(h -> TABLES.usual(h)
                .ifPresent(c -> count(c, !TABLES.isKnownAbroad(h))));
        TABLES.speech(s.tokens().lower(s.firstToken(segment))).ifPresent(c -> count(c, true));
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
        for (Body body : lexeme.bodies()) {
            if (body.kind().equals("military") || body.kind().equals("ministry:defence")) {
                Optional.of(body.country())
                        .filter(c -> !c.isEmpty())
                        .or(() -> s.lexeme(segment - 1).nation())
                        .ifPresent(c -> forces.merge(c, 1, Integer::sum));
            }
        }
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

    /** The country whose armed forces are named, where {@code main}'s are not. */
    Optional<String> forces(Optional<String> main) {
        return main.filter(forces::containsKey).isPresent() ? Optional.empty() : most(forces);
    }

    private static Optional<String> most(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
