package io.dateline.transform.official;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.common.annotation.AnnotationContext;
import io.dateline.common.annotation.Official;
import io.dateline.common.article.ArticleText;
import io.dateline.common.article.Publication;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OfficialAnnotatorTest {

    private static final OfficialAnnotator ANNOTATOR = OfficialAnnotator.create();

    private static List<Official> on(String day, String body) {
        return ANNOTATOR.annotate(new ArticleText("", body), context(Optional.of(day)));
    }

    private static AnnotationContext context(Optional<String> day) {
        return new AnnotationContext(
                day.map(d -> Publication.day(LocalDate.parse(d), Publication.Basis.GIVEN)),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<String> mentions(String body, Official official) {
        return official.mentions().stream()
                .map(m -> body.substring(m.span().start(), m.span().end()))
                .toList();
    }

    @Test
    void joinsTitleNameAndNicknameOfTheSeat() {
        String body =
                "Secretary of Defense Mark Esper flew to Kabul. Esper met troops. The Pentagon chief left on Sunday.";
        Official esper = on("2019-10-20", body).get(0);
        assertThat(esper.personName()).contains("Mark Esper");
        assertThat(mentions(body, esper)).containsExactly("Secretary of Defense Mark Esper", "Esper", "Pentagon chief");
        assertThat(esper.offices()).singleElement().satisfies(o -> {
            assertThat(o.office()).isEqualTo("minister:defence");
            assertThat(o.country()).isEqualTo("US");
        });
    }

    @Test
    void namesTheHolderOfTheArticlesDay() {
        String body = "The German chancellor arrived in Lyon.";
        assertThat(on("2004-03-01", body).get(0).personName()).contains("Gerhard Schröder");
        assertThat(on("2010-03-01", body).get(0).personName()).contains("Angela Merkel");
    }

    @Test
    void anUndatedArticleNamesNobodyWhoseOfficeHasHadSeveralHolders() {
        String body = "The German chancellor arrived in Lyon.";
        assertThat(ANNOTATOR.annotate(new ArticleText("", body), context(Optional.empty())))
                .allSatisfy(o -> assertThat(o.personName()).isEmpty());
    }

    @Test
    void aTextThatBeginsWithAPeriodIsRead() {
        assertThat(on("2019-10-20", ". As president of Iraq he signed.")).isNotEmpty();
    }

    @Test
    void aTitleEndsWithItsLineHoweverLinesEnd() {
        for (String end : List.of("\n", "\r", "\r\n", "\u2028", "\u2029")) {
            String body = "Talks in Berlin" + end + "Chancellor Angela Merkel";
            assertThat(mentions(body, on("2010-03-01", body).get(0))).containsExactly("Chancellor Angela Merkel");
        }
    }
}
