package io.dateline.transform.date;

/** Kinds of words around a date that help to understand it, as {@code date.cues.tsv} lists them. */
enum Cue {
    /** What may stand before a bare month; "May", "March" and "August" need one. */
    BEFORE_MONTH,
    /** What may stand before "spring" and "fall". */
    BEFORE_SEASON,
    /** After these, "March" is a march. */
    AFTER_MARCH,
    /** What speaks for a year when a number follows. */
    BEFORE_YEAR,
    /** A number after these is a name, no year. */
    CODED,
    /** What may stand before a time without a.m. or p.m. */
    BEFORE_CLOCK,
    /** What numbers count: the number before is no year. */
    COUNTED,
    /** What stands before a day without its month ("on the 20th"). */
    BEFORE_DAY,
    /** What may follow it; a noun would be counted. */
    AFTER_DAY,
    /** After "the weeks", these tell of an event that they lie beside. */
    BESIDE_EVENT,
    /** Before "weeks", these measure. */
    MEASURING,
    /** In front of two digits, these make degrees of "the mid-70s". */
    DEGREES,
    /** Between an amount and "a year", these make a length of it. */
    WITHIN,
    /** What makes "a year" a rate. */
    AMOUNT,
    /** What makes "a year" part of a price. */
    MONEY,
    /** What points ahead when it stands right before the date. */
    UNTIL,
    /** What is told in the present tense right before a date lies ahead: "the trial resumes Monday". */
    SCHEDULED,
    /** Verbs that point ahead. */
    MODAL,
    /** What is planned lies ahead, in whatever tense it is told. */
    PLAN,
    /** What is planned only where "to" follows. */
    PLAN_WITH_TO,
    /** Past forms that do not end in -ed, and words that go with them. */
    PAST,
    /** After "to", these make no infinitive. */
    NOMINAL;
}
