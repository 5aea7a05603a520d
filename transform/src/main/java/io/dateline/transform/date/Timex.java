package io.dateline.transform.date;

import io.dateline.common.annotation.DateMention.Days;
import io.dateline.common.annotation.DateMention.Grain;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * TIMEX3 values of calendar points: written from dates, and read back into the days that they cover.
 *
 * <p><b>Units:</b> weeks are ISO 8601's, Monday to Sunday; weekends are Saturday and Sunday; seasons are the northern, meteorological
 * ones, and winter is named by the year in which it begins.
 */
final class Timex {

    private static final String[] SEASONS = {"SP", "SU", "FA", "WI"};
    private static final int FIRST_YEAR = 1;

    private Timex() {}

    static String year(int year) {
        return year > 0 ? padded(year, 4) : "BC" + padded(1 - year, 4);
    }

    /** A number of so many digits at least; every value begins with one, and a format would be parsed each time. */
    private static String padded(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    static String month(int year, int month) {
        return year(year) + '-' + two(month);
    }

    static String day(LocalDate day) {
        return day(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    static String day(int year, int month, int day) {
        return month(year, month) + '-' + two(day);
    }

    static String two(int number) {
        return padded(number, 2);
    }

    static String week(LocalDate day) {
        return year(day.get(IsoFields.WEEK_BASED_YEAR)) + "-W" + two(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    static String weekend(LocalDate day) {
        return week(day) + "-WE";
    }

    static String season(int year, int season) {
        return year(year) + '-' + SEASONS[season];
    }

    static String quarter(int year, int quarter) {
        return year(year) + "-Q" + quarter;
    }

    static String half(int year, int half) {
        return year(year) + "-H" + half;
    }

    /** {@code 199} for the 1990s: {@code decade} is the year without its last digit. */
    static String decade(int decade) {
        return decade < 0 ? "BC" + padded(-decade - 1, 3) : padded(decade, 3);
    }

    static String century(int century) {
        return two(century);
    }

    /** The season that {@code month} lies in. */
    static int seasonOf(int month) {
        return (month + 9) % 12 / 3;
    }

    /** The first day of what a value covers, years before the first included. */
    static Optional<LocalDate> start(String value) {
        if (!value.startsWith("BC") || value.length() < 6) {
            return days(value).map(Days::start);
        }
        try {
            int year = 1 - Integer.parseInt(value.substring(2, 6));
            int month = value.length() >= 9 && isDigit(value.charAt(7)) ? Integer.parseInt(value.substring(7, 9)) : 1;
            return Optional.of(LocalDate.of(year, month, 1));
        } catch (NumberFormatException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What a value covers; empty for durations, references, unknown parts and years before the first. */
    static Optional<Days> days(String value) {
        try {
            return Optional.ofNullable(read(value));
        } catch (NumberFormatException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Days read(String value) {
        int clock = value.indexOf('T');
        String date = clock > 0 ? value.substring(0, clock) : value;
        int length = date.length();
        if (length < 2 || !isDigit(date.charAt(0)) || date.indexOf('X') >= 0 || isFarYear(date)) {
            return null;
        }
        if (length <= 4) {
            int scale = length == 2 ? 100 : length == 3 ? 10 : 1;
            int first = Integer.parseInt(date) * scale;
            return first < FIRST_YEAR ? null : days(first, 1, first + scale - 1, 12);
        }
        int year = Integer.parseInt(date.substring(0, 4));
        String rest = date.substring(5);
        switch (rest.charAt(0)) {
            case 'Q' -> {
                int quarter = Integer.parseInt(rest.substring(1));
                return days(year, quarter * 3 - 2, year, quarter * 3);
            }
            case 'H' -> {
                int half = Integer.parseInt(rest.substring(1));
                return days(year, half * 6 - 5, year, half * 6);
            }
            case 'S' -> {
                return rest.equals("SP") ? days(year, 3, year, 5) : rest.equals("SU") ? days(year, 6, year, 8) : null;
            }
            case 'F' -> {
                return days(year, 9, year, 11);
            }
            case 'W' -> {
                return rest.equals("WI") ? days(year, 12, year + 1, 2) : weeks(year, rest);
            }
            default -> {
                int month = Integer.parseInt(rest.substring(0, 2));
                if (rest.length() == 2) {
                    return days(year, month, year, month);
                }
                LocalDate day = LocalDate.of(year, month, Integer.parseInt(rest.substring(3)));
                return new Days(day, day);
            }
        }
    }

    /** Whether a year has more than TIMEX3's four digits, as thousands of years hence have. */
    private static boolean isFarYear(String date) {
        return date.length() > 4 && date.charAt(4) != '-';
    }

    private static Days weeks(int year, String rest) {
        LocalDate monday = LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(rest.substring(1, 3)))
                .with(DayOfWeek.MONDAY);
        return rest.endsWith("-WE")
                ? new Days(monday.plusDays(5), monday.plusDays(6))
                : new Days(monday, monday.plusDays(6));
    }

    private static Days days(int fromYear, int fromMonth, int toYear, int toMonth) {
        return new Days(
                LocalDate.of(fromYear, fromMonth, 1),
                YearMonth.of(toYear, toMonth).atEndOfMonth());
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether hours and minutes are followed by a zone: its colon is not one of the time's own. */
    private static boolean isZoned(String time) {
        return time.length() > 5 && (time.charAt(5) == '-' || time.charAt(5) == '+');
    }

    /** The unit that a value of a point speaks in; empty for durations and references. */
    static Optional<Grain> grain(String value) {
        int clock = value.indexOf('T');
        if (value.startsWith("P") || value.endsWith("_REF")) {
            return Optional.empty();
        }
        if (clock >= 0) {
            String time = value.substring(clock + 1);
            if (Character.isLetter(time.charAt(0)) && time.charAt(0) != 'X') {
                return Optional.of(Grain.DAYPART);
            }
            int colons = (int) time.chars().filter(c -> c == ':').count();
            return Optional.of(colons == 0 ? Grain.HOUR : colons == 1 || isZoned(time) ? Grain.MINUTE : Grain.SECOND);
        }
        String date = value.startsWith("BC") ? value.substring(2) : value;
        if (isFarYear(date)) {
            return Optional.of(Grain.YEAR);
        }
        if (date.length() <= 4) {
            return Optional.of(date.length() == 2 ? Grain.CENTURY : date.length() == 3 ? Grain.DECADE : Grain.YEAR);
        }
        String rest = date.substring(5);
        return Optional.of(
                switch (rest.charAt(0)) {
                    case 'Q' -> Grain.QUARTER;
                    case 'H' -> Grain.HALF;
                    case 'S', 'F' -> Grain.SEASON;
                    case 'W' ->
                        rest.equals("WI")
                                ? Grain.SEASON
                                : rest.endsWith("-WE") ? Grain.WEEKEND : rest.length() == 3 ? Grain.WEEK : Grain.DAY;
                    default -> rest.length() == 2 ? Grain.MONTH : Grain.DAY;
                });
    }

    /** The value with everything unknown that an anchor would have fixed. */
    static String unknown(String value, Grain grain) {
        int clock = value.indexOf('T');
        String time = clock > 0 ? value.substring(clock) : "";
        return switch (grain) {
            case WEEK -> "XXXX-WXX";
            case WEEKEND -> "XXXX-WXX-WE";
            case MONTH -> "XXXX-XX";
            case QUARTER -> "XXXX-QX";
            case SEASON, HALF, YEAR, DECADE, CENTURY -> "XXXX";
            case SECOND, MINUTE, HOUR, DAYPART, DAY -> "XXXX-XX-XX" + time;
        };
    }
}
