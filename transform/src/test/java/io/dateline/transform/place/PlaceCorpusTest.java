package io.dateline.transform.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.common.annotation.AnnotationContext;
import io.dateline.common.annotation.Place;
import io.dateline.common.annotation.PlaceMention;
import io.dateline.common.annotation.PlaceMention.Role;
import io.dateline.common.article.ArticleText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What must be found, and what must not, in the sentences of {@code place.corpus.tsv}. */
class PlaceCorpusTest {

    private static final PlaceAnnotator ANNOTATOR = PlaceAnnotator.create();
    private static final AnnotationContext NOTHING_KNOWN = new AnnotationContext(
            Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());

    private record Line(String sentence, String expected, boolean limit) {}

    private static List<Line> lines() throws IOException {
        List<Line> lines = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(PlaceCorpusTest.class.getResourceAsStream("place.corpus.tsv"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] halves = line.split("\t", -1);
                    boolean limit = halves[0].startsWith("?");
                    lines.add(new Line(limit ? halves[0].substring(1) : halves[0], halves[1], limit));
                }
            }
        }
        return lines;
    }

    @Test
    void theCorpusIsAsLargeAsItSays() throws IOException {
        assertThat(lines()).hasSizeGreaterThanOrEqualTo(500);
        assertThat(lines()).filteredOn(line -> line.expected().isEmpty()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(lines()).filteredOn(Line::limit).as("known limits").hasSizeLessThanOrEqualTo(17);
    }

    @Test
    void everySentenceGivesWhatItMust() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Line line : lines()) {
            String found = describe(line);
            if (!line.limit() && !found.equals(line.expected())) {
                wrong.add(line.sentence() + "\n    must be " + line.expected() + "\n    but is  " + found);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsRightNowIsNoLimitAnyMore() throws IOException {
        assertThat(lines()).filteredOn(Line::limit).allSatisfy(line -> assertThat(describe(line))
                .isNotEqualTo(line.expected()));
    }

    /** The mentions in the corpus's own words; a target is said as exactly as the corpus says it. */
    private static String describe(Line line) {
        String[] targets = line.expected().split("; ");
        List<PlaceMention> mentions = ANNOTATOR.annotate(new ArticleText("", line.sentence()), NOTHING_KNOWN);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < mentions.size(); i++) {
            String like = i < targets.length ? targets[i] : "";
            parts.add(describe(line.sentence(), mentions.get(i), like.substring(like.indexOf('=') + 1)));
        }
        return String.join("; ", parts);
    }

    private static String describe(String sentence, PlaceMention mention, String like) {
        String text = sentence.substring(mention.span().start(), mention.span().end());
        if (mention.place().isEmpty()) {
            return text + "=unresolved";
        }
        Place place = mention.place().get();
        String country = place.countryIso2().orElse("");
        String target = like.startsWith("@")
                ? "@" + place.name()
                : country
                        + (like.split("/")[0].contains(".")
                                ? "." + place.admin1Code().orElse("")
                                : "");
        boolean role = mention.role() != Role.LITERAL || mention.modifier().isPresent();
        return text
                + "=" + target
                + (role ? "/" + mention.role().name().toLowerCase(Locale.ROOT) : "")
                + mention.modifier().map(modifier -> "/" + modifier).orElse("");
    }
}
