package io.dateline.ingest.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds calendar days written out for people, in the languages that news sites write them in: {@code 5. März 2019},
 * {@code Oct 22nd, 2019}, {@code 22 de octubre de 2019}, {@code 22.10.2019}, {@code 2019年10月22日}.
 *
 * <p>Only whole days: a month alone, a weekday or "two hours ago" says no day that would stay true.
 */
final class DateText {

    /** A day and the place in the text where it stands. */
    record Found(LocalDate date, int start, int end) {}

    /** Month names and their abbreviations, one month a line. */
    private static final String MONTHS = """
            january jan januar jänner jaen jän janvier janv enero ene janeiro gennaio gen januari styczeń stycznia sty leden ledna ocak ianuarie tammikuu tammikuuta январь января янв січня siječnja január januára ιανουαρίου يناير gener januarja
            february feb febr februar feber février fevrier févr fév febrero fevereiro fev febbraio februari luty lutego lut únor února şubat februarie helmikuu helmikuuta февраль февраля фев лютого veljače február februára φεβρουαρίου فبراير febrer februarja
            march mar märz maerz mrz mär mars marzo março marco maart mrt marzec marca březen března mart martie maaliskuu maaliskuuta март марта мар березня ožujka március μαρτίου مارس maret març maret marca
            april apr avril avr abril abr aprile kwiecień kwietnia kwi duben dubna nisan aprilie huhtikuu huhtikuuta апрель апреля апр квітня travnja április apríla απριλίου أبريل ابريل aprila
            may mai mayo maio maggio mag mei maj maja kwiecien květen května mayıs toukokuu toukokuuta май мая травня svibnja május mája μαΐου μαίου مايو maig maja
            june jun juni juin junio junho giugno giu czerwiec czerwca cze červen června haziran iunie kesäkuu kesäkuuta июнь июня июн червня lipnja június júna ιουνίου يونيو يونيه juny junija
            july jul juli juillet juil julio julho luglio lug lipiec lipca lip červenec července temmuz iulie heinäkuu heinäkuuta июль июля июл липня srpnja július júla ιουλίου يوليو يوليه juliol julija
            august aug août aout agosto ago augustus sierpień sierpnia sie srpen srpna ağustos elokuu elokuuta август августа авг серпня kolovoza augusztus augusta αυγούστου أغسطس اغسطس agost agustus avgusta
            september sep sept septembre septiembre setembro set settembre wrzesień września wrz září eylül septembrie syyskuu syyskuuta сентябрь сентября сен вересня rujna szeptember septembra σεπτεμβρίου سبتمبر setembre septembra
            october oct oktober okt octobre octubre outubro out ottobre ott październik października paź říjen října ekim octombrie lokakuu lokakuuta октябрь октября окт жовтня listopada október októbra οκτωβρίου أكتوبر اكتوبر oktobra
            november nov novembre noviembre novembro listopad listopadu lis listopada kasım noiembrie marraskuu marraskuuta ноябрь ноября ноя листопада studenoga november νοεμβρίου نوفمبر novembra
            december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre grudzień grudnia gru prosinec prosince aralık decembrie joulukuu joulukuuta декабрь декабря дек грудня prosinca decembra δεκεμβρίου ديسمبر desembre desember
            """;

    private static final Map<String, Integer> MONTH_NUMBERS = new HashMap<>();

    static {
        String[] lines = MONTHS.strip().split("\n");
        for (int month = 0; month < lines.length; month++) {
            for (String name : lines[month].strip().split(" ")) {
                MONTH_NUMBERS.putIfAbsent(name, month + 1);
            }
        }
        // Polish November and Croatian October share a word; Poland has the larger press
        MONTH_NUMBERS.put("listopada", 11);
    }

