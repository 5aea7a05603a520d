package io.dateline.transform.date;

import io.dateline.common.annotation.DateMention;
import io.dateline.common.annotation.DateMention.Anchor;
import io.dateline.common.annotation.DateMention.Grain;
import io.dateline.transform.date.Outcome.Base;
import java.time.LocalDate;

/** Resolves units counted from an anchor: "last week", "the following year", "two days ago", "three months later". */
final class Relatives {

    private Relatives() {}

    static Outcome read(DateMatch m, Scene scene) {
        Unit unit = Unit.of(m.get(Slot.UNIT));
        Base base = m.has(Slot.ANAPHORIC) ? scene.anaphoric() : scene.deictic();
        if (base == null) {
            return Outcome.unresolved(DateMention.Type.DATE, unknown(unit));
        }
        return Outcome.relative(DateMention.Type.DATE, shifted(unit, m.get(Slot.RELATIVE, 0), base.day()), base, 0.95);
    }

    /** "Two days ago", "a year earlier": {@link Slot#COUNT} units in {@link Slot#DIRECTION}. */
    static Outcome offset(DateMatch m, Scene scene) {
        Unit unit = Unit.of(m.get(Slot.UNIT));
        long count = m.get(Slot.COUNT);
        int direction = m.get(Slot.DIRECTION, -1);
        boolean anaphoric = m.has(Slot.ANAPHORIC);
        if (count < 0 || unit.clock) {
            return Outcome.free(DateMention.Type.DATE, direction < 0 ? "PAST_REF" : "FUTURE_REF", 0.8)
                    .withMod(m.has(Slot.MOD) ? Mod.of(m.get(Slot.MOD)) : null);
        }
        Base base = anaphoric ? scene.anaphoric() : scene.deictic();
        Outcome outcome;
        if (base == null) {
            outcome = Outcome.unresolved(DateMention.Type.DATE, unknown(unit));
        } else {
            long whole = Math.min(count / Quantity.ONE, 5_000_000);
            boolean half = count % Quantity.ONE != 0;
            outcome = base.day().getYear() + direction * whole * unit.days / 365 < -3000
                    ? Outcome.free(DateMention.Type.DATE, "PAST_REF", 0.6)
                    : Outcome.relative(
                            DateMention.Type.DATE,
                            half
                                    ? halfway(unit, count, direction, base.day())
                                    : shifted(grained(unit, scene, base), unit, direction * whole, base.day()),
                            base,
                            0.9);
        }
        return m.has(Slot.MOD) ? outcome.withMod(Mod.of(m.get(Slot.MOD))) : outcome;
    }

    /** Counting from a mention keeps that mention's grain where it is coarser: "a year later" than 1914-08 is 1915-08. */
    private static Unit grained(Unit unit, Scene scene, Base base) {
        if (base.anchor() == Anchor.MENTION
                && unit == Unit.DAY
                && scene.focusGrain().compareTo(Grain.DAY) > 0) {
            return Unit.DAY;
        }
        return unit;
    }

    private static String halfway(Unit unit, long count, int direction, LocalDate day) {
        long days = direction * count * unit.days / Quantity.ONE;
        LocalDate to = day.plusDays(days);
        return unit.compareTo(Unit.YEAR) >= 0 ? Timex.month(to.getYear(), to.getMonthValue()) : Timex.day(to);
    }

    static String shifted(Unit unit, long steps, LocalDate day) {
        return shifted(unit, unit, steps, day);
    }

    /** The day moved by {@code steps} units, written in the grain of {@code grain}. */
    private static String shifted(Unit grain, Unit unit, long steps, LocalDate day) {
        LocalDate to =
                switch (unit) {
                    case SECOND, MINUTE, HOUR -> day;
                    case DAY, NIGHT -> day.plusDays(steps);
                    case WEEKEND, WEEK -> day.plusWeeks(steps);
                    case FORTNIGHT -> day.plusWeeks(2 * steps);
                    case MONTH -> day.plusMonths(steps);
                    case SEASON, QUARTER -> day.plusMonths(3 * steps);
                    case HALF -> day.plusMonths(6 * steps);
                    case YEAR -> day.plusYears(steps);
                    case DECADE -> day.plusYears(10 * steps);
                    case CENTURY -> day.plusYears(100 * steps);
                    case MILLENNIUM -> day.plusYears(1000 * steps);
                };
        int year = to.getYear();
        return switch (grain) {
            case SECOND, MINUTE, HOUR, DAY, NIGHT -> Timex.day(to);
            case WEEKEND -> Timex.weekend(to);
            case WEEK, FORTNIGHT -> Timex.week(to);
            case MONTH -> Timex.month(year, to.getMonthValue());
            case SEASON -> Timex.season(year, Timex.seasonOf(to.getMonthValue()));
            case QUARTER -> Timex.quarter(year, (to.getMonthValue() + 2) / 3);
            case HALF -> Timex.half(year, to.getMonthValue() <= 6 ? 1 : 2);
            case YEAR, MILLENNIUM -> Timex.year(year);
            case DECADE -> steps == 0 || unit == grain ? Timex.decade(Math.max(0, year) / 10) : Timex.year(year);
            case CENTURY -> Timex.century(Math.max(0, year) / 100);
        };
    }

    private static String unknown(Unit unit) {
        return switch (unit) {
            case WEEK, FORTNIGHT -> "XXXX-WXX";
            case WEEKEND -> "XXXX-WXX-WE";
            case MONTH -> "XXXX-XX";
            case QUARTER -> "XXXX-QX";
            case SEASON, HALF, YEAR, DECADE, CENTURY, MILLENNIUM -> "XXXX";
            case SECOND, MINUTE, HOUR, DAY, NIGHT -> "XXXX-XX-XX";
        };
    }
}
