package io.dateline.transform.place;

import io.dateline.common.annotation.PlaceMention;
import io.dateline.transform.place.GoldDocument.Toponym;
import io.dateline.transform.place.gazetteer.Gazetteer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How often the country is right, of resolved mentions on marked toponyms. The gold country is the one that the corpus gives, else that
 * of its GeoNames id, else that of the town nearest to its point; toponyms without any of these do not count. Mentions of places that
 * lie in no one country, such as seas, say none and are counted apart.
 */
final class CountryScore {

    private final Gazetteer gazetteer;
    private final Tally all = new Tally();
    private final Tally heldOut = new Tally();

    private static final class Tally {
        private int mentions;
        private int right;
        private int silent;

        void add(Optional<String> country, String gold) {
            mentions += country.isPresent() ? 1 : 0;
            right += country.equals(Optional.of(gold)) ? 1 : 0;
            silent += country.isEmpty() ? 1 : 0;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.3f of %d (%d say none)", (double) right / mentions, mentions, silent);
        }
    }

    CountryScore(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    void add(GoldDocument document, List<PlaceMention> found, boolean isHeldOut) {
        for (PlaceMention mention : found) {
            Optional<String> gold = document.toponymAt(mention.span()).flatMap(this::country);
            if (gold.isPresent() && mention.place().isPresent()) {
                Optional<String> country = mention.place().get().countryIso2();
                all.add(country, gold.get());
                if (isHeldOut) {
                    heldOut.add(country, gold.get());
                }
            }
        }
    }

    private Optional<String> country(Toponym toponym) {
        int known = gazetteer.byId(toponym.countryId());
        if (known == Gazetteer.NONE) {
            known = gazetteer.byId(toponym.geonamesId());
        }
        if (known == Gazetteer.NONE && toponym.hasPoint()) {
            known = nearestTown(toponym);
        }
        return known == Gazetteer.NONE
                ? Optional.empty()
                : Optional.of(gazetteer.countryCode(known)).filter(code -> !code.isEmpty());
    }

    private int nearestTown(Toponym toponym) {
        int nearest = Gazetteer.NONE;
        double least = Double.MAX_VALUE;
        double degreesEast = Math.cos(Math.toRadians(toponym.latitude()));
        for (int place = 0; place < gazetteer.size(); place++) {
            double north = gazetteer.latitude(place) - toponym.latitude();
            double east = (gazetteer.longitude(place) - toponym.longitude()) * degreesEast;
            double distance = north * north + east * east;
            if (distance < least && gazetteer.feature(place).startsWith("P.")) {
                least = distance;
                nearest = place;
            }
        }
        return nearest;
    }

    void print(String corpus) {
        System.out.println(
                "| country right, of those resolved: " + corpus + " | all " + all + " | held out " + heldOut + " |");
    }
}
