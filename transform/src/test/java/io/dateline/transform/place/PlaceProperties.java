package io.dateline.transform.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.common.annotation.AnnotationContext;
import io.dateline.common.annotation.PlaceMention;
import io.dateline.common.article.ArticleText;
import io.dateline.common.article.Field;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws that hold for every text. */
class PlaceProperties {

    private static final PlaceAnnotator ANNOTATOR = PlaceAnnotator.create();
    private static final AnnotationContext NOTHING_KNOWN = new AnnotationContext(
            Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());

    @Provide
    Arbitrary<String> newsLike() {
        return Arbitraries.of(
                        "Paris",
                        "Texas",
                        "London",
                        "Ont.",
                        "U.S.",
                        "the",
                        "in",
                        ",",
                        ".",
                        "(",
                        ")",
                        "-",
                        "'s",
                        "Iraqi",
                        "Pentagon",
                        "said",
                        "Washington",
                        "Mr.",
                        "New York",
                        "County",
                        "São Paulo",
                        "\n",
                        "western",
                        "\uD83D\uDE00",
                        "北京",
                        "STREET",
                        "St. Louis",
                        "Jordan",
                        "and",
                        "Zürich")
                .list()
                .ofMaxSize(40)
                .map(words -> String.join(" ", words));
    }

    private static List<PlaceMention> annotate(String title, String body) {
        return ANNOTATOR.annotate(new ArticleText(title, body), NOTHING_KNOWN);
    }

    @Property(tries = 300, seed = "2026")
    void spansAreInOrderAndNeverOverlap(@ForAll("newsLike") String title, @ForAll("newsLike") String body) {
        List<PlaceMention> mentions = annotate(title, body);
        for (int i = 0; i + 1 < mentions.size(); i++) {
            assertThat(mentions.get(i).span()).isLessThan(mentions.get(i + 1).span());
            assertThat(mentions.get(i).span().overlaps(mentions.get(i + 1).span()))
                    .isFalse();
        }
        assertThat(mentions).allSatisfy(mention -> {
            String text = mention.span().field() == Field.TITLE ? title : body;
            assertThat(mention.span().end()).isLessThanOrEqualTo(text.length());
            assertThat(text.substring(mention.span().start(), mention.span().end()))
                    .isNotBlank();
        });
    }

    @Property(tries = 200, seed = "2026")
    void theSameTextGivesTheSameAnswer(@ForAll("newsLike") String body) {
        assertThat(annotate("", body)).isEqualTo(annotate("", body));
    }

    @Property(tries = 200, seed = "2026")
    void anyStringIsAccepted(@ForAll String title, @ForAll String body) {
        assertThat(annotate(title, body)).isNotNull();
    }

    @Property(tries = 200, seed = "2026")
    void likelihoodsOfReadingsNeverRise(@ForAll("newsLike") String body) {
        assertThat(annotate("", body)).allSatisfy(mention -> {
            var readings = mention.decision().readings();
            for (int i = 0; i + 1 < readings.size(); i++) {
                assertThat(readings.get(i).score())
                        .isGreaterThanOrEqualTo(readings.get(i + 1).score());
            }
        });
    }
}
