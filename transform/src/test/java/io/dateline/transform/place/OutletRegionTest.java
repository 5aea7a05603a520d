package io.dateline.transform.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OutletRegionTest {

    @Test
    void theDivisionThatMostArticlesNameIsTheRegion() {
        assertThat(OutletRegion.of(10, Map.of("US", 9, "US.TX", 7, "US.NY", 2))).contains("US.TX");
    }

    @Test
    void withoutSuchADivisionItIsTheCountry() {
        assertThat(OutletRegion.of(10, Map.of("US", 9, "US.TX", 3, "US.NY", 3))).contains("US");
    }

    @Test
    void anOutletOfTheWholeWorldHasNoRegion() {
        assertThat(OutletRegion.of(10, Map.of("US", 3, "FR", 3, "SY", 4))).isEmpty();
    }

    @Test
    void twoArticlesAreTooFew() {
        assertThat(OutletRegion.of(2, Map.of("US", 2, "US.TX", 2))).isEmpty();
    }

    @Test
    void equalCountsAreDecidedByName() {
        assertThat(OutletRegion.of(4, Map.of("US.TX", 2, "US.AL", 2))).contains("US.AL");
    }
}
