package io.dateline.transform.place.gazetteer;

import java.util.List;

/**
 * A place on its way into a gazetteer.
 *
 * @param id the GeoNames id; negative for places that GeoNames lacks
 * @param feature GeoNames' feature class and code with a point: {@code P.PPLC}
 * @param country ISO 3166-1 alpha-2, empty for none
 * @param admin1 GeoNames' code without the country, empty for none
 * @param admin2 GeoNames' code without country and admin-1, empty for none
 * @param fame how many names the source lists for it in all languages and scripts: a measure of how widely it is known
 * @param names the keys ({@link NameKey#of}) that find it
 */
public record PlaceRow(
        int id,
        String name,
        double latitude,
        double longitude,
        String feature,
        String country,
        String admin1,
        String admin2,
        long population,
        int fame,
        List<Name> names) {

    /** A key and how it belongs to the place. */
    public record Name(String key, NameKind kind) {}

    public PlaceRow {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException(name + " lies nowhere on Earth: " + latitude + ", " + longitude);
        }
        names = List.copyOf(names);
    }
}
