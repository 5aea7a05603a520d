package io.dateline.transform.date;

import io.dateline.common.annotation.DateMention;
import io.dateline.common.annotation.DateMention.Anchor;
import io.dateline.transform.date.Outcome.Base;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * Resolves days of the week.
 *
 * <p>Nine bare weekdays of ten in news lie in the past week, the publication day included; only a cue close by turns one to the
 * future.
 */
final class Weekdays {

    private Weekdays() {}

    static Outcome read(DateMatch m, Scene scene, int direction) {
        DayOfWeek weekday = DayOfWeek.of(m.get(Slot.WEEKDAY, 1));
        Base base = m.has(Slot.ANAPHORIC) ? scene.anaphoric(DateMention.Grain.DAY) : scene.deictic();
        if (base == null) {
            return Outcome.unresolved(DateMention.Type.DATE, "XXXX-WXX-" + weekday.getValue());
        }
        LocalDate day = base.day();
        LocalDate before = day.with(TemporalAdjusters.previousOrSame(weekday));
        LocalDate after = day.with(TemporalAdjusters.nextOrSame(weekday));
        if (m.has(Slot.COUNT)) {
            int towards = m.get(Slot.DIRECTION, -1);
            long weeks = Math.min(m.get(Slot.COUNT) / Quantity.ONE, 5000);
            LocalDate counted = (towards < 0 ? before : after).plusWeeks(towards * weeks);
            return Outcome.relative(DateMention.Type.DATE, Timex.day(counted), base, 0.85);
        }
        if (m.isOf(Unit.WEEK)) {
            LocalDate in = day.plusWeeks(m.get(Slot.RELATIVE, 0)).with(weekday);
            return Outcome.relative(DateMention.Type.DATE, Timex.day(in), base, 0.95);
        }
        if (m.has(Slot.RELATIVE)) {
            int relative = m.get(Slot.RELATIVE, 0);
            LocalDate chosen = relative < 0
                    ? day.with(TemporalAdjusters.previous(weekday))
                    : relative > 0 ? day.with(TemporalAdjusters.next(weekday)) : direction < 0 ? before : after;
            return Outcome.relative(DateMention.Type.DATE, Timex.day(chosen), base, 0.9);
        }
        if (base.anchor() == Anchor.MENTION) {
            return Outcome.relative(DateMention.Type.DATE, Timex.day(after), base, 0.7);
        }
        LocalDate chosen = direction > 0 ? after : before;
        LocalDate other = direction > 0 ? before : after;
        Outcome outcome = Outcome.relative(DateMention.Type.DATE, Timex.day(chosen), base, 0.9);
        if (before.equals(after)) {
            return outcome;
        }
        return direction > 0
                ? outcome.against(Timex.day(other), 0.75, "a future cue close by", "weekdays lie in the past week")
                : outcome.against(
                        Timex.day(other),
                        direction < 0 ? 0.95 : 0.9,
                        "weekdays lie in the past week",
                        "the coming week");
    }

    /** The next such day after one that has just been named: "Saturday and Sunday". */
    static Outcome after(LocalDate named, DateMatch m) {
        LocalDate day = named.with(TemporalAdjusters.next(DayOfWeek.of(m.get(Slot.WEEKDAY, 1))));
        return Outcome.relative(DateMention.Type.DATE, Timex.day(day), new Base(named, Anchor.MENTION), 0.85);
    }
}
