package io.dateline.transform.place;

import io.dateline.common.annotation.AnnotationContext;
import io.dateline.common.annotation.PlaceMention;
import io.dateline.common.article.ArticleText;
import io.dateline.common.article.CodePoints;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Annotates a gold corpus and writes what {@code eval/places/score.py} reads: one mention a line.
 *
 * <p>Arguments: the gold file, the file to write.
 */
final class GoldRun {

    private GoldRun() {}

    public static void main(String[] arguments) throws IOException {
        JsonMapper json = JsonMapper.shared();
        PlaceAnnotator annotator = PlaceAnnotator.create();
        try (PrintStream out =
                new PrintStream(Files.newOutputStream(Path.of(arguments[1])), false, StandardCharsets.UTF_8)) {
            for (String line : Files.readAllLines(Path.of(arguments[0]))) {
                JsonNode doc = json.readTree(line);
                String text = doc.get("text").asString();
                AnnotationContext context = new AnnotationContext(
                        Optional.empty(),
                        Optional.ofNullable(doc.get("domain")).map(JsonNode::asString),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of());
                CodePoints points = CodePoints.of(text);
                for (PlaceMention mention : annotator.annotate(new ArticleText("", text), context)) {
                    var row = json.createObjectNode()
                            .put("doc", doc.get("doc").asString())
                            .put("begin", points.offset(mention.span().start()))
                            .put("end", points.offset(mention.span().end()))
                            .put(
                                    "text",
                                    text.substring(
                                            mention.span().start(),
                                            mention.span().end()));
                    mention.place().ifPresent(place -> {
                        row.put("lat", place.latitude())
                                .put("lon", place.longitude())
                                .put("name", place.name());
                        row.put("country", place.countryIso2().orElse(""));
                        place.geonamesId().ifPresent(id -> row.put("geonames_id", id));
                    });
                    out.println(row);
                }
            }
        }
    }
}
