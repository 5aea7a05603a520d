package io.dateline.transform.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The outlet regions of a batch of gold documents, learned as the pipeline learns them. */
final class Outlets {

    private final Map<String, Optional<String>> regions = new HashMap<>();

    static Outlets learn(PlaceAnnotator annotator, List<GoldDocument> documents) {
        Map<String, Integer> articles = new HashMap<>();
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        for (GoldDocument document : documents) {
            document.source().ifPresent(source -> {
                Set<String> named = OutletRegion.regionsOf(
                        annotator.annotate(document.article(), document.context(Optional.empty())));
                articles.merge(source, named.isEmpty() ? 0 : 1, Integer::sum);
                named.forEach(region ->
                        counts.computeIfAbsent(source, s -> new HashMap<>()).merge(region, 1, Integer::sum));
            });
        }
        Outlets outlets = new Outlets();
        counts.forEach(
                (source, of) -> outlets.regions.put(source, OutletRegion.of(articles.getOrDefault(source, 0), of)));
        return outlets;
    }

    Optional<String> regionOf(GoldDocument document) {
        return document.source().flatMap(source -> regions.getOrDefault(source, Optional.empty()));
    }
}
