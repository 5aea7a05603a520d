package io.dateline.common.annotation;

import java.util.Optional;

/**
 * A place of the gazetteer.
 *
 * @param placeId {@code gn:<GeoNames id>} or, for places that GeoNames lacks, {@code dl:<name>}
 * @param featureClass GeoNames' feature class, a letter: A, H, L, P, R, S, T, U or V
 * @param countryIso2 empty for places that lie in no one country (seas, continents)
 * @param admin1Code GeoNames' code of the first-level division, without the country
 * @param latitude WGS 84 degrees, -90 to 90
 * @param longitude WGS 84 degrees, -180 to 180
 * @param population 0 where unknown
 */
public record Place(
        String placeId,
        Optional<Long> geonamesId,
        String name,
        String featureClass,
        String featureCode,
        Optional<String> countryIso2,
        Optional<String> countryIso3,
        Optional<String> admin1Code,
        Optional<String> admin1Name,
        double latitude,
        double longitude,
        long population) {

    public Place {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException(placeId + " lies nowhere on Earth: " + latitude + ", " + longitude);
        }
    }
}
