package io.dateline.transform.official;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.common.annotation.AnnotationContext;
import io.dateline.common.annotation.Official;
import io.dateline.common.article.ArticleText;
import io.dateline.common.article.Publication;
import io.dateline.transform.place.PlaceAnnotator;
import io.dateline.transform.text.SentenceSplitter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whose the officials of local news are, which seldom says its country: {@code local_news.tsv}. */
class LocalNewsTest {

    private static final OfficialAnnotator OFFICIALS = OfficialAnnotator.create();
    private static final PlaceAnnotator PLACES = PlaceAnnotator.create();

    @Test
    void everyArticleGivesItsOwnCountrysOfficials() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> rows = rows();
        for (String row : rows) {
            String[] cells = row.split("\t", -1);
            String found = found(cells[0]);
            if (!found.equals(cells[1])) {
                wrong.add(cells[0] + "\n  expected " + cells[1] + "\n  found    " + found);
            }
        }
        assertThat(rows).hasSizeGreaterThanOrEqualTo(20);
        assertThat(wrong).isEmpty();
    }

    private static String found(String text) {
        ArticleText article = new ArticleText("", text);
        AnnotationContext context = new AnnotationContext(
                Optional.of(Publication.day(LocalDate.of(2009, 3, 25), Publication.Basis.GIVEN)),
                Optional.empty(),
                Optional.empty(),
                SentenceSplitter.split(article),
                List.of(),
                List.of());
        TreeSet<String> out = new TreeSet<>();
        for (Official official : OFFICIALS.annotate(article, context.withPlaces(PLACES.annotate(article, context)))) {
            official.offices()
                    .forEach(o -> out.add(official.personName().orElse("") + "=" + o.office() + "/" + o.country()));
        }
        return String.join("|", out);
    }

    private static List<String> rows() throws IOException {
        try (InputStream in = Objects.requireNonNull(LocalNewsTest.class.getResourceAsStream("local_news.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .toList();
        }
    }
}
