package io.dateline.transform.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.common.annotation.DateMention;
import io.dateline.common.annotation.DateMention.Days;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Laws of the date annotator. */
class DateProperties {

    private static final DateAnnotator DATES = DateAnnotator.create();
    private static final LocalDate DAY = LocalDate.of(2019, 10, 22);
    private static final String[] WORDS = {
        "Monday",
        "May",
        "March",
        "3",
        "17",
        "1990",
        "2019-10-22",
        "10:30",
        "p.m.",
        "EST",
        "last",
        "next",
        "this",
        "the",
        "of",
        "in",
        "early",
        "mid-",
        "two",
        "twenty",
        "-",
        "–",
        ",",
        ".",
        "'",
        "90s",
        "BC",
        "week",
        "weeks",
        "year",
        "ago",
        "later",
        "quarter",
        "first",
        "21st",
        "half",
        "every",
        "a",
        "summer",
        "Christmas",
        "Eve",
        "morning",
        "today",
        "\n\n",
        "\uD83D\uDE00",
        "é",
        "٣",
        "%",
        "$",
        "1,998",
        "/",
        "Sept.",
        "nineteen",
        "ninety-six",
        "hundred",
        "thousand",
        "million",
        "and",
        "to",
        "century",
        "now"
    };

    @Property(seed = "2026")
    void weekdaysMoveWithTheReferenceDay(
            @ForAll("days") LocalDate day,
            @ForAll DayOfWeek weekday,
            @ForAll @IntRange(min = -500, max = 500) int weeks) {
        String text = "The bridge collapsed on " + name(weekday) + ".";

        LocalDate found = only(text, day).start();
        LocalDate shifted = only(text, day.plusWeeks(weeks)).start();

        assertThat(shifted).isEqualTo(found.plusWeeks(weeks));
        assertThat(found.getDayOfWeek()).isEqualTo(weekday);
        assertThat(found).isBetween(day.minusDays(6), day);
    }

    @Property(seed = "2026")
    void countedDaysAreCounted(@ForAll("days") LocalDate day, @ForAll @IntRange(min = 2, max = 3000) int count) {
        assertThat(only("He left " + count + " days ago.", day).start()).isEqualTo(day.minusDays(count));
    }

    @Property(seed = "2026")
    void explicitDatesMeanThemselvesOnAnyDay(@ForAll("days") LocalDate day, @ForAll("days") LocalDate reference) {
        String month = day.getMonth().getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.ENGLISH);

        assertThat(only("It was " + month + " " + day.getDayOfMonth() + ", " + day.getYear() + ".", reference))
                .isEqualTo(new Days(day, day));
        assertThat(only("It was " + day + ".", reference)).isEqualTo(new Days(day, day));
    }

    @Property(tries = 5000, seed = "2026")
    void spansLieInOrderAndNeverOverlapAndValuesAreRead(@ForAll("salads") String text, @ForAll("days") LocalDate day) {
        int end = 0;
        for (DateMention mention : DATES.annotate(text, day)) {
            assertThat(mention.span().start()).isGreaterThanOrEqualTo(end);
            end = mention.span().end();
            assertThat(end).isLessThanOrEqualTo(text.length());
            assertThat(mention.value()).matches("[A-Z0-9][A-Z0-9_:.+-]*");
            if (isPoint(mention)) {
                assertThat(mention.days()).isEqualTo(Timex.days(mention.value()));
            }
        }
    }

    @Property(tries = 100_000, seed = "2026")
    void anyStringIsRead(@ForAll("strings") String text) {
        assertThat(DATES.annotate(text, DAY)).isEqualTo(DATES.annotate(text, DAY));
    }

    @Property(tries = 2000, seed = "2026")
    void withoutAReferenceDayNothingIsCountedFromOne(@ForAll("salads") String text) {
        assertThat(DATES.annotate(text)).noneMatch(m -> m.anchor() == DateMention.Anchor.PUBLICATION);
    }

    @Test
    void timeGrowsWithTheTextAndNoFaster() {
        for (String piece : List.of(
                "9",
                "9 ",
                "May ",
                "the first ",
                "two hundred and ",
                "- ",
                "1990-",
                "a.m. ",
                "early in the ",
                ",9",
                "'")) {
            seconds(piece, 200_000);
            double small = seconds(piece, 200_000);
            double large = seconds(piece, 1_600_000);

            assertThat(large).as("a megabyte of '%s'", piece).isLessThan(Math.max(0.2, small) * 40);
        }
    }

    private static double seconds(String piece, int length) {
        String text = piece.repeat(length / piece.length());
        long start = System.nanoTime();
        assertThat(DATES.annotate(text, DAY)).isNotNull();
        return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    private static boolean isPoint(DateMention mention) {
        return mention.type() == DateMention.Type.DATE || mention.type() == DateMention.Type.TIME;
    }

    private static Days only(String text, LocalDate day) {
        List<DateMention> found = DATES.annotate(text, day);
        assertThat(found).hasSize(1);
        return found.get(0).days().orElseThrow();
    }

    private static String name(DayOfWeek weekday) {
        return weekday.getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.ENGLISH);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1600, 1, 1).toEpochDay(),
                        LocalDate.of(2190, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    /** Words of dates in any order. */
    @Provide
    Arbitrary<String> salads() {
        return Arbitraries.of(WORDS).list().ofMinSize(0).ofMaxSize(40).map(words -> String.join(" ", words));
    }

    /** Any characters at all, or words of dates run together. */
    @Provide
    Arbitrary<String> strings() {
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(60);
        Arbitrary<String> digits =
                Arbitraries.strings().withChars("0123456789 ,.:/-'").ofMaxLength(60);
        Arbitrary<String> joined = Arbitraries.of(WORDS).list().ofMaxSize(20).map(words -> String.join("", words));
        return Arbitraries.oneOf(any, digits, joined, salads());
    }
}
