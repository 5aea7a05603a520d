package io.dateline.transform.place;

import io.dateline.transform.place.PlaceMatcher.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts how the words around names speak for places: log odds, smoothed towards none, for words that are not rare. */
final class ContextTraining {

    private static final int RARE = 4;
    private static final int COLUMNS = 4;

    private ContextTraining() {}

    /** The lines of {@code contexts.tsv}, from all cases but those of the fold {@code leftOut}. */
    static List<String> train(List<TrainingCase> cases, int leftOut) {
        Map<String, int[][]> counts = new TreeMap<>();
        int[] all = new int[2];
        for (TrainingCase c : cases) {
            if (c.fold() == leftOut || c.isMadeUp() || c.knowsOutlet()) {
                continue;
            }
            for (Found name : c.found()) {
                int label = c.goldOf(name).isPresent() ? 1 : 0;
                int[] at = {name.first() - 1, name.last(), name.first() - 2, name.last() + 1};
                all[label]++;
                for (int column = 0; column < COLUMNS; column++) {
                    String word = word(c.words().body(), at[column]);
                    counts.computeIfAbsent(word, w -> new int[COLUMNS][2])[column][label]++;
                }
            }
        }
        double prior = (double) all[1] / (all[0] + all[1]);
        List<String> lines = new ArrayList<>();
        counts.forEach((word, count) -> {
            StringBuilder line = new StringBuilder(word);
            boolean known = false;
            for (int[] of : count) {
                int n = of[0] + of[1];
                double p = (of[1] + 4 * prior) / (n + 4);
                double odds = n < RARE ? 0 : Math.log(p / (1 - p)) - Math.log(prior / (1 - prior));
                known |= n >= RARE;
                line.append(String.format(Locale.ROOT, "\t%.2f", odds));
            }
            if (known) {
                lines.add(line.toString());
            }
        });
        return lines;
    }

    /** The word that {@link Words#contextKey} stands for. */
    private static String word(Words words, int token) {
        if (token < 0 || token >= words.size()) {
            return "<";
        }
        return words.isNumber(token) ? "#" : words.lower(token, token + 1).replace('’', '\'');
    }
}
