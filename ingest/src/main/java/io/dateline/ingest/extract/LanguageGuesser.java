package io.dateline.ingest.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Guesses a text's language from its commonest little words; says nothing where it is not plain.
 */
final class LanguageGuesser {

    private static final Map<String, Set<String>> LITTLE_WORDS = new HashMap<>();

    static {
        words("en", "the and of to in that is was for with on are by at from has his have it not said were this but");
        words(
                "fr",
                "le la les des et une du que est dans qui pour par sur au avec pas ce il sont plus été cette aux elle");
        words(
                "de",
                "der die und den das von mit dem ist des auf für im nicht ein eine sich auch als wird sind bei aus nach");
        words("es", "el los las del que y en una por con para su como más fue al lo es se ha pero sus este entre");
        words("it", "il di che la gli per una del della con non sono le dei nel alla ha da più anche al è dal nella");
        words("pt", "o os de do da que em um uma não para com por as dos foi mais ao das na no são pelo também");
        words("nl", "de het een van en in dat is op te zijn met voor niet aan er om ook werd naar bij door uit");
    }

    private LanguageGuesser() {}

    private static void words(String language, String words) {
        LITTLE_WORDS.put(language, new HashSet<>(Arrays.asList(words.split(" "))));
    }

    /** An ISO 639-1 code; empty where the text is too short or too mixed to tell. */
    static Optional<String> guess(String text) {
        String sample = text.substring(0, Math.min(text.length(), 20_000)).toLowerCase(Locale.ROOT);
        Map<String, Integer> hits = new HashMap<>();
        for (String word : sample.split("[^\\p{L}]+")) {
            LITTLE_WORDS.forEach((language, words) -> {
                if (words.contains(word)) {
                    hits.merge(language, 1, Integer::sum);
                }
            });
        }
        int english = hits.getOrDefault("en", 0);
        return hits.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .filter(best -> best.getKey().equals("en")
                        ? english >= 3
                        : best.getValue() >= 5 && best.getValue() > 2 * english)
                .map(Map.Entry::getKey);
    }
}
