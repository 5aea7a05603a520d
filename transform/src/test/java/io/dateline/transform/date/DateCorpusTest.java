package io.dateline.transform.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.common.annotation.DateMention;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every line of {@code date.corpus.tsv} holds; its head says how lines are written. */
class DateCorpusTest {

    private static final DateAnnotator DATES = DateAnnotator.create();

    /** One line: a sentence without its brackets, and what must be found in it. */
    private record Line(int no, String reference, String sentence, List<String> expected) {

        static Line of(int no, String line) {
            String[] column = line.split("\t");
            List<String> expected = new ArrayList<>();
            String marked = column[1];
            int mentions = marked.split("\\[\\[", -1).length - 1;
            int at = 0;
            for (int i = 0; i < mentions; i++) {
                int open = marked.indexOf("[[", at);
                int close = marked.indexOf("]]", open);
                expected.add(marked.substring(open + 2, close) + ": " + nth(column[2], i) + ' ' + nth(column[3], i)
                        + ' ' + nth(column[4], i) + ' ' + nth(column[5], i));
                at = close;
            }
            return new Line(no, column[0], marked.replace("[[", "").replace("]]", ""), expected);
        }

        private static String nth(String column, int i) {
            return column.split(" \\| ")[i];
        }

        /** What was found where it differs from what is expected; empty where the line holds. */
        String difference() {
            List<DateMention> mentions = reference.equals("-")
                    ? DATES.annotate(sentence)
                    : DATES.annotate(sentence, LocalDate.parse(reference));
            List<String> found = mentions.stream()
                    .map(m -> sentence.substring(m.span().start(), m.span().end()) + ": " + m.type() + ' ' + m.value()
                            + ' ' + m.mod().orElse("-") + ' '
                            + m.days().map(d -> d.start() + ".." + d.end()).orElse("-"))
                    .collect(Collectors.toList());
            return found.equals(expected)
                    ? ""
                    : "line " + no + " " + reference + " " + sentence + "\n   expected " + expected + "\n   found    "
                            + found;
        }
    }

    private static List<Line> lines() throws IOException {
        List<Line> lines = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(DateCorpusTest.class.getResourceAsStream("date.corpus.tsv"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int no = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                no++;
                if (!line.startsWith("#")) {
                    lines.add(Line.of(no, line));
                }
            }
        }
        return lines;
    }

    @Test
    void everyLineHolds() throws IOException {
        assertThat(lines().stream().map(Line::difference).filter(d -> !d.isEmpty()))
                .isEmpty();
    }

    @Test
    void thereAreEnoughLinesOfBothKinds() throws IOException {
        List<Line> lines = lines();

        assertThat(lines).filteredOn(line -> !line.expected().isEmpty()).hasSizeGreaterThanOrEqualTo(1000);
        assertThat(lines).filteredOn(line -> line.expected().isEmpty()).hasSizeGreaterThanOrEqualTo(150);
    }
}
