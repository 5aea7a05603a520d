package io.dateline.transform.date;

import io.dateline.common.annotation.DateMention;
import io.dateline.common.annotation.DateMention.Anchor;
import io.dateline.transform.date.Outcome.Base;
import java.time.LocalDate;

/** Chooses the year of a month or a day that comes without one. */
final class Choice {

    private Choice() {}

    static Outcome month(int month, Base base, int direction) {
        int year = base.day().getYear();
        int now = base.day().getMonthValue();
        if (base.anchor() == Anchor.MENTION) {
            return Outcome.relative(DateMention.Type.DATE, Timex.month(told(base, month), month), base, 0.75);
        }
        if (month == now) {
            return Outcome.relative(DateMention.Type.DATE, Timex.month(year, month), base, 0.9);
        }
        int past = month < now ? year : year - 1;
        int future = past + 1;
        int monthsAhead = (month - now + 12) % 12;
        boolean ahead = direction > 0 || (direction == 0 && monthsAhead <= 4);
        return weighed(
                Timex.month(ahead ? future : past, month),
                Timex.month(ahead ? past : future, month),
                base,
                direction,
                ahead ? monthsAhead : 12 - monthsAhead,
                ahead ? 12 - monthsAhead : monthsAhead);
    }

    /** The year that a story has come to: that of the last date, or the next where a winter passes in between. */
    private static int told(Base base, int month) {
        return base.day().getYear() + (base.day().getMonthValue() >= 10 && month <= 2 ? 1 : 0);
    }

    static Outcome dayOfMonth(int month, int day, int weekday, Base base, int direction) {
        int year = base.day().getYear();
        if (weekday > 0) {
            for (int distance = 0; distance <= 6; distance++) {
                for (int sign = -1; sign <= 1; sign += 2) {
                    int other = year + sign * distance;
                    if (other > 0
                            && Points.isDay(other, month, day)
                            && LocalDate.of(other, month, day).getDayOfWeek().getValue() == weekday) {
                        return Outcome.relative(DateMention.Type.DATE, Timex.day(other, month, day), base, 0.97);
                    }
                }
            }
        }
        if (base.anchor() == Anchor.MENTION) {
            int told = told(base, month);
            return Points.isDay(told, month, day)
                    ? Outcome.relative(DateMention.Type.DATE, Timex.day(told, month, day), base, 0.75)
                    : Outcome.unresolved(DateMention.Type.DATE, "XXXX-" + Timex.two(month) + '-' + Timex.two(day));
        }
        LocalDate past = before(base.day(), month, day);
        LocalDate future = after(base.day(), month, day);
        long back = base.day().toEpochDay() - past.toEpochDay();
        long ahead = future.toEpochDay() - base.day().toEpochDay();
        boolean later = direction > 0 ? ahead < 300 || ahead < back : direction < 0 ? ahead < 60 : ahead < back;
        return weighed(
                Timex.day(later ? future : past),
                Timex.day(later ? past : future),
                base,
                direction,
                later ? ahead : back,
                later ? back : ahead);
    }

    private static LocalDate before(LocalDate day, int month, int dayOfMonth) {
        for (int year = day.getYear(); ; year--) {
            if (Points.isDay(year, month, dayOfMonth)) {
                LocalDate found = LocalDate.of(year, month, dayOfMonth);
                if (!found.isAfter(day)) {
                    return found;
                }
            } else if (dayOfMonth > 29 || (dayOfMonth == 29 && month != 2) || year < day.getYear() - 8) {
                return day.withDayOfMonth(1);
            }
        }
    }

    private static LocalDate after(LocalDate day, int month, int dayOfMonth) {
        for (int year = day.getYear(); ; year++) {
            if (Points.isDay(year, month, dayOfMonth)) {
                LocalDate found = LocalDate.of(year, month, dayOfMonth);
                if (!found.isBefore(day)) {
                    return found;
                }
            } else if (dayOfMonth > 29 || (dayOfMonth == 29 && month != 2) || year > day.getYear() + 8) {
                return day.withDayOfMonth(1);
            }
        }
    }

    /** By how many years to move a season that begins in month {@code start}, told of in {@code month}: the nearest. */
    static int nearestSeason(int start, int month, int direction) {
        int distance = start - month;
        if (distance > 6 || (distance >= 5 && direction < 0)) {
            return -1;
        }
        return distance < -8 || (distance < -5 && direction > 0) ? 1 : 0;
    }

    /** 3/4/2019: the month first, as American papers write, unless the text or its outlet writes the day first. */
    static Outcome numeric(int year, int first, int second, NumericOrder order) {
        String monthFirst = Timex.day(year, first, second);
        String dayFirst = Timex.day(year, second, first);
        return switch (order) {
            case DAY_FIRST ->
                Outcome.absolute(DateMention.Type.DATE, dayFirst)
                        .against(monthFirst, 0.9, "day first, as the text or the outlet writes", "month first");
            case MONTH_FIRST ->
                Outcome.absolute(DateMention.Type.DATE, monthFirst)
                        .against(dayFirst, 0.9, "month first, as the text or the outlet writes", "day first");
            case UNKNOWN ->
                Outcome.absolute(DateMention.Type.DATE, monthFirst).against(dayFirst, 0.6, "month first", "day first");
        };
    }

    /**
     * @param near how far the chosen one lies, and {@code far} the other, in any unit
     */
    private static Outcome weighed(String best, String other, Base base, int direction, long near, long far) {
        Outcome outcome = Outcome.relative(DateMention.Type.DATE, best, base, 0.95);
        if (best.equals(other)) {
            return outcome;
        }
        double nearness = (double) (far + 1) / (near + far + 2);
        return direction == 0
                ? outcome.against(other, nearness, "the nearest", "on the other side of the publication date")
                : outcome.against(
                        other,
                        Math.max(0.8, nearness),
                        "the tense close by",
                        "on the other side of the publication date");
    }
}
