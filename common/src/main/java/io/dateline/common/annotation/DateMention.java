package io.dateline.common.annotation;

import io.dateline.common.article.Span;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A temporal expression (timex) with its TIMEX3 type and value and the calendar days that it covers.
 *
 * @param value TIMEX3 value (TimeML 1.2.1): {@code 2019-10-21}, {@code 2018-Q1}, {@code P2W}, {@code XXXX-WXX-1}, {@code PRESENT_REF}
 * @param mod TIMEX3 mod: {@code START}, {@code APPROX}, …
 * @param quant TIMEX3 quant of a repetition: {@code EVERY}, {@code EACH}, {@code EVERY OTHER}
 * @param freq TIMEX3 freq of a repetition: {@code 2X} for "twice a week", {@code 24H} for "24 hours a day"
 * @param days the days covered; empty for durations, sets and vague or unresolved values
 * @param anchorDate the day that a relative expression was counted from
 */
public record DateMention(
        Span span,
        Type type,
        String value,
        Optional<String> mod,
        Optional<String> quant,
        Optional<String> freq,
        Optional<Days> days,
        Optional<Grain> grain,
        Anchor anchor,
        Optional<LocalDate> anchorDate,
        Decision decision)
        implements Mention {

    /** TIMEX3 types. */
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET
    }

    /** Calendar days from {@code start} to {@code end}, both inclusive. */
    public record Days(LocalDate start, LocalDate end) {
        public Days {
            if (end.isBefore(start)) {
                throw new IllegalArgumentException("Days end before they start: " + start + ".." + end);
            }
        }
    }

    /** The calendar unit that an expression speaks in. */
    public enum Grain {
        SECOND,
        MINUTE,
        HOUR,
        DAYPART,
        DAY,
        WEEKEND,
        WEEK,
        MONTH,
        SEASON,
        QUARTER,
        HALF,
        YEAR,
        DECADE,
        CENTURY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a timex was counted from. */
    public enum Anchor {
        /** The article's publication date. */
        PUBLICATION,
        /** Another timex of the article. */
        MENTION,
        /** Nothing: it names its own day, month or year. */
        ABSOLUTE,
        /** Nothing was to be had, or nothing was needed. */
        NONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
