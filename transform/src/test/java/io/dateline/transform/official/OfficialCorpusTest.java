package io.dateline.transform.official;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.common.annotation.AnnotationContext;
import io.dateline.common.annotation.Official;
import io.dateline.common.article.ArticleText;
import io.dateline.common.article.Publication;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What must be found, and what must not, sentence by sentence. */
class OfficialCorpusTest {

    private static final OfficialAnnotator ANNOTATOR = OfficialAnnotator.create();

    private record Example(String day, String text, String expected) {
        boolean isNegative() {
            return expected.isEmpty();
        }
    }

    @Test
    void everySentenceGivesWhatItMust() throws IOException {
        List<Example> examples = examples();
        List<String> wrong = new ArrayList<>();
        for (Example e : examples) {
            String found = found(e);
            if (!found.equals(e.expected)) {
                wrong.add(e.day + " " + e.text + "\n  expected " + e.expected + "\n  found    " + found);
            }
        }
        assertThat(examples).hasSizeGreaterThanOrEqualTo(600);
        assertThat(examples.stream().filter(Example::isNegative)).hasSizeGreaterThanOrEqualTo(200);
        assertThat(wrong).isEmpty();
    }

    private static String found(Example e) {
        AnnotationContext context = new AnnotationContext(
                Optional.of(Publication.day(LocalDate.parse(e.day), Publication.Basis.GIVEN)),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
        record Line(int start, String text) {}
        List<Line> lines = new ArrayList<>();
        for (Official official : ANNOTATOR.annotate(new ArticleText("", e.text), context)) {
            Official.OfficeHeld office = official.offices().get(0);
            official.mentions()
                    .forEach(m -> lines.add(new Line(
                            m.span().start(),
                            e.text.substring(m.span().start(), m.span().end()) + "="
                                    + official.personName().orElse("") + "/" + office.office() + "/"
                                    + office.country())));
        }
        lines.sort(Comparator.comparingInt(Line::start));
        return String.join("|", lines.stream().map(Line::text).toList());
    }

    private static List<Example> examples() throws IOException {
        List<Example> out = new ArrayList<>();
        try (InputStream in =
                Objects.requireNonNull(OfficialCorpusTest.class.getResourceAsStream("official.corpus.tsv"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    out.add(new Example(cells[0], cells[1], cells[2]));
                }
            }
        }
        return out;
    }
}
