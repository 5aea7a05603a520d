package io.dateline.transform.date;

import java.util.List;

/** Cuts a match into its mentions: "May 3-5" and "2009-2010" are two, "about" stays outside of "about five hours". */
final class Mentions {

    private Mentions() {}

    static List<DateMatch> of(DateMatch match) {
        int first = match.get(Slot.BEGIN, match.first());
        int end = match.get(Slot.FINISH, match.end());
        if (!match.has(Slot.SPLIT)) {
            return List.of(new DateMatch(match.rule(), first, end, match.slots()));
        }
        int split = match.get(Slot.SPLIT, 0);
        return List.of(
                new DateMatch(match.rule(), first, split, beginning(match)),
                new DateMatch(match.rule(), split + 1, end, ending(match.slots(), first)));
    }

    /** What the first half says: of "11 to 1 p.m." the eleven is a.m. */
    private static Slots beginning(DateMatch match) {
        Slots slots = match.slots();
        if (!match.has(Slot.HOUR2) || match.get(Slot.HOUR, 0) % 12 <= match.get(Slot.HOUR2, 0) % 12) {
            return slots;
        }
        Slots other = slots.copy();
        other.set(Slot.HALFDAY, 12 - slots.get(Slot.HALFDAY));
        return other;
    }

    /** The second half, which is told of in the tense of the whole, that began at {@code first}. */
    private static Slots ending(Slots slots, int first) {
        Slots second = slots.copy();
        second.set(Slot.BEGIN, first);
        override(second, Slot.DAY2, Slot.DAY);
        override(second, Slot.MONTH2, Slot.MONTH);
        override(second, Slot.CENTURY2, Slot.CENTURY);
        if (second.has(Slot.YEAR2) && second.get(Slot.YEAR2) < 100) {
            second.set(Slot.YEAR2, second.get(Slot.YEAR) / 100 * 100 + second.get(Slot.YEAR2));
        }
        override(second, Slot.YEAR2, Slot.YEAR);
        if (second.has(Slot.HOUR2)) {
            second.clear(Slot.MINUTE);
            override(second, Slot.HOUR2, Slot.HOUR);
            override(second, Slot.MINUTE2, Slot.MINUTE);
        } else {
            second.clear(Slot.WEEKDAY);
        }
        return second;
    }

    private static void override(Slots slots, Slot from, Slot to) {
        if (slots.has(from)) {
            slots.set(to, slots.get(from));
        }
    }
}
