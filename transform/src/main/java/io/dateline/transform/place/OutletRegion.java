package io.dateline.transform.place;

import io.dateline.common.annotation.Place;
import io.dateline.common.annotation.PlaceMention;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Learns where an outlet's readers live from the places that all of its articles name. Two pure functions: what one article counts for,
 * and the region that the counts of all articles give, whatever their order.
 *
 * <p>The articles are annotated without an outlet region first, so that the answer does not depend on itself.
 */
public final class OutletRegion {

    /** An outlet with fewer articles than this keeps its secret. */
    static final int FEWEST_ARTICLES = 3;

    /** The part of an outlet's articles that must name a division for its readers to live there. */
    static final double DIVISION_SHARE = 0.4;

    static final double COUNTRY_SHARE = 0.5;

    private OutletRegion() {}

    /**
     * The regions that an article speaks of, each once: countries ({@code US}) and first-level divisions ({@code US.TX}) that hold a
     * place of it. Add 1 to the outlet's count of each.
     */
    public static Set<String> regionsOf(List<PlaceMention> mentions) {
        Set<String> regions = new LinkedHashSet<>();
        for (PlaceMention mention : mentions) {
            if (mention.role() == PlaceMention.Role.LITERAL && mention.place().isPresent()) {
                Place place = mention.place().get();
                place.countryIso2().ifPresent(country -> {
                    regions.add(country);
                    place.admin1Code().ifPresent(admin1 -> regions.add(country + "." + admin1));
                });
            }
        }
        return regions;
    }

    /**
     * The outlet's region: the division that most of its articles name, where they are many enough, else the country.
     *
     * @param articles how many of the outlet's articles name any place
     * @param counts how many of them name each region, as {@link #regionsOf} gives them
     */
    public static Optional<String> of(int articles, Map<String, Integer> counts) {
        if (articles < FEWEST_ARTICLES) {
            return Optional.empty();
        }
        return most(counts, true, DIVISION_SHARE * articles).or(() -> most(counts, false, COUNTRY_SHARE * articles));
    }

    /** The commonest division or country, by name where counts are equal, if at least {@code atLeast} articles name it. */
    private static Optional<String> most(Map<String, Integer> counts, boolean division, double atLeast) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().contains(".") == division && entry.getValue() >= atLeast)
                .min(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
