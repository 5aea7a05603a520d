package io.dateline.transform.date;

import java.util.Locale;

/**
 * One line of the rule table.
 *
 * @param order lines further up win where two fit the same tokens
 */
record DateRule(String name, int order, Sense sense, Guard guard) {

    /** How the resolver understands what a rule found. */
    enum Sense {
        /** A point or stretch of the calendar, a time of day included. */
        POINT,
        /** So many units before or after something. */
        OFFSET,
        /** The same stretch of an earlier year, as reports of results compare: "the year-ago quarter", "a year earlier". */
        COMPARISON,
        /** A stretch of the calendar beside an event, and nobody knows when: "in the weeks before the vote". */
        VAGUE,
        DURATION,
        SET,
        /** PRESENT_REF, PAST_REF or FUTURE_REF. */
        REFERENCE,
        /** Two points in one phrase: "May 3-5". */
        RANGE,
        /** Looks like a date and is none; what it covers is passed over. */
        NONE;

        static Sense of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    /** What must hold around a match, beyond its tokens. */
    enum Guard {
        NONE,
        /** A bare number is a year only where its neighbours let it be one. */
        BARE_YEAR,
        /** "May" and "March" alone need a neighbour that speaks for a month. */
        BARE_MONTH,
        /** "The 20th" is a day where no noun follows that it could count. */
        BARE_DAY,
        /** Seasons without "last", "this" or a year. */
        BARE_SEASON,
        /** "A year" that is a rate ("$5 a year"). */
        RATE,
        /** "$5 a year", "8 percent annually": a price, not a time. */
        MONEY_RATE,
        /** No word of the same clause follows. */
        CLAUSE_END,
        /** "'94" is a year after "in" or "of", and a quotation elsewhere. */
        YEAR_SHORT,
        /** The second year of "1914-18" comes after the first. */
        YEAR_PAIR,
        /** "The 80s", "1980s", but not "in his 80s". */
        DECADE,
        /** "The year ended June 30" is a length. */
        YEAR_ENDED,
        /** "Months", but not "Timothy Weeks". */
        NO_NAME,
        /** "A year" is a length, but not in "a year-end rally". */
        LENGTH,
        /** "3:16" is a time after "at", or with both digits of the hour. */
        CLOCK,
        /** "The year" without "of". */
        THE_YEAR,
        /** 9/11, the one day that is named without its year. */
        NINE_ELEVEN,
        /** "In the weeks before the vote", but not "for weeks before the vote", which is a length. */
        BESIDE_EVENT,
        /** "The 2014 winter", but not "the 2014 Winter Olympics". */
        UNTITLED,
        /** "Daily", but not "the People's Daily"; "the future", but not "the Future Farmers". */
        NO_MASTHEAD,
        /** "In the morning", but not "in the morning of 3 May". */
        ALONE;

        static Guard of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
