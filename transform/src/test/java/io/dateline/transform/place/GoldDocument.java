package io.dateline.transform.place;

import io.dateline.common.annotation.AnnotationContext;
import io.dateline.common.article.ArticleText;
import io.dateline.common.article.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document of a gold corpus: its text as a user would give it, and the toponyms that people marked.
 *
 * @param source the outlet's domain, where the corpus has one
 */
record GoldDocument(String id, String text, Optional<String> source, List<Toponym> toponyms) {

    /** A marked toponym; string indices, degrees, GeoNames ids of itself and its country; NaN and 0 where the corpus does not say. */
    record Toponym(int begin, int end, double latitude, double longitude, int geonamesId, int countryId) {
        boolean hasPoint() {
            return !Double.isNaN(latitude);
        }

        double kilometresTo(double otherLatitude, double otherLongitude) {
            double north = Math.toRadians(otherLatitude - latitude);
            double east = Math.toRadians(otherLongitude - longitude);
            double h = Math.pow(Math.sin(north / 2), 2)
                    + Math.cos(Math.toRadians(latitude))
                            * Math.cos(Math.toRadians(otherLatitude))
                            * Math.pow(Math.sin(east / 2), 2);
            return 2 * Candidate.EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
        }
    }

    static List<GoldDocument> read(Path file) {
        JsonMapper json = JsonMapper.shared();
        List<GoldDocument> documents = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                JsonNode doc = json.readTree(line);
                String text = doc.get("text").asString();
                List<Toponym> toponyms = new ArrayList<>();
                for (JsonNode t : doc.get("toponyms")) {
                    toponyms.add(new Toponym(
                            text.offsetByCodePoints(0, t.get("begin").asInt()),
                            text.offsetByCodePoints(0, t.get("end").asInt()),
                            t.path("lat").asDouble(Double.NaN),
                            t.path("lon").asDouble(Double.NaN),
                            t.path("geonames_id").asInt(0),
                            t.path("country_id").asInt(0)));
                }
                documents.add(new GoldDocument(
                        doc.get("doc").asString(),
                        text,
                        Optional.ofNullable(doc.get("domain")).map(JsonNode::asString),
                        toponyms));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return documents;
    }

    /** The first marked toponym that shares a character with {@code span} of the text. */
    Optional<Toponym> toponymAt(Span span) {
        return toponyms.stream()
                .filter(t -> t.begin() < span.end() && span.start() < t.end())
                .findFirst();
    }

    ArticleText article() {
        return new ArticleText("", text);
    }

    AnnotationContext context(Optional<String> outletRegion) {
        return new AnnotationContext(Optional.empty(), source, outletRegion, List.of(), List.of(), List.of());
    }
}
