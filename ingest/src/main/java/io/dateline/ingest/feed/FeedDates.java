package io.dateline.ingest.feed;

import io.dateline.common.article.Publication;
import io.dateline.common.article.Publication.Basis;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates of feeds: RFC 822 and its many misspellings, W3C's profile of ISO 8601, and C's {@code asctime}.
 *
 * <p><b>Source:</b> RFC 822 and 2822, W3C NOTE-datetime, and the variants that feedparser's test files document.
 */
final class FeedDates {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("z", "Z"),
            Map.entry("ut", "Z"),
            Map.entry("utc", "Z"),
            Map.entry("gmt", "Z"),
            Map.entry("est", "-05:00"),
            Map.entry("edt", "-04:00"),
            Map.entry("et", "-05:00"),
            Map.entry("cst", "-06:00"),
            Map.entry("cdt", "-05:00"),
            Map.entry("mst", "-07:00"),
            Map.entry("mdt", "-06:00"),
            Map.entry("pst", "-08:00"),
            Map.entry("pdt", "-07:00"),
            Map.entry("cet", "+01:00"),
            Map.entry("cest", "+02:00"),
            Map.entry("met", "+01:00"),
            Map.entry("mest", "+02:00"),
            Map.entry("bst", "+01:00"),
            Map.entry("wet", "Z"),
            Map.entry("west", "+01:00"),
            Map.entry("eet", "+02:00"),
            Map.entry("eest", "+03:00"),
            Map.entry("msk", "+03:00"),
            Map.entry("jst", "+09:00"),
            Map.entry("kst", "+09:00"),
            Map.entry("ist", "+05:30"),
            Map.entry("aest", "+10:00"),
            Map.entry("aedt", "+11:00"),
            Map.entry("nzst", "+12:00"),
            Map.entry("nzdt", "+13:00"),
            Map.entry("sast", "+02:00"),
            Map.entry("hkt", "+08:00"));

    private static final String TIME = "(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,]\\d+)?)?";
    private static final String ZONE = "\\s*([A-Za-z]{1,5}(?=$|[^A-Za-z])|(?:GMT|UTC)?\\s*[+-]\\d{1,2}:?\\d{0,2})?.*";

    /** {@code Thu, 01 Jan 2004 19:48:21 GMT}: day name, commas, seconds and zone may be missing. */
    private static final Pattern RFC_822 = Pattern.compile(
            "(?:[\\p{L}.]+,?\\s*)?(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(\\p{L}{3})\\p{L}*\\.?,?[\\s-]+(\\d{4}|\\d{2})(?:,?\\s+"
                    + TIME + ZONE + ")?.*",
            Pattern.DOTALL);
    /** {@code Thu, Jan 1 2004 19:48:21 GMT}, {@code January 1, 2004}. */
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?:[\\p{L}.]+,?\\s+)?(\\p{L}{3})\\p{L}*\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?:,?\\s+" + TIME
                    + ZONE + ")?.*",
            Pattern.DOTALL);
    /** {@code Sun Jan  4 16:29:06 PDT 2004}. */
    private static final Pattern ASCTIME = Pattern.compile(
            "\\p{L}{3,}\\s+(\\p{L}{3})\\p{L}*\\s+(\\d{1,2})\\s+" + TIME + "\\s+([A-Za-z+0-9:-]+\\s+)?(\\d{4})");

    private static final Pattern W3C = Pattern.compile(
            "(\\d{4})(?:-?(\\d{2})(?:-?(\\d{2}))?)?(?:[T\\s]+" + TIME
                    + "\\s*(Z|z|[A-Za-z]{2,5}|[+-]\\d{1,2}:?\\d{0,2})?)?.*",
            Pattern.DOTALL);
    private static final Pattern ORDINAL = Pattern.compile("(\\d{4})-?(\\d{3})(?:T.*)?");

    private final Optional<ZoneId> zone;

    /** @param zone the zone of times that come without one */
    FeedDates(Optional<ZoneId> zone) {
        this.zone = zone;
    }

    /** Empty where the text says no day. */
    Optional<Publication> parse(String text, Basis basis) {
        String date = text.strip();
        try {
            return w3c(date, basis)
                    .or(() -> rfc822(date, basis))
                    .filter(p -> p.date().getYear() >= 1970 && p.date().getYear() < 3000);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Publication> w3c(String date, Basis basis) {
        Matcher ordinal = ORDINAL.matcher(date);
        if (ordinal.matches()) {
            return Optional.of(Publication.day(
                    LocalDate.ofYearDay(Integer.parseInt(ordinal.group(1)), Integer.parseInt(ordinal.group(2))),
                    basis));
        }
        Matcher m = W3C.matcher(date);
        if (!m.matches() || m.group(3) == null) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.of(number(m.group(1)), number(m.group(2)), number(m.group(3)));
        return Optional.of(at(day, m.group(4), m.group(5), m.group(6), m.group(7), basis));
    }

    private Optional<Publication> rfc822(String date, Basis basis) {
        Matcher m = ASCTIME.matcher(date);
        if (m.matches()) {
            LocalDate day = LocalDate.of(number(m.group(7)), month(m.group(1)), number(m.group(2)));
            return Optional.of(at(day, m.group(3), m.group(4), m.group(5), m.group(6), basis));
        }
        m = RFC_822.matcher(date);
        if (m.matches() && month(m.group(2)) > 0) {
            LocalDate day = LocalDate.of(year(m.group(3)), month(m.group(2)), number(m.group(1)));
            return Optional.of(at(day, m.group(4), m.group(5), m.group(6), m.group(7), basis));
        }
        m = MONTH_FIRST.matcher(date);
        if (m.matches() && month(m.group(1)) > 0) {
            LocalDate day = LocalDate.of(number(m.group(3)), month(m.group(1)), number(m.group(2)));
            return Optional.of(at(day, m.group(4), m.group(5), m.group(6), m.group(7), basis));
        }
        return Optional.empty();
    }

    @SuppressWarnings("NullAway") // groups of a regular expression
    private Publication at(LocalDate day, String hour, String minute, String second, String zoneName, Basis basis) {
        if (hour == null) {
            return Publication.day(day, basis);
        }
        int hours = number(hour);
        LocalDateTime time = LocalDateTime.of(
                hours == 24 ? day.plusDays(1) : day,
                LocalTime.of(
                        hours == 24 ? 0 : hours, number(minute), second == null ? 0 : Math.min(number(second), 59)));
        return offset(zoneName, time)
                .map(offset -> Publication.instant(OffsetDateTime.of(time, offset), basis))
                .orElseGet(() -> Publication.day(day, basis));
    }

    @SuppressWarnings("NullAway") // a group of a regular expression
    private Optional<ZoneOffset> offset(String name, LocalDateTime time) {
        String zoneName =
                name == null ? "" : name.strip().toLowerCase(Locale.ROOT).replaceFirst("^(?:gmt|utc)\\s*(?=[+-])", "");
        if (zoneName.isEmpty()) {
            return zone.map(known -> known.getRules().getOffset(time));
        }
        String known = ZONES.get(zoneName);
        if (known != null) {
            return Optional.of(ZoneOffset.of(known));
        }
        Matcher numeric = Pattern.compile("([+-])(\\d{1,2}):?(\\d{2})?").matcher(zoneName);
        if (numeric.matches()) {
            int minutes = number(numeric.group(2)) * 60 + (numeric.group(3) == null ? 0 : number(numeric.group(3)));
            return Optional.of(ZoneOffset.ofTotalSeconds((numeric.group(1).equals("-") ? -60 : 60) * minutes));
        }
        return Optional.empty();
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
    }

    /** RFC 2822's rule for years of two digits. */
    private static int year(String digits) {
        int year = number(digits);
        return digits.length() > 2 ? year : year + (year < 50 ? 2000 : 1900);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
