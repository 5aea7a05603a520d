package io.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanguageCorpusTest {

    private record Sample(String language, String text) {
        List<String> sentences() {
            return Arrays.stream(text.split("(?<=[.\u3002\u0964])\\s*")).toList();
        }
    }

    private static List<Sample> samples() throws IOException {
        try (BufferedReader corpus = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LanguageCorpusTest.class.getResourceAsStream("languages.corpus.tsv")),
                StandardCharsets.UTF_8))) {
            return corpus.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Sample(cells[0], cells[1]))
                    .toList();
        }
    }

    @Test
    void threeSentencesTellTheirLanguage() throws IOException {
        assertThat(samples()).allSatisfy(sample -> assertThat(LanguageGuesser.guess(sample.text()))
                .contains(sample.language()));
    }

    @Test
    void oneSentenceTellsItsLanguageOrNothing() throws IOException {
        for (Sample sample : samples()) {
            assertThat(sample.sentences()).allSatisfy(sentence -> {
                Optional<String> guess = LanguageGuesser.guess(sentence);
                assertThat(guess.orElse(sample.language())).as(sentence).isEqualTo(sample.language());
            });
        }
    }

    @Test
    void namesAndNumbersTellNothing() {
        assertThat(LanguageGuesser.guess("Okafor, Lindqvist, Marchetti, Oyelaran 3, 7, 11"))
                .isEmpty();
        assertThat(LanguageGuesser.guess("  \n ")).isEmpty();
        assertThat(LanguageGuesser.guess("12:30, 14.7 %")).isEmpty();
    }
}
