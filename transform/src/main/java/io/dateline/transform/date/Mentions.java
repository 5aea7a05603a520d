package io.dateline.transform.date;

import java.util.List;

/** Cuts a match into its mentions: "May 3-5" and "2009-2010" are two, "about" stays outside of "about five hours". */
final class Mentions {

    private Mentions() {}

    static List<DateMatch> of(DateMatch match) {
        if (match.has(Slot.BEGIN)) {
            return List.of(new DateMatch(match.rule(), match.get(Slot.BEGIN, 0), match.end(), match.slots()));
        }
        if (!match.has(Slot.SPLIT)) {
            return List.of(match);
        }
        int split = match.get(Slot.SPLIT, 0);
        Slots second = match.slots().copy();
        override(second, Slot.DAY2, Slot.DAY);
        override(second, Slot.MONTH2, Slot.MONTH);
        override(second, Slot.CENTURY2, Slot.CENTURY);
        if (second.has(Slot.YEAR2) && second.get(Slot.YEAR2) < 100) {
            second.set(Slot.YEAR2, second.get(Slot.YEAR) / 100 * 100 + second.get(Slot.YEAR2));
        }
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
