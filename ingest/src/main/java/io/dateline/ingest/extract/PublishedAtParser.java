package io.dateline.ingest.extract;

import io.dateline.common.article.Publication;
import io.dateline.common.article.Publication.Basis;
import io.dateline.common.article.Publication.Precision;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Understands ISO 8601: {@code 2019-10-22T08:15:00+02:00}, {@code 20191022T061500Z}, {@code 2019-10-22}, {@code 20191022}, week dates and
 * days of the year ({@code 2019-W43-2}, {@code 2019-295}), {@code 2019-10}, {@code 2019}.
 *
 * <p>A time of day without a zone says no instant, only the day.
 */
public final class PublishedAtParser {

    /** The years in which news can have been published; a year outside is an error in writing. */
    private static final Range PRINT_ERA = new Range(1400, 2999);

    private record Range(int first, int last) {
        boolean contains(int year) {
            return year >= first && year <= last;
        }
    }

    /** No date is as long; the patterns below would take their time over a text. */
    private static final int LONGEST = 100;

    private PublishedAtParser() {}

    /** Empty where {@code text} is no ISO 8601 date or instant of the years in which there was news in print. */
    public static Optional<Publication> parse(String text, Basis basis) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String trimmed = text.strip()
                .replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) (?=\\d)", "$1T")
                .replaceFirst("^(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)", "$1-$2-$3T$4:$5")
                .replaceFirst("(T\\d\\d:\\d\\d)(\\d\\d)", "$1:$2")
                .replaceFirst("(?<=:\\d\\d),(?=\\d)", ".");
        // "+0200" is ISO 8601 too, but not for java.time
        String instant = trimmed.replaceFirst("(T.*[+-]\\d\\d)(\\d\\d)$", "$1:$2");
        try {
            return Optional.<Publication>of(
                            switch (trimmed.length()) {
                                case 4 ->
                                    new Publication(
                                            Year.parse(trimmed).atDay(1), Optional.empty(), Precision.YEAR, basis);
                                case 7 ->
                                    new Publication(
                                            YearMonth.parse(trimmed).atDay(1),
                                            Optional.empty(),
                                            Precision.MONTH,
                                            basis);
                                case 8, 10 -> Publication.day(LocalDate.parse(trimmed, form(trimmed)), basis);
                                default -> time(instant, basis);
                            })
                    .filter(found -> PRINT_ERA.contains(found.date().getYear()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter form(String day) {
        if (day.indexOf('W') > 0) {
            return DateTimeFormatter.ISO_WEEK_DATE;
        }
        if (day.length() == 10) {
            return DateTimeFormatter.ISO_LOCAL_DATE;
        }
        return day.indexOf('-') > 0 ? DateTimeFormatter.ISO_ORDINAL_DATE : DateTimeFormatter.BASIC_ISO_DATE;
    }

    private static Publication time(String text, Basis basis) {
        boolean zoned = text.endsWith("Z") || text.endsWith("z") || text.matches(".*T.*[+-]\\d\\d(:?\\d\\d)?(\\[.*])?");
        if (!zoned) {
            return Publication.day(LocalDateTime.parse(text).toLocalDate(), basis);
        }
        OffsetDateTime time = ZonedDateTime.parse(text).toOffsetDateTime();
        return Publication.instant(time.withNano(0), basis);
    }
}
