package io.dateline.transform.date;

import io.dateline.common.annotation.DateMention;
import io.dateline.common.annotation.DateMention.Grain;
import io.dateline.transform.date.Outcome.Base;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Resolves points and stretches of the calendar: explicit, partial, or relative to something. */
final class Points {

    /** So many years ahead may a year of two digits lie. */
    private static final int AHEAD = 10;

    private final Holidays holidays;

    Points(Holidays holidays) {
        this.holidays = holidays;
    }

    Outcome read(DateMatch m, Scene scene, int direction) {
        Outcome day = date(m, scene, direction);
        Outcome point = Clock.has(m) ? Clock.add(m, day) : day;
        return m.has(Slot.MOD) ? point.withMod(Mod.of(m.get(Slot.MOD))) : point;
    }

    private Outcome date(DateMatch m, Scene scene, int direction) {
        if (m.has(Slot.HOLIDAY)) {
            return inWeek(m, holiday(m, scene, direction));
        }
        if (m.has(Slot.ORDINAL) && m.has(Slot.UNIT)) {
            return Nths.read(m, scene, direction);
        }
        if (m.has(Slot.QUARTER) || m.has(Slot.HALF)) {
            return YearParts.quarterOrHalf(m, scene);
        }
        if (m.has(Slot.SEASON)) {
            return YearParts.season(m, scene, direction);
        }
        if (m.has(Slot.MONTH)) {
            if (m.has(Slot.DAY)) {
                return inWeek(m, dayOfMonth(m, scene, direction));
            }
            Outcome month = month(m, scene, direction);
            return m.isOf(Unit.QUARTER) ? YearParts.quarterOf(month) : month;
        }
        if (m.has(Slot.WEEKDAY)) {
            return Weekdays.read(m, scene, direction);
        }
        if (m.has(Slot.DAY)) {
            return dayOnly(m, scene);
        }
        if (m.has(Slot.DECADE)) {
            return YearParts.decade(m, scene);
        }
        if (m.has(Slot.CENTURY)) {
            return YearParts.century(m);
        }
        if (m.has(Slot.YEAR) || m.has(Slot.YY)) {
            return Outcome.absolute(DateMention.Type.DATE, Timex.year(explicitYear(m, scene)));
        }
        if (m.has(Slot.RELATIVE) && m.has(Slot.UNIT)) {
            return Relatives.read(m, scene);
        }
        if (m.isOf(Unit.WEEKEND)) {
            return Relatives.weekend(scene, direction);
        }
        return clockOnly(scene);
    }

    /** "The week of March 6", "Labor Day weekend". */
    private static Outcome inWeek(DateMatch m, Outcome day) {
        boolean week = m.isOf(Unit.WEEK) && !m.has(Slot.RELATIVE);
        if (!week && !m.isOf(Unit.WEEKEND)) {
            return day;
        }
        return Timex.days(day.value())
                .map(days -> day.as(
                        DateMention.Type.DATE,
                        week
                                ? Timex.week(days.start())
                                : Timex.weekend(days.start().minusDays(1))))
                .orElse(day);
    }

    /** A time of day alone: on the day that the text is speaking of. */
    private static Outcome clockOnly(Scene scene) {
        Base base = scene.today();
        return base == null
                ? Outcome.unresolved(DateMention.Type.DATE, "XXXX-XX-XX")
                : Outcome.relative(DateMention.Type.DATE, Timex.day(base.day()), base, 0.7);
    }

    /** What a month, a day, a season or a quarter without its year is counted from. */
    static @Nullable Base base(DateMatch m, Scene scene) {
        if (m.has(Slot.ANAPHORIC)) {
            return scene.anaphoric(Grain.YEAR);
        }
        return m.has(Slot.RELATIVE) ? scene.deictic() : scene.story();
    }

    static boolean hasYear(DateMatch m) {
        return m.has(Slot.YEAR) || m.has(Slot.YY);
    }

    /** The year that the match names; years of two digits lie nearest to the publication date, up to ten years ahead: in 1998, '02 is 2002. */
    static int explicitYear(DateMatch m, Scene scene) {
        if (m.has(Slot.YEAR)) {
            int year = m.get(Slot.YEAR, 0);
            return m.get(Slot.ERA, 1) < 0 ? 1 - year : year;
        }
        Base base = scene.anaphoric(Grain.YEAR);
        int about = base == null ? 2000 : base.day().getYear();
        int year = about / 100 * 100 + m.get(Slot.YY, 0);
        return year > about + AHEAD ? year - 100 : year <= about + AHEAD - 100 ? year + 100 : year;
    }

    static boolean isOfRelativeYear(DateMatch m) {
        return m.has(Slot.RELATIVE) && m.isOf(Unit.YEAR);
    }

