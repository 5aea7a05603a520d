package io.dateline.transform.official;

import io.dateline.common.annotation.AnnotationContext;
import io.dateline.common.annotation.Official;
import io.dateline.common.annotation.OfficialMention;
import io.dateline.common.article.ArticleText;
import io.dateline.common.article.CodePoints;
import io.dateline.common.article.Publication;
import io.dateline.transform.date.DateAnnotator;
import io.dateline.transform.place.PlaceAnnotator;
import io.dateline.transform.text.SentenceSplitter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Annotates a gold corpus of officials and writes the contract's two tables, with {@code doc} for {@code article_id}; {@code tools/officials/score.py}
 * scores them.
 *
 * <p>Arguments: the gold file, the folder to write into.
 */
final class GoldRun {

    private GoldRun() {}

    public static void main(String[] arguments) throws IOException {
        JsonMapper json = JsonMapper.shared();
        OfficialAnnotator officials = OfficialAnnotator.create();
        PlaceAnnotator places = PlaceAnnotator.create();
        DateAnnotator dates = DateAnnotator.create();
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        try (CSVPrinter mentions = printer(
                        folder.resolve("official_mentions.csv"),
                        "doc",
                        "begin",
                        "end",
                        "text",
                        "mention_type",
                        "official_id",
                        "rule",
                        "confidence",
                        "status");
                CSVPrinter people = printer(
                        folder.resolve("article_officials.csv"),
                        "official_id",
                        "doc",
                        "person_id",
                        "person_name",
                        "wikidata_id",
                        "office",
                        "office_label",
                        "organisation",
                        "country_iso2",
                        "standing",
                        "term_start",
                        "term_end",
                        "basis",
                        "confidence")) {
            for (String line : Files.readAllLines(Path.of(arguments[0]))) {
                JsonNode doc = json.readTree(line);
                String id = doc.get("doc").asString();
                ArticleText text = new ArticleText("", doc.get("text").asString());
                Optional<Publication> published = Optional.ofNullable(doc.get("date"))
                        .map(d -> Publication.day(LocalDate.parse(d.asString()), Publication.Basis.GIVEN));
                AnnotationContext context = new AnnotationContext(
                        published,
                        Optional.empty(),
                        Optional.empty(),
                        SentenceSplitter.split(text),
                        List.of(),
                        List.of());
                context = context.withDates(dates.annotate(text, context));
                context = context.withPlaces(places.annotate(text, context));
                write(id, text.body(), officials.annotate(text, context), mentions, people);
            }
        }
    }

    private static CSVPrinter printer(Path file, String... header) throws IOException {
        PrintStream out = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(
                out, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
        printer.printRecord((Object[]) header);
        return printer;
    }

    private static void write(String doc, String text, List<Official> found, CSVPrinter mentions, CSVPrinter people)
            throws IOException {
        CodePoints points = CodePoints.of(text);
        int no = 0;
        for (Official official : found) {
            String id = doc + "-" + no++;
            for (OfficialMention mention : official.mentions()) {
                int start = mention.span().start();
                int end = mention.span().end();
                mentions.printRecord(
                        doc,
                        points.offset(start),
                        points.offset(end),
                        text.substring(start, end),
                        mention.type().code(),
                        id,
                        mention.decision().rule(),
                        mention.decision().confidence(),
                        mention.decision().status().code());
            }
            for (Official.OfficeHeld office : official.offices()) {
                people.printRecord(
                        id,
                        doc,
                        official.personId(),
                        official.personName().orElse(""),
                        official.wikidataId().orElse(""),
                        office.office(),
                        office.label(),
                        office.organisation().orElse(""),
                        office.country(),
                        office.standing().code(),
                        office.termStart().orElse(""),
                        office.termEnd().orElse(""),
                        office.basis().code(),
                        office.decision().confidence());
            }
        }
    }
}
