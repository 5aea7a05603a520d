package io.dateline.transform.date;

import io.dateline.common.annotation.DateMention;
import java.util.List;
import java.util.Optional;

/** Writes repetitions: "every Monday" is {@code XXXX-WXX-1}, "twice a week" {@code P1W}. */
final class Sets {

    private static final List<String> QUANTS = List.of("EVERY", "EACH", "EVERY OTHER");

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

    /** TIMEX3's quant: "every other Friday" is {@code EVERY OTHER}. */
    static Optional<String> quant(DateMatch m) {
        return m.has(Slot.QUANT) ? Optional.of(QUANTS.get(m.get(Slot.QUANT, 0))) : Optional.empty();
    }

    /** TIMEX3's freq: "twice a week" is {@code 2X}, "24 hours a day" {@code 24H}. */
    static Optional<String> freq(DateMatch m) {
        if (!m.has(Slot.FREQ)) {
            return Optional.empty();
        }
        String counted = m.has(Slot.FREQUNIT) ? Unit.of(m.get(Slot.FREQUNIT)).letter : "X";
        return Optional.of(m.get(Slot.FREQ) == Quantity.VAGUE ? "XX" : Quantity.iso(m.get(Slot.FREQ)) + counted);
    }

    private static String part(DateMatch m) {
        return m.has(Slot.PART) ? "T" + Daypart.of(m.get(Slot.PART)).code : "";
    }
}
