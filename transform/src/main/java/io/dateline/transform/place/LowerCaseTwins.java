package io.dateline.transform.place;

import io.dateline.transform.place.PlaceMatcher.Found;
import java.util.List;

/** How often the article has a found name of one word in lower case too: where a turkey is carved, "Turkey" may be the bird. */
final class LowerCaseTwins {

    private final KeyIndex names;
    private final int[] counts;

    LowerCaseTwins(ArticleWords words, List<Found> found) {
        names = new KeyIndex(found.stream()
                .filter(name -> name.last() - name.first() == 1)
                .mapToLong(name -> words.around(name).key(name.first()))
                .toArray());
        counts = new int[names.capacity()];
        for (Words field : words.all()) {
            for (int t = 0; t < field.size(); t++) {
                int name = names.find(field.key(t));
                if (name != KeyIndex.NONE && !field.isCapitalised(t)) {
                    counts[name]++;
                }
            }
        }
    }

    /** For the key of a found name's only word. */
    int of(long key) {
        return counts[names.find(key)];
    }
}
