package io.dateline.transform.date;

import io.dateline.common.annotation.DateMention.Grain;
import java.util.List;

/** A calendar or clock unit, shortest first, as TIMEX3 writes it in durations. */
enum Unit {
    SECOND("S", true, 0, 1, Grain.SECOND),
    MINUTE("M", true, 0, 1, Grain.MINUTE),
    HOUR("H", true, 0, 1, Grain.HOUR),
    DAY("D", false, 1, 1, Grain.DAY),
    NIGHT("TNI", false, 1, 1, Grain.DAYPART),
    WEEKEND("WE", false, 7, 1, Grain.WEEKEND),
    WEEK("W", false, 7, 1, Grain.WEEK),
    FORTNIGHT("W", false, 14, 2, Grain.WEEK),
    MONTH("M", false, 30, 1, Grain.MONTH),
    SEASON("S", false, 91, 1, Grain.SEASON),
    QUARTER("Q", false, 91, 1, Grain.QUARTER),
    HALF("H", false, 182, 1, Grain.HALF),
    YEAR("Y", false, 365, 1, Grain.YEAR),
    DECADE("Y", false, 3652, 10, Grain.DECADE),
    CENTURY("Y", false, 36524, 100, Grain.CENTURY),
    MILLENNIUM("Y", false, 365242, 1000, Grain.CENTURY);

    /** The letter of ISO 8601 durations. */
    final String letter;
    /** Whether the letter stands after the {@code T}. */
    final boolean clock;
    /** About how many days; 0 for clock units. */
    final int days;
    /** How many of its letter one of it is: 10 for a decade, counted in years. */
    final int factor;

    final Grain grain;

    Unit(String letter, boolean clock, int days, int factor, Grain grain) {
        this.letter = letter;
        this.clock = clock;
        this.days = days;
        this.factor = factor;
        this.grain = grain;
    }

    private static final List<Unit> ALL = List.of(values());

    static Unit of(long code) {
        return ALL.get((int) code);
    }

    /** The number that stands for it in a slot. */
    long code() {
        return ALL.indexOf(this);
    }
}
