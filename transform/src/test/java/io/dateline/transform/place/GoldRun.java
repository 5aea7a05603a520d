package io.dateline.transform.place;

import io.dateline.common.annotation.PlaceMention;
import io.dateline.common.article.CodePoints;
import io.dateline.transform.place.gazetteer.Gazetteer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Annotates a gold corpus as the pipeline would, outlet regions learned from the batch first, and writes what {@code
 * eval/places/score.py} reads: one mention a line.
 *
 * <p>Prints how often the country is right, and how often mentions of a stated confidence are right in the documents that training left
 * out.
 *
 * <p>Arguments: pairs of a gold file and the file to write.
 */
final class GoldRun {

    private GoldRun() {}

    public static void main(String[] arguments) throws IOException {
        Gazetteer gazetteer = BundledGazetteer.load();
        PlaceAnnotator annotator = PlaceAnnotator.create(gazetteer);
        Reliability heldOut = new Reliability();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            CountryScore countries = new CountryScore(gazetteer);
            Path gold = Path.of(arguments[i]);
            write(annotator, GoldDocument.read(gold), Path.of(arguments[i + 1]), heldOut, countries);
            countries.print(gold.getFileName().toString());
        }
        heldOut.print();
    }

    private static void write(
            PlaceAnnotator annotator,
            List<GoldDocument> documents,
            Path file,
            Reliability heldOut,
            CountryScore countries)
            throws IOException {
        JsonMapper json = JsonMapper.shared();
        Outlets outlets = Outlets.learn(annotator, documents);
        try (PrintStream out = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
            for (int i = 0; i < documents.size(); i++) {
                GoldDocument document = documents.get(i);
                List<PlaceMention> mentions =
                        annotator.annotate(document.article(), document.context(outlets.regionOf(document)));
                countries.add(document, mentions, PlaceTrainer.isHeldOut(i));
                if (PlaceTrainer.isHeldOut(i)) {
                    heldOut.add(document, mentions);
                }
                CodePoints points = CodePoints.of(document.text());
                for (PlaceMention mention : mentions) {
                    var row = json.createObjectNode()
                            .put("doc", document.id())
                            .put("begin", points.offset(mention.span().start()))
                            .put("end", points.offset(mention.span().end()))
                            .put("text", document.article().of(mention.span()))
                            .put("role", mention.role().code())
                            .put("rule", mention.decision().rule())
                            .put("confidence", mention.decision().confidence());
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
