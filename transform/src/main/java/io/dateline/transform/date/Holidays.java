package io.dateline.transform.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Holidays that a table can fix, by their row. */
final class Holidays {

    private final List<String[]> rows;

    private Holidays(List<String[]> rows) {
        this.rows = rows;
    }

    static Holidays bundled() {
        return new Holidays(Tables.rows("date.holidays.tsv"));
    }

    /** The pattern of all of them; each fills the slot "holiday" with its number. */
    String pattern() {
        StringBuilder pattern = new StringBuilder("(");
        for (int i = 0; i < rows.size(); i++) {
            pattern.append(i == 0 ? "" : " | ")
                    .append('(')
                    .append(rows.get(i)[0])
                    .append(") {holiday=")
                    .append(i)
                    .append('}');
        }
        return pattern.append(')').toString();
    }

    /** The day of holiday {@code number} in {@code year}. */
    LocalDate day(int number, int year) {
        String[] rule = rows.get(number)[1].split(" ");
        switch (rule[0]) {
            case "fixed" -> {
                int dash = rule[1].indexOf('-');
                return LocalDate.of(
                        year,
                        Integer.parseInt(rule[1].substring(0, dash)),
                        Integer.parseInt(rule[1].substring(dash + 1)));
            }
            case "after" -> {
                int dash = rule[1].indexOf('-');
                LocalDate from = LocalDate.of(
                        year,
                        Integer.parseInt(rule[1].substring(0, dash)),
                        Integer.parseInt(rule[1].substring(dash + 1)));
                return from.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(Integer.parseInt(rule[2]))));
            }
            case "nth" -> {
                DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(rule[2]));
                return LocalDate.of(year, Integer.parseInt(rule[1]), 1)
                        .with(TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(rule[3]), weekday));
            }
            case "easter" -> {
                return easter(year).plusDays(Integer.parseInt(rule[1]));
            }
            default -> throw new IllegalStateException("date.holidays.tsv says " + rule[0]);
        }
    }

    /**
     * Easter Sunday of the Gregorian calendar.
     *
     * <p><b>Source:</b> the anonymous algorithm printed by Meeus, Astronomical Algorithms, chapter 8.
     */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