    private static final String MONTH = "("
            + MONTH_NUMBERS.keySet().stream()
                    .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))
            + ")(?!\\p{L})\\.?";
    private static final String DAY = "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|ª|°|\\.)?";
    private static final String YEAR = "((?:19|20)\\d\\d)(?!\\d)";
    private static final String OF = "[\\s,./-]*(?:(?:of|de|del|di|do|d[’'])\\s+)?";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern DAY_MONTH_YEAR =
            Pattern.compile(DAY + OF + "(?<!\\p{L})" + MONTH + "[\\s,./’'-]*(?:(?:de|del|of)\\s+)?" + YEAR, FLAGS);
    private static final Pattern MONTH_DAY_YEAR = Pattern.compile(
            "(?<!\\p{L})" + MONTH + "[\\s-]*(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)[\\s,.-]*(?:\\s+at\\s+)?" + YEAR, FLAGS);
    private static final Pattern YEAR_MONTH_DAY =
            Pattern.compile("(?<![\\d/-])((?:19|20)\\d\\d)\\s?[-./]\\s?(\\d{1,2})\\s?[-./]\\s?(\\d{1,2})(?!\\d)");
    /** {@code 2019. május 3.}: years first, and the month in words. */
    private static final Pattern YEAR_MONTH_NAME_DAY =
            Pattern.compile("(?<!\\d)" + YEAR + "[.,]?\\s+" + MONTH + "\\s+(\\d{1,2})(?!\\d)", FLAGS);
    /** {@code 3 tháng 5, 2019}: Vietnamese counts its months. */
    private static final Pattern VIETNAMESE =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s+tháng\\s+(\\d{1,2})[\\s,]+(?:năm\\s+)?" + YEAR, FLAGS);

    private static final Pattern NUMERIC = Pattern.compile(
            "(?<![\\d./-])(\\d{1,2})\\s?([-./])\\s?(\\d{1,2})\\s?\\2\\s?((?:19|20)?\\d\\d)(?![\\d/-]|\\.\\d)");
    private static final Pattern CJK =
            Pattern.compile("((?:19|20)\\d\\d)\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]");

    private DateText() {}

    /**
     * Every day in the text, in the order of the text.
     *
     * @param monthFirst whether {@code 3/4/2019} is the fourth of March
     */
    static List<Found> all(String text, boolean monthFirst) {
        List<Found> found = new ArrayList<>();
        collect(text, DAY_MONTH_YEAR, found, m -> day(m.group(3), month(m.group(2)), m.group(1)));
        collect(text, MONTH_DAY_YEAR, found, m -> day(m.group(3), month(m.group(1)), m.group(2)));
        collect(text, YEAR_MONTH_NAME_DAY, found, m -> day(m.group(1), month(m.group(2)), m.group(3)));
        collect(text, VIETNAMESE, found, m -> day(m.group(3), m.group(2), m.group(1)));
        collect(text, YEAR_MONTH_DAY, found, m -> day(m.group(1), m.group(2), m.group(3)));
        collect(text, CJK, found, m -> day(m.group(1), m.group(2), m.group(3)));
        collect(text, NUMERIC, found, m -> numeric(m, monthFirst));
        found.sort(Comparator.comparingInt(Found::start));
        return found;
    }

    static Optional<LocalDate> first(String text, boolean monthFirst) {
        return all(text, monthFirst).stream().map(Found::date).findFirst();
    }

    private interface Reading {
        Optional<LocalDate> of(Matcher match);
    }

    private static void collect(String text, Pattern pattern, List<Found> found, Reading reading) {
        Matcher match = pattern.matcher(text);
        while (match.find()) {
            int start = match.start();
            int end = match.end();
            boolean taken = found.stream().anyMatch(other -> other.start() < end && start < other.end());
            if (!taken) {
                reading.of(match).ifPresent(date -> found.add(new Found(date, start, end)));
            }
        }
    }

    private static Optional<LocalDate> numeric(Matcher match, boolean monthFirst) {
        String year = match.group(4);
        if (year.length() == 2) {
            year = (Integer.parseInt(year) > 90 ? "19" : "20") + year;
        }
        boolean american = monthFirst && match.group(2).equals("/");
        Optional<LocalDate> european = day(year, match.group(3), match.group(1));
        Optional<LocalDate> reversed = day(year, match.group(1), match.group(3));
        return american ? reversed.or(() -> european) : european.or(() -> reversed);
    }

    private static String month(String name) {
        return String.valueOf(MONTH_NUMBERS.getOrDefault(name.toLowerCase(Locale.ROOT), 0));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
