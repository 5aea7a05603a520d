package io.dateline.transform.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.common.annotation.AnnotationContext;
import io.dateline.common.annotation.DateMention;
import io.dateline.common.annotation.DateMention.Days;
import io.dateline.common.annotation.Status;
import io.dateline.common.article.ArticleText;
import io.dateline.common.article.Field;
import io.dateline.common.article.Publication;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateAnnotatorTest {

    private static final DateAnnotator DATES = DateAnnotator.create();
    private static final LocalDate TUESDAY = LocalDate.of(2019, 10, 22);

    @Test
    void bareWeekdaysLieInThePastWeek() {
        List<DateMention> found = DATES.annotate("Talks broke off on Monday, an aide said Tuesday.", TUESDAY);

        assertThat(found).extracting(DateMention::value).containsExactly("2019-10-21", "2019-10-22");
        assertThat(found.get(0).days()).contains(new Days(TUESDAY.minusDays(1), TUESDAY.minusDays(1)));
        assertThat(found.get(0).anchorDate()).contains(TUESDAY);
    }

    @Test
    void withoutPublicationDateNothingRelativeIsResolved() {
        List<DateMention> found = DATES.annotate("Talks broke off on Monday.");

        assertThat(found).singleElement().satisfies(mention -> {
            assertThat(mention.value()).isEqualTo("XXXX-WXX-1");
            assertThat(mention.days()).isEmpty();
            assertThat(mention.decision().status()).isEqualTo(Status.UNRESOLVED);
        });
    }

    @Test
    void publicationMonthFixesNoDay() {
        AnnotationContext context = new AnnotationContext(
                Optional.of(new Publication(
                        LocalDate.of(2019, 10, 1),
                        Optional.empty(),
                        Publication.Precision.MONTH,
                        Publication.Basis.META)),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());

        List<DateMention> found =
                DATES.annotate(new ArticleText("A plan for next year", "They met yesterday."), context);

        assertThat(found).extracting(DateMention::value).containsExactly("2020", "XXXX-XX-XX");
        assertThat(found).extracting(m -> m.span().field()).containsExactly(Field.TITLE, Field.BODY);
    }

    @Test
    void phrasesOfSeveralUnitsAreOneMention() {
        assertThat(DATES.annotate("It rained for nearly two and a half years after May 3, 1990.", TUESDAY))
                .extracting(DateMention::value)
                .containsExactly("P2Y6M", "1990-05-03");
    }

    @Test
    void namesAreNoDates() {
        assertThat(DATES.annotate("May said the March on Rome was in the Sunday Times; 1,998 people read it.", TUESDAY))
                .isEmpty();
    }

    private static final String CHRONICLE =
            "The mine opened in 1871. A second shaft was sunk in 1874, and in 1879 the railway came. "
                    + "Fire closed it in 1883. It reopened in 1885, and in 1890 the union was founded. ";

    @Test
    void narrativesCountFromTheDateBefore() {
        List<DateMention> found = DATES.annotate(CHRONICLE + "In March the river rose.", TUESDAY);

        assertThat(found).last().satisfies(mention -> {
            assertThat(mention.value()).isEqualTo("1890-03");
            assertThat(mention.anchor()).isEqualTo(DateMention.Anchor.MENTION);
            assertThat(mention.anchorDate()).contains(LocalDate.of(1890, 1, 1));
        });
    }

    @Test
    void chroniclesGoOnFromTheirYearsByMonths() {
        String year =
                "In March the pumps failed. In April they were mended. By May the pit was dry, in June men came back,"
                        + " in July they struck and in August they won. ";

        assertThat(DATES.annotate(CHRONICLE + year + "It is a museum this year, and last week it had guests.", TUESDAY))
                .extracting(DateMention::value)
                .contains("1890-03", "1890-08");
    }

    @Test
    void newsCountsFromThePublicationDateWhateverItRecalls() {
        assertThat(DATES.annotate("The strike of 1984 began in March. In April the mine will close.", TUESDAY))
                .extracting(DateMention::value)
                .endsWith("2020-04");
    }

    @Test
    void nobodyKnowsTheTodayOfAnUndatedChronicle() {
        assertThat(DATES.annotate(CHRONICLE + "In March the river rose. Today it is a museum."))
                .extracting(DateMention::value)
                .endsWith("1890-03", "XXXX-XX-XX");
    }

    @Test
    void closeReadingsAreAmbiguous() {
        assertThat(DATES.annotate("It was signed on 3/4/2018.", TUESDAY))
                .singleElement()
                .satisfies(mention -> {
                    assertThat(mention.value()).isEqualTo("2018-03-04");
                    assertThat(mention.decision().status()).isEqualTo(Status.AMBIGUOUS);
                    assertThat(mention.decision().readings())
                            .extracting(r -> r.value())
                            .containsExactly("2018-03-04", "2018-04-03");
                });
    }

    @ParameterizedTest
    @CsvSource({"US.TX, 2018-03-04, RESOLVED", "GB, 2018-04-03, RESOLVED", "CA.ON, 2018-03-04, AMBIGUOUS"})
    void numbersAreReadAsTheOutletsReadersWriteThem(String region, String value, Status status) {
        AnnotationContext context = new AnnotationContext(
                Optional.of(Publication.day(TUESDAY, Publication.Basis.GIVEN)),
                Optional.empty(),
                Optional.of(region),
                List.of(),
                List.of(),
                List.of());

        assertThat(DATES.annotate(new ArticleText("", "It was signed on 3/4/2018."), context))
                .singleElement()
                .satisfies(mention -> {
                    assertThat(mention.value()).isEqualTo(value);
                    assertThat(mention.decision().status()).isEqualTo(status);
                });
    }

    @Test
    void lastWeekSaidOnASundayHasTwoReadings() {
        LocalDate sunday = LocalDate.of(2019, 10, 20);

        assertThat(DATES.annotate("Talks stalled last week.", sunday))
                .singleElement()
                .satisfies(mention -> {
                    assertThat(mention.value()).isEqualTo("2019-W41");
                    assertThat(mention.decision().status()).isEqualTo(Status.AMBIGUOUS);
                    assertThat(mention.decision().readings())
                            .extracting(r -> r.value())
                            .containsExactly("2019-W41", "2019-W42");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "every other Friday, XXXX-WXX-5, EVERY OTHER,",
        "each May, XXXX-05, EACH,",
        "every two weeks, P2W, EVERY,",
        "twice a week, P1W, , 2X",
        "24 hours a day, P1D, , 24H",
        "several times a year, P1Y, , XX",
        "three times daily, P1D, , 3X"
    })
    void repetitionsSayHowOften(String phrase, String value, @Nullable String quant, @Nullable String freq) {
        assertThat(DATES.annotate("The choir sings " + phrase + ".", TUESDAY))
                .singleElement()
                .satisfies(mention -> {
                    assertThat(mention.value()).isEqualTo(value);
                    assertThat(mention.quant()).isEqualTo(Optional.ofNullable(quant));
                    assertThat(mention.freq()).isEqualTo(Optional.ofNullable(freq));
                });
    }
}
