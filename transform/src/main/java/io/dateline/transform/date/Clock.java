package io.dateline.transform.date;

import io.dateline.common.annotation.DateMention;

/** Adds a time of day to the day that it belongs to; a zone is part of the mention, and not of the value, as in TempEval-3. */
final class Clock {

    private Clock() {}

    static boolean has(DateMatch m) {
        return m.has(Slot.HOUR) || m.has(Slot.HHMM) || m.has(Slot.PART);
    }

    static Outcome add(DateMatch m, Outcome day) {
        String date = day.value();
        if (m.has(Slot.HHMM)) {
            int time = m.get(Slot.HHMM, 0);
            return day.as(DateMention.Type.TIME, date + 'T' + Timex.two(time / 100) + ':' + Timex.two(time % 100));
        }
        if (!m.has(Slot.HOUR)) {
            return day.as(DateMention.Type.TIME, date + 'T' + Daypart.of(m.get(Slot.PART)).code);
        }
        int hour = m.get(Slot.HOUR, 0);
        if (m.has(Slot.HALFDAY)) {
            hour = hour % 12 + m.get(Slot.HALFDAY, 0);
        } else if (m.has(Slot.PART) && hour < 12) {
            Daypart part = Daypart.of(m.get(Slot.PART));
            boolean afternoon =
                    part == Daypart.AFTERNOON || part == Daypart.EVENING || (part == Daypart.NIGHT && hour >= 6);
            hour += afternoon ? 12 : 0;
        }
        StringBuilder value = new StringBuilder(date)
                .append('T')
                .append(Timex.two(hour))
                .append(':')
                .append(Timex.two(m.get(Slot.MINUTE, 0)));
        if (m.has(Slot.SECOND)) {
            value.append(':').append(Timex.two(m.get(Slot.SECOND, 0)));
        }
        return day.as(DateMention.Type.TIME, value.toString());
    }
}
