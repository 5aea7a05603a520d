package io.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.source.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcePullerTest {

    private static String fileName(String source) {
        return SourcePuller.fileName(new Source(
                source,
                Source.Kind.FEED,
                List.of("https://a.example/"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../etc/passwd", "/etc/passwd", "C:\\Windows", "a\u0000b", "..", "con", "\u65B0\u805E", "x\ny"
            })
    void aSourcesNameIsNoPath(String name) {
        assertThat(fileName(name)).matches("[a-z0-9-]{1,60}\\.warc\\.gz");
    }

    @Test
    void twoSourcesHaveTwoFiles() {
        assertThat(fileName("The Example"))
                .isNotEqualTo(fileName("the example"))
                .startsWith("the-example-");
    }
}
