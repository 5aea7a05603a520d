package io.dateline.transform.date;

import io.dateline.common.annotation.DateMention;

/** Writes repetitions: "every Monday" is {@code XXXX-WXX-1}, "twice a week" {@code P1W}. */
final class Sets {

    private Sets() {}

    static Outcome read(DateMatch m) {
        String value;
        if (m.has(Slot.WEEKDAY)) {
            value = "XXXX-WXX-" + m.get(Slot.WEEKDAY, 1) + part(m);
        } else if (m.has(Slot.MONTH)) {
            value = "XXXX-" + Timex.two(m.get(Slot.MONTH, 1))
                    + (m.has(Slot.DAY) ? "-" + Timex.two(m.get(Slot.DAY, 1)) : "");
        } else if (m.has(Slot.SEASON)) {
            value = "XXXX-" + Timex.season(1, m.get(Slot.SEASON, 0)).substring(5);
        } else if (m.has(Slot.PART)) {
            value = "XXXX-XX-XX" + part(m);
        } else {
            long count = m.has(Slot.COUNT) ? m.get(Slot.COUNT) : Quantity.ONE;
            value = Durations.iso(count, Unit.of(m.get(Slot.UNIT)));
        }
        return Outcome.free(DateMention.Type.SET, value, 0.9);
    }

    private static String part(DateMatch m) {
        return m.has(Slot.PART) ? "T" + Daypart.of(m.get(Slot.PART)).code : "";
    }
}
