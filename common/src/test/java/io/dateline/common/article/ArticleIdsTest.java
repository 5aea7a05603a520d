package io.dateline.common.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleIdsTest {

    private static final ArticleText TEXT = new ArticleText("Ferry sinks", "Nobody drowned.");
    private static final ArticleText CHANGED = new ArticleText("Ferry sinks", "One man is missing.");

    @Test
    void theCallersIdGoesBeforeTheAddressAndTheWords() {
        String first = id(Optional.of("7"), Optional.of("outlet"), Optional.of("http://a.example/1"), TEXT);
        assertThat(id(Optional.of("7"), Optional.of("outlet"), Optional.of("http://a.example/2"), CHANGED))
                .isEqualTo(first);
        assertThat(id(Optional.of("7"), Optional.of("other"), Optional.empty(), TEXT))
                .isNotEqualTo(first);
    }

    @Test
    void withoutAnIdTheAddressDecides() {
        assertThat(id(Optional.empty(), Optional.empty(), Optional.of("http://a.example/1"), TEXT))
                .isEqualTo(id(Optional.empty(), Optional.of("outlet"), Optional.of("http://a.example/1"), CHANGED));
    }

    @Test
    void withoutBothTheWordsDo() {
        assertThat(id(Optional.empty(), Optional.empty(), Optional.empty(), TEXT))
                .isNotEqualTo(id(Optional.empty(), Optional.empty(), Optional.empty(), CHANGED))
                .matches("[0-9a-f]{16}");
    }

    @Test
    void partsDoNotRunTogether() {
        assertThat(ArticleIds.sha256(List.of("ab", "c"))).isNotEqualTo(ArticleIds.sha256(List.of("a", "bc")));
    }

    private static String id(Optional<String> id, Optional<String> source, Optional<String> url, ArticleText text) {
        return ArticleIds.articleId(id, source, url, text);
    }
}
