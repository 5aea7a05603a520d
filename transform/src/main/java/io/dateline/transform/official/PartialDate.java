package io.dateline.transform.official;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A calendar date in the precision that is known: a day, a month or a year.
 *
 * @param iso {@code 2019-07-23}, {@code 2019-07} or {@code 2019}
 * @param first the first day that it can be
 * @param last the last day that it can be
 */
public record PartialDate(String iso, LocalDate first, LocalDate last) {

    /** How exactly a date is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    /** @throws IllegalArgumentException where {@code iso} is none of the three forms */
    public static PartialDate parse(String iso) {
        try {
            return switch (iso.length()) {
                case 4 -> new PartialDate(iso, LocalDate.of(number(iso), 1, 1), LocalDate.of(number(iso), 12, 31));
                case 7 -> {
                    LocalDate first = LocalDate.of(number(iso.substring(0, 4)), part(iso, 5), 1);
                    yield new PartialDate(iso, first, first.plusMonths(1).minusDays(1));
                }
                case 10 -> {
                    LocalDate day = LocalDate.of(number(iso.substring(0, 4)), part(iso, 5), part(iso, 8));
                    yield new PartialDate(iso, day, day);
                }
                default -> throw new IllegalArgumentException("'" + iso + "' is no ISO date, month or year");
            };
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("'" + iso + "' is no ISO date, month or year", e);
        }
    }

    private static int number(String year) {
        return Integer.parseInt(year);
    }

    /** The two digits at {@code at}, after a hyphen. */
    private static int part(String iso, int at) {
        if (iso.charAt(at - 1) != '-') {
            throw new NumberFormatException(iso);
        }
        return Integer.parseInt(iso, at, at + 2, 10);
    }

    public Precision precision() {
        return iso.length() == 10 ? Precision.DAY : iso.length() == 7 ? Precision.MONTH : Precision.YEAR;
    }

    @Override
    public String toString() {
        return iso;
    }
}
