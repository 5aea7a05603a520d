package io.dateline.transform.place;

import io.dateline.transform.place.gazetteer.Gazetteer;
import io.dateline.transform.place.gazetteer.NameKind;

/**
 * One place that a name may mean, with what ranking asks of it again and again.
 *
 * @param rank how the feature's kind ranks in news, see {@link #rankOf}
 * @param x of the point on the unit sphere, like {@code y} and {@code z}: distances cost a product
 */
record Candidate(
        int place,
        NameKind kind,
        int country,
        int admin1,
        int admin2,
        int rank,
        float logPopulation,
        float logFame,
        double x,
        double y,
        double z) {

    static final int COUNTRY = 10;
    static final int DIVISION = 9;
    static final int REGION = 8;
    static final int CAPITAL = 7;
    static final int SEAT = 6;
    static final int SECOND_SEAT = 5;
    static final int TOWN = 4;
    static final int COUNTY = 3;
    static final int WATER = 2;
    static final int SPOT = 1;
    static final int QUARTER = 0;

    static final double EARTH_KM = 6371.0088;

    static Candidate of(Gazetteer gazetteer, int place, NameKind kind, int rank) {
        double latitude = Math.toRadians(gazetteer.latitude(place));
        double longitude = Math.toRadians(gazetteer.longitude(place));
        return new Candidate(
                place,
                kind,
                gazetteer.countryNumber(place),
                gazetteer.admin1Number(place),
                gazetteer.admin2Number(place),
                rank,
                (float) Math.log1p(gazetteer.population(place)),
                (float) Math.log1p(gazetteer.fame(place)),
                Math.cos(latitude) * Math.cos(longitude),
                Math.cos(latitude) * Math.sin(longitude),
                Math.sin(latitude));
    }

    /** Countries highest, then divisions and regions, capitals, seats, towns, counties, waters, buildings, quarters of towns. */
    static int rankOf(String feature) {
        return switch (feature) {
            case "A.ADM1" -> DIVISION;
            case "P.PPLC" -> CAPITAL;
            case "P.PPLA" -> SEAT;
            case "P.PPLA2" -> SECOND_SEAT;
            case "P.PPLX" -> QUARTER;
            case "A.ADM2" -> COUNTY;
            default ->
                switch (feature.isEmpty() ? ' ' : feature.charAt(0)) {
                    case 'A' -> feature.startsWith("A.PCL") ? COUNTRY : COUNTY;
                    case 'P' -> TOWN;
                    case 'L', 'T' -> REGION;
                    case 'H' -> WATER;
                    default -> SPOT;
                };
        };
    }

    boolean isTown() {
        return (rank >= TOWN && rank <= CAPITAL) || rank == QUARTER;
    }

    /** Whether this is an area, and {@code inner} lies in it. */
    boolean contains(Candidate inner) {
        return switch (rank) {
            case COUNTRY -> country == inner.country && inner.rank != COUNTRY;
            case DIVISION -> admin1 != 0 && admin1 == inner.admin1 && inner.rank != DIVISION;
            case COUNTY -> admin2 != 0 && admin2 == inner.admin2 && inner.rank != COUNTY;
            default -> false;
        };
    }

    /** The cosine of the angle between two places; 1 is the same point. */
    double cosine(Candidate other) {
        return x * other.x + y * other.y + z * other.z;
    }

    double kilometres(Candidate other) {
        return EARTH_KM * Math.acos(Math.max(-1, Math.min(1, cosine(other))));
    }

    /** The cosine that goes with a distance. */
    static double cosineOf(double kilometres) {
        return Math.cos(kilometres / EARTH_KM);
    }
}
