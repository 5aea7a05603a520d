package io.dateline.transform.date;

import java.util.List;

/** Takes "May 3-5", "3 to 5 May" and "2009-2010" apart into two points. */
final class Ranges {

    private Ranges() {}

    static List<DateMatch> parts(DateMatch match) {
        if (!match.has(Slot.SPLIT)) {
            return List.of(match);
        }
        int split = match.get(Slot.SPLIT, 0);
        Slots second = match.slots().copy();
        override(second, Slot.DAY2, Slot.DAY);
        override(second, Slot.MONTH2, Slot.MONTH);
        override(second, Slot.YEAR2, Slot.YEAR);
        second.clear(Slot.WEEKDAY);
        return List.of(
                new DateMatch(match.rule(), match.first(), split, match.slots()),
                new DateMatch(match.rule(), split + 1, match.end(), second));
    }

    private static void override(Slots slots, Slot from, Slot to) {
        if (slots.has(from)) {
            slots.set(to, slots.get(from));
        }
    }
}
