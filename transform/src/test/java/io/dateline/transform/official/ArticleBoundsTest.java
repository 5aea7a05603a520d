package io.dateline.transform.official;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.common.annotation.AnnotationContext;
import io.dateline.common.annotation.Official;
import io.dateline.common.article.ArticleText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleBoundsTest {

    private static final OfficialAnnotator ANNOTATOR = OfficialAnnotator.create();

    private static ArticleBounds bounds(String body) {
        List<Official> officials = ANNOTATOR.annotate(
                new ArticleText("", body),
                new AnnotationContext(
                        Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of()));
        return ArticleBounds.of(officials, List.of());
    }

    @Test
    void anArticleIsWrittenWhileTheOfficialsThatItNamesHoldOffice() {
        ArticleBounds bounds = bounds("Secretary of Defense Mark Esper met President Donald Trump.");
        assertThat(bounds.notBefore()).contains(LocalDate.of(2019, 7, 23));
        assertThat(bounds.notAfter()).contains(LocalDate.of(2020, 11, 9));
    }

    @Test
    void aFormerOfficialBoundsNothing() {
        assertThat(bounds("Former Secretary of Defense Mark Esper met reporters."))
                .isEqualTo(ArticleBounds.NONE);
    }

    @Test
    void officialsWhoNeverHeldOfficeTogetherGiveNoBounds() {
        ArticleBounds bounds = bounds("German Chancellor Helmut Kohl wrote to Secretary of Defense Mark Esper.");
        assertThat(bounds.contradicted()).isTrue();
        assertThat(bounds.notBefore()).isEmpty();
        assertThat(bounds.notAfter()).isEmpty();
    }
}
