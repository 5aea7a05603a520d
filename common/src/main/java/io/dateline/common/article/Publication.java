package io.dateline.common.article;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * When an article was published, and how that is known.
 *
 * @param date the calendar day in the publisher's own zone where that is known, else UTC; the first day of the month or year
 *     where only that is known
 * @param instant the exact time, for precision {@link Precision#SECOND} only
 */
public record Publication(LocalDate date, Optional<OffsetDateTime> instant, Precision precision, Basis basis) {

    /** How exactly the publication time is known. */
    public enum Precision {
        SECOND,
        DAY,
        MONTH,
        YEAR;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where the publication date was read. */
    public enum Basis {
        GIVEN,
        FEED,
        SITEMAP,
        JSON_LD,
        META,
        TIME_ELEMENT,
        URL,
        TEXT;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Publication {
        if (instant.isPresent() != (precision == Precision.SECOND)) {
            throw new IllegalArgumentException("An instant goes with precision second and with no other: " + precision);
        }
    }

    public static Publication day(LocalDate date, Basis basis) {
        return new Publication(date, Optional.empty(), Precision.DAY, basis);
    }

    public static Publication instant(OffsetDateTime instant, Basis basis) {
        return new Publication(instant.toLocalDate(), Optional.of(instant), Precision.SECOND, basis);
    }

    /** The ISO 8601 form of what is known: {@code 2019-10-22T08:15:00+02:00}, {@code 2019-10-22}, {@code 2019-10} or {@code 2019}. */
    public String iso() {
        return switch (precision) {
            case SECOND -> instant.orElseThrow().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
            case DAY -> date.toString();
            case MONTH -> date.toString().substring(0, 7);
            case YEAR -> date.toString().substring(0, 4);
        };
    }
}
