package io.dateline.transform.place;

import io.dateline.common.annotation.AnnotationContext;
import io.dateline.transform.place.gazetteer.Gazetteer;
import java.util.Locale;
import java.util.Set;

/**
 * What the outlet says about its articles' places: where its readers live, and its domain's country, as numbers of the gazetteer; 0
 * where it is not known.
 */
record OutletClues(int country, int division, int domainCountry) {

    /** Endings of countries that outlets anywhere use. */
    private static final Set<String> GENERIC = Set.of("tv", "fm", "me", "io");

    static OutletClues of(Gazetteer gazetteer, AnnotationContext context) {
        String region = context.outletRegion().orElse("");
        return new OutletClues(
                region.length() < 2 ? 0 : gazetteer.countryNumber(region.substring(0, 2)),
                region.length() < 4 ? 0 : gazetteer.admin1Number(region),
                gazetteer.countryNumber(
                        context.source().map(OutletClues::countryOf).orElse("")));
    }

    /** {@code CA} of {@code news.example.ca}; the generic endings say nothing. */
    private static String countryOf(String source) {
        String[] labels = source.toLowerCase(Locale.ROOT).split("[/:]", 2)[0].split("\\.");
        String last = labels.length < 2 ? "" : labels[labels.length - 1];
        if (last.length() != 2 || GENERIC.contains(last)) {
            return "";
        }
        return last.equals("uk") ? "GB" : last.toUpperCase(Locale.ROOT);
    }
}
