package io.dateline.transform.date;

/** A place in a {@link DateMatch} that a rule fills with a number: what it found there, or a constant of its own. */
enum Slot {
    /** Where values go that nobody asks for. */
    NONE,
    /** A year in full, era aside. */
    YEAR,
    /** A year of two digits whose century is to be chosen. */
    YY,
    MONTH,
    DAY,
    /** ISO weekday, 1 is Monday. */
    WEEKDAY,
    /** Code of a {@link Unit}. */
    UNIT,
    /** Thousandths of a unit; {@link Quantity#VAGUE} where nobody counted. */
    COUNT,
    /** The second number of "two years and three months" or "two to three weeks". */
    COUNT2,
    UNIT2,
    /** How a repetition is told, by its place in {@link Sets}. */
    QUANT,
    /** How often within a repetition's unit: thousandths, as {@link #COUNT}. */
    FREQ,
    /** What is counted in that unit, where it is no event: the hours of "24 hours a day". */
    FREQUNIT,
    /** "First", "third": from 1; -1 is "last". */
    ORDINAL,
    /** Which one, seen from the anchor: -1 last, 0 this, 1 next. */
    RELATIVE,
    /** Code of a {@link Mod}. */
    MOD,
    /** Code of a {@link Daypart}. */
    PART,
    HOUR,
    MINUTE,
    SECOND,
    /** Hour and minute in one number: 2300. */
    HHMM,
    /** 0 for a.m., 12 for p.m. */
    HALFDAY,
    /** A season: 0 spring to 3 winter. */
    SEASON,
    QUARTER,
    HALF,
    /** Index in the table of holidays. */
    HOLIDAY,
    DECADE,
    CENTURY,
    /** -1 for BC. */
    ERA,
    /** -1 before, 1 after. */
    DIRECTION,
    /** 1 where the count starts from the mention before, not from the publication date. */
    ANAPHORIC,
    /** Where a date is written in numbers with slashes: 1 where the month stands first, -1 where the day does. */
    SWAP,
    /** The token where the mention begins, where the rule looks at words before it; the whole's, in the second half of a range. */
    BEGIN,
    /** The token after the mention, where the rule looks at words behind it. */
    FINISH,
    /** The token after the first half of a range. */
    SPLIT,
    /** The end of a range. */
    CENTURY2,
    YEAR2,
    MONTH2,
    DAY2,
    HOUR2,
    MINUTE2;

    static final int COUNT_OF_ALL = values().length;

    /** The place in {@link Slots}. */
    @SuppressWarnings("EnumOrdinal") // the one place where the order matters
    int index() {
        return ordinal();
    }

    /** A constant as tables write it: a number, or the name of a unit, part of the day or modifier. */
    long parse(String constant) {
        char first = constant.charAt(0);
        if (first == '-' || (first >= '0' && first <= '9')) {
            return Long.parseLong(constant);
        }
        return switch (this) {
            case UNIT, UNIT2, FREQUNIT -> Unit.valueOf(constant).code();
            case PART -> Daypart.valueOf(constant).code();
            case MOD -> Mod.valueOf(constant).code();
            default -> throw new IllegalArgumentException(this + " takes a number, not " + constant);
        };
    }
}
