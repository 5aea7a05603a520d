package io.dateline.transform.date;

import io.dateline.common.annotation.DateMention;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Resolves parts of something larger by their number. */
final class Nths {

    private Nths() {}

    /** "The first week of January", "the last day of the month", "the second Tuesday in May". */
    static Outcome read(DateMatch m, Scene scene, int direction) {
        Unit unit = Unit.of(m.get(Slot.UNIT));
        int nth = m.get(Slot.ORDINAL, 1);
        Outcome whole = m.has(Slot.MONTH)
                ? Points.month(m, scene, direction)
                : Points.hasYear(m)
                        ? Outcome.absolute(DateMention.Type.DATE, Timex.year(Points.explicitYear(m, scene)))
                        : Relatives.read(Unit.of(m.get(Slot.UNIT2)), m, scene);
        return Timex.days(whole.value())
                .map(days -> whole.as(DateMention.Type.DATE, nth(nth, unit, days.start(), days.end(), m)))
                .orElse(whole);
    }

    private static String nth(int nth, Unit unit, LocalDate from, LocalDate to, DateMatch m) {
        if (m.has(Slot.WEEKDAY)) {
            return Timex.day(from.with(TemporalAdjusters.dayOfWeekInMonth(nth, DayOfWeek.of(m.get(Slot.WEEKDAY, 1)))));
        }
        LocalDate start = nth < 0 ? to : from;
        int steps = nth < 0 ? nth + 1 : nth - 1;
        return switch (unit) {
            case DAY -> Timex.day(start.plusDays(steps));
            case WEEK -> Timex.week(start.plusWeeks(steps));
            case WEEKEND ->
                Timex.weekend(
                        nth < 0
                                ? start.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY))
                                : start.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY))
                                        .plusWeeks(steps));
            case MONTH ->
                Timex.month(
                        start.plusMonths(steps).getYear(),
                        start.plusMonths(steps).getMonthValue());
            case QUARTER -> Timex.quarter(from.getYear(), nth < 0 ? 4 : Math.min(4, nth));
            default -> Timex.year(start.plusYears(steps).getYear());
        };
    }
}
