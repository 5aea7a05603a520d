package io.dateline.transform.place;

import io.dateline.common.annotation.PlaceMention;
import io.dateline.transform.place.GoldDocument.Toponym;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How often mentions of a stated confidence are right: on a marked toponym, within 161 km of its point. */
final class Reliability {

    private static final double NEAR_KM = 161;

    private final int[] mentions = new int[10];
    private final int[] right = new int[10];
    private final double[] stated = new double[10];

    /** Counts a document's mentions; those on toponyms without a point say nothing and are left out. */
    void add(GoldDocument document, List<PlaceMention> found) {
        for (PlaceMention mention : found) {
            Optional<Toponym> gold = document.toponymAt(mention.span());
            if (gold.isEmpty() || gold.get().hasPoint()) {
                int bin = Math.min(9, (int) (mention.decision().confidence() * 10));
                mentions[bin]++;
                stated[bin] += mention.decision().confidence();
                right[bin] += gold.isPresent() && isNear(mention, gold.get()) ? 1 : 0;
            }
        }
    }

    private static boolean isNear(PlaceMention mention, Toponym gold) {
        return mention.place()
                .filter(place -> gold.kilometresTo(place.latitude(), place.longitude()) <= NEAR_KM)
                .isPresent();
    }

    void print() {
        System.out.println("| confidence | mentions | stated | right |\n|---|---|---|---|");
        for (int bin = 0; bin < 10; bin++) {
            if (mentions[bin] > 0) {
                System.out.printf(
                        Locale.ROOT,
                        "| %.1f to %.1f | %d | %.2f | %.2f |%n",
                        bin / 10.0,
                        (bin + 1) / 10.0,
                        mentions[bin],
                        stated[bin] / mentions[bin],
                        (double) right[bin] / mentions[bin]);
            }
        }
    }
}