    private Outcome holiday(DateMatch m, Scene scene, int direction) {
        int number = m.get(Slot.HOLIDAY, 0);
        if (hasYear(m)) {
            return Outcome.absolute(DateMention.Type.DATE, Timex.day(holidays.day(number, explicitYear(m, scene))));
        }
        Base base = base(m, scene);
        if (base == null) {
            return Outcome.unresolved(DateMention.Type.DATE, "XXXX-XX-XX");
        }
        LocalDate day = base.day();
        if (isOfRelativeYear(m)) {
            return Outcome.relative(
                    DateMention.Type.DATE,
                    Timex.day(holidays.day(number, day.getYear() + m.get(Slot.RELATIVE, 0))),
                    base,
                    0.95);
        }
        LocalDate same = holidays.day(number, day.getYear());
        LocalDate before = same.isBefore(day) ? same : holidays.day(number, day.getYear() - 1);
        LocalDate after = same.isBefore(day) ? holidays.day(number, day.getYear() + 1) : same;
        int wanted = m.get(Slot.RELATIVE, direction);
        long back = day.toEpochDay() - before.toEpochDay();
        long ahead = after.toEpochDay() - day.toEpochDay();
        boolean near = !m.has(Slot.RELATIVE) && Math.min(back, ahead) <= 30;
        boolean past = wanted == 0 || near ? back < ahead : wanted < 0;
        return Outcome.relative(DateMention.Type.DATE, Timex.day(past ? before : after), base, 0.85);
    }

    static Outcome month(DateMatch m, Scene scene, int direction) {
        int month = m.get(Slot.MONTH, 1);
        if (hasYear(m)) {
            return Outcome.absolute(DateMention.Type.DATE, Timex.month(explicitYear(m, scene), month));
        }
        Base base = base(m, scene);
        if (base == null) {
            return Outcome.unresolved(DateMention.Type.DATE, "XXXX-" + Timex.two(month));
        }
        if (isOfRelativeYear(m)) {
            return Outcome.relative(
                    DateMention.Type.DATE,
                    Timex.month(base.day().getYear() + m.get(Slot.RELATIVE, 0), month),
                    base,
                    0.95);
        }
        int year = base.day().getYear();
        int now = base.day().getMonthValue();
        if (m.has(Slot.RELATIVE)) {
            int relative = m.get(Slot.RELATIVE, 0);
            year += relative < 0 && month >= now ? -1 : relative > 0 && month <= now ? 1 : 0;
            return Outcome.relative(DateMention.Type.DATE, Timex.month(year, month), base, 0.9);
        }
        return Choice.month(month, base, direction);
    }

    private static Outcome dayOfMonth(DateMatch m, Scene scene, int direction) {
        int month = m.get(Slot.MONTH, 1);
        int day = m.get(Slot.DAY, 1);
        if (hasYear(m)) {
            int year = explicitYear(m, scene);
            if (m.has(Slot.SWAP) && day <= 12 && day != month) {
                return Choice.numeric(year, month, day, scene.numericOrder());
            }
            return isDay(year, month, day)
                    ? Outcome.absolute(DateMention.Type.DATE, Timex.day(year, month, day))
                    : Outcome.absolute(DateMention.Type.DATE, Timex.month(year, month));
        }
        Base base = base(m, scene);
        if (base == null) {
            return Outcome.unresolved(DateMention.Type.DATE, "XXXX-" + Timex.two(month) + '-' + Timex.two(day));
        }
        if (isOfRelativeYear(m)) {
            return Outcome.relative(
                    DateMention.Type.DATE,
                    Timex.day(base.day().getYear() + m.get(Slot.RELATIVE, 0), month, day),
                    base,
                    0.95);
        }
        return Choice.dayOfMonth(month, day, m.get(Slot.WEEKDAY, 0), base, m.get(Slot.RELATIVE, direction));
    }

    static boolean isDay(int year, int month, int day) {
        return day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static Outcome dayOnly(DateMatch m, Scene scene) {
        int day = m.get(Slot.DAY, 1);
        Base base = scene.anaphoric(Grain.MONTH);
        if (base == null) {
            return Outcome.unresolved(DateMention.Type.DATE, "XXXX-XX-" + Timex.two(day));
        }
        YearMonth month = YearMonth.from(base.day());
        if (m.has(Slot.RELATIVE) && m.isOf(Unit.MONTH)) {
            month = month.plusMonths(m.get(Slot.RELATIVE, 0));
        }
        return day > month.lengthOfMonth()
                ? Outcome.unresolved(DateMention.Type.DATE, "XXXX-XX-" + Timex.two(day))
                : Outcome.relative(DateMention.Type.DATE, Timex.day(month.atDay(day)), base, 0.75);
    }

    /** Grains that only a publication day can fix. */
    static boolean isFinerThan(Grain grain, io.dateline.common.article.Publication.Precision precision) {
        return switch (precision) {
            case SECOND, DAY -> false;
            case MONTH -> grain.compareTo(Grain.MONTH) < 0;
            case YEAR -> grain.compareTo(Grain.YEAR) < 0;
        };
    }
}
