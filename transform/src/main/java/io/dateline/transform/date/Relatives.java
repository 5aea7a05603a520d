package io.dateline.transform.date;

import io.dateline.common.annotation.DateMention;
import io.dateline.common.annotation.DateMention.Grain;
import io.dateline.transform.date.Outcome.Base;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Resolves units counted from an anchor: "last week", "the following year", "two days ago", "three months later". */
final class Relatives {

    private Relatives() {}

    static Outcome read(DateMatch m, Scene scene) {
        return read(Unit.of(m.get(Slot.UNIT)), m, scene);
    }

    static Outcome read(Unit unit, DateMatch m, Scene scene) {
        Base base = m.has(Slot.ANAPHORIC) ? scene.anaphoric(unit.grain) : scene.deictic();
        if (base == null) {
            return Outcome.unresolved(DateMention.Type.DATE, unknown(unit));
        }
        int relative = m.get(Slot.RELATIVE, 0);
        Outcome outcome = Outcome.relative(DateMention.Type.DATE, shifted(unit, relative, base.day()), base, 0.95);
        boolean sunday = unit == Unit.WEEK
                && base.anchor() == DateMention.Anchor.PUBLICATION
                && base.day().getDayOfWeek() == DayOfWeek.SUNDAY;
        return sunday
                ? outcome.against(
                        shifted(unit, relative + 1, base.day()), 0.65, "weeks end on Sunday", "weeks begin on Sunday")
                : outcome;
    }

    /** "The weekend": the last one, or the coming one where the tense says so. */
    static Outcome weekend(Scene scene, int direction) {
        Base base = scene.deictic();
        if (base == null) {
            return Outcome.unresolved(DateMention.Type.DATE, unknown(Unit.WEEKEND));
        }
        LocalDate day = base.day();
        boolean now = day.getDayOfWeek().getValue() >= 5;
        return Outcome.relative(
                DateMention.Type.DATE, Timex.weekend(now || direction > 0 ? day : day.minusWeeks(1)), base, 0.8);
    }

    /** "The year-ago quarter", "a year earlier": the stretch that the text speaks of, in an earlier year. */
    static Outcome comparison(DateMatch m, Scene scene) {
        int years = m.get(Slot.RELATIVE, 0);
        Base base = m.has(Slot.ANAPHORIC) && scene.quarter().isEmpty() ? scene.anaphoric(Grain.YEAR) : scene.deictic();
        if (base == null) {
            return Outcome.unresolved(DateMention.Type.DATE, unknown(Unit.of(m.get(Slot.UNIT))));
        }
        if (scene.quarter().isEmpty() && !m.isOf(Unit.QUARTER)) {
            return Outcome.relative(DateMention.Type.DATE, shifted(Unit.YEAR, years, base.day()), base, 0.85);
        }
        LocalDate told = scene.quarter().orElse(base.day().minusMonths(3));
        LocalDate then = m.has(Slot.YEAR) ? told.withYear(m.get(Slot.YEAR, 1)) : told.plusYears(years);
        String quarter = shifted(Unit.QUARTER, 0, then);
        String year = shifted(Unit.YEAR, 0, then);
        return Outcome.relative(DateMention.Type.DATE, quarter, base, 0.8)
                .against(year, 0.8, "results of a quarter are told of", "the whole year");
    }

    /** "Two days ago", "a year earlier": {@link Slot#COUNT} units in {@link Slot#DIRECTION}. */
    static Outcome offset(DateMatch m, Scene scene) {
        Unit unit = Unit.of(m.get(Slot.UNIT));
        long count = m.get(Slot.COUNT);
        int direction = m.get(Slot.DIRECTION, -1);
        boolean anaphoric = m.has(Slot.ANAPHORIC);
        Mod mod = m.has(Slot.MOD) ? Mod.of(m.get(Slot.MOD)) : null;
        Base base = anaphoric ? scene.anaphoric(unit.grain) : scene.deictic();
        if (unit.clock) {
            return hours(unit, count, direction, base).withMod(mod);
        }
        if (count < 0) {
            return Outcome.free(DateMention.Type.DATE, direction < 0 ? "PAST_REF" : "FUTURE_REF", 0.8)
                    .withMod(mod);
        }
        if (base == null) {
            return Outcome.unresolved(DateMention.Type.DATE, unknown(unit)).withMod(mod);
        }
        long whole = Math.min(count / Quantity.ONE, 5_000_000);
        if (base.day().getYear() + direction * whole * unit.days / 365 < -3000) {
            return Outcome.free(DateMention.Type.DATE, "PAST_REF", 0.6).withMod(mod);
        }
        boolean half = count % Quantity.ONE != 0;
        String value = half
                ? halfway(unit, count, direction, base.day())
                : written(m.has(Slot.UNIT2) ? Unit.DAY : unit, moved(unit, direction * whole, base.day()));
        return Outcome.relative(DateMention.Type.DATE, value, base, anaphoric ? 0.7 : 0.9)
                .withMod(mod);
    }

    /** "Hours later", "36 hours ago": a time that nobody can tell, on a day that can be told where whole days are counted. */
    private static Outcome hours(Unit unit, long count, int direction, @Nullable Base base) {
        if (base == null) {
            return Outcome.unresolved(DateMention.Type.TIME, "XXXX-XX-XXTXX");
        }
        long hours = unit == Unit.HOUR ? Math.min(Math.max(0, count) / Quantity.ONE, 100_000) : 0;
        String day = Timex.day(base.day().plusDays(direction * (hours / 24)));
        return Outcome.relative(DateMention.Type.TIME, day + "TXX", base, 0.7);
    }

    /** "In the weeks before the vote": a stretch of the calendar, and nobody knows which. */
    static Outcome vague(Unit unit) {
        return unit.clock
                ? Outcome.unresolved(DateMention.Type.TIME, "XXXX-XX-XXTXX")
                : Outcome.unresolved(DateMention.Type.DATE, unknown(unit));
    }

    private static String halfway(Unit unit, long count, int direction, LocalDate day) {
        long days = direction * count * unit.days / Quantity.ONE;
        LocalDate to = day.plusDays(days);
        return unit.compareTo(Unit.YEAR) >= 0 ? Timex.month(to.getYear(), to.getMonthValue()) : Timex.day(to);
    }

    /** The day moved by {@code steps} units, written in that unit. */
    static String shifted(Unit unit, long steps, LocalDate day) {
        return written(unit, moved(unit, steps, day));
    }

    private static LocalDate moved(Unit unit, long steps, LocalDate day) {
        return switch (unit) {
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
    }

    private static String written(Unit unit, LocalDate to) {
        int year = to.getYear();
        return switch (unit) {
            case SECOND, MINUTE, HOUR, DAY, NIGHT -> Timex.day(to);
            case WEEKEND -> Timex.weekend(to);
            case WEEK, FORTNIGHT -> Timex.week(to);
            case MONTH -> Timex.month(year, to.getMonthValue());
            case SEASON -> Timex.season(year, Timex.seasonOf(to.getMonthValue()));
            case QUARTER -> Timex.quarter(year, (to.getMonthValue() + 2) / 3);
            case HALF -> Timex.half(year, to.getMonthValue() <= 6 ? 1 : 2);
            case YEAR, MILLENNIUM -> Timex.year(year);
            case DECADE -> Timex.decade(Math.floorDiv(year, 10));
            case CENTURY -> year > 0 ? Timex.century(year / 100) : "BC" + Timex.two(-year / 100);
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
