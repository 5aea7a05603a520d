package io.dateline.transform.date;

import io.dateline.common.article.Publication;
import java.util.List;
import java.util.Optional;

/**
 * Tells narratives (history, chronologies) from news: narratives name years that are long past, go on from them by months and
 * days without a year, and hardly name a weekday or "today".
 */
final class Narrative {

    private static final int FEWEST = 6;

    private Narrative() {}

    static boolean is(List<DateMatch> matches, Optional<Publication> publication) {
        int explicit = 0;
        int deictic = 0;
        int bare = 0;
        int now = publication.map(p -> p.date().getYear()).orElse(Integer.MAX_VALUE);
        for (DateMatch match : matches) {
            if (match.has(Slot.YEAR) && match.get(Slot.YEAR, 0) < now - 1) {
                explicit++;
            } else if (match.has(Slot.WEEKDAY)
                    || (match.has(Slot.RELATIVE) && match.has(Slot.UNIT) && !match.has(Slot.ANAPHORIC))) {
                deictic++;
            } else if (match.has(Slot.MONTH) && !match.has(Slot.YEAR)) {
                bare++;
            }
        }
        return explicit >= FEWEST && 2 * explicit + bare > 8 * deictic;
    }
}
