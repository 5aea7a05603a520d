package io.dateline.transform.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dateline.common.annotation.AnnotationContext;
import io.dateline.common.annotation.Place;
import io.dateline.common.annotation.PlaceMention;
import io.dateline.common.annotation.PlaceMention.Role;
import io.dateline.common.article.ArticleText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlaceAnnotatorTest {

    private static final PlaceAnnotator ANNOTATOR = PlaceAnnotator.create();
    private static final AnnotationContext NOTHING_KNOWN = new AnnotationContext(
            Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());

    private static List<PlaceMention> annotate(String body) {
        return ANNOTATOR.annotate(new ArticleText("", body), NOTHING_KNOWN);
    }

    private static Place only(String body) {
        List<PlaceMention> mentions = annotate(body);
        assertThat(mentions).hasSize(1);
        return mentions.get(0).place().orElseThrow();
    }

    @Test
    void countriesHaveTheIdsOfGeoNames() {
        assertThat(annotate("The envoy flew from Syria to Iraq, then on to Afghanistan and the U.S."))
                .extracting(mention -> mention.place().orElseThrow().placeId())
                .containsExactly("gn:163843", "gn:99237", "gn:1149361", "gn:6252001");
    }

    @Test
    void demonymsAndSeatsOfPowerCarryTheirCountry() {
        assertThat(annotate("The Pentagon thanked the Iraqi army."))
                .extracting(
                        PlaceMention::role,
                        mention -> mention.place().flatMap(Place::countryIso2).orElse(""))
                .containsExactly(tuple(Role.METONYM, "US"), tuple(Role.DEMONYM, "IQ"));
    }

    @Test
    void aModifierNarrowsThePlaceAndInventsNoPoint() {
        PlaceMention mention = annotate("A convoy crossed into western Iraq.").get(0);
        assertThat(mention.modifier()).contains("western");
        assertThat(mention.place().flatMap(Place::geonamesId)).contains(99237L);
    }

    @Test
    void theNameAfterTheCommaSaysWhichTown() {
        assertThat(annotate("She grew up in Paris, Texas.").get(0).place().flatMap(Place::admin1Code))
                .contains("TX");
        assertThat(annotate("She grew up in Moscow, Idaho.").get(0).place().flatMap(Place::admin1Code))
                .contains("ID");
    }

    @Test
    void withoutOtherWordTheLargeTownIsMeant() {
        assertThat(only("The delegation met in Paris.").countryIso2()).contains("FR");
    }

    @Test
    void anyTextIsAccepted() {
        assertThat(annotate("")).isEmpty();
        assertThat(annotate("\ud800 \n\n . , - ' .")).isEmpty();
    }
}
