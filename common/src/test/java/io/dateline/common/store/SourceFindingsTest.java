package io.dateline.common.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.common.store.SourceFindings.Bounds;
import io.dateline.common.store.SourceFindings.History;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceFindingsTest {

    private static final Bounds ANY = new Bounds(0, Optional.empty());
    private static final History NONE = new History(0, 0, 0, 0);
    private static final History STEADY = new History(10, 0.1, 0.1, 3_000);

    private static SourceHealth health(int listed, int failed, int stored, int rejected, int undated, int medianChars) {
        return new SourceHealth(
                "The Example",
                "feed",
                listed,
                listed - failed,
                0,
                failed,
                stored,
                0,
                rejected,
                undated,
                Optional.of(medianChars),
                Optional.empty());
    }

    private static List<String> findings(SourceHealth health, History history) {
        return SourceFindings.of(health, ANY, history);
    }

    @Test
    void aSourceAsItAlwaysWasIsNoFinding() {
        assertThat(findings(health(20, 1, 18, 2, 4, 2_500), STEADY)).isEmpty();
        assertThat(findings(health(0, 0, 0, 0, 0, 0), STEADY)).isEmpty();
    }

    @Test
    void fewerOrMoreArticlesThanExpected() {
        Bounds bounds = new Bounds(5, Optional.of(10));
        assertThat(SourceFindings.of(health(4, 0, 4, 0, 0, 900), bounds, NONE))
                .containsExactly("4 articles, at least 5 are expected");
        assertThat(SourceFindings.of(health(11, 0, 11, 0, 0, 900), bounds, NONE))
                .containsExactly("11 articles, at most 10 are expected");
        assertThat(SourceFindings.of(health(10, 0, 10, 0, 0, 900), bounds, NONE))
                .isEmpty();
    }

    @Test
    void nothingButFailures() {
        assertThat(findings(health(0, 1, 0, 1, 0, 0), NONE)).containsExactly("nothing of what it lists could be read");
        assertThat(findings(health(3, 3, 0, 3, 0, 0), NONE)).containsExactly("none of its pages could be had");
        assertThat(findings(health(3, 0, 0, 3, 0, 0), NONE)).containsExactly("none of its pages gave an article");
    }

    @Test
    void aLayoutThatDrifts() {
        assertThat(findings(health(20, 0, 20, 0, 11, 3_000), STEADY))
                .containsExactly("far more articles without a date than before; its layout may have changed");
        assertThat(findings(health(20, 0, 20, 0, 0, 1_100), STEADY))
                .containsExactly("articles of another length than before; its layout may have changed");
        assertThat(findings(health(20, 0, 20, 0, 0, 7_600), STEADY))
                .containsExactly("articles of another length than before; its layout may have changed");
        assertThat(findings(health(20, 0, 8, 12, 0, 3_000), STEADY))
                .containsExactly("far more of its pages refused than before; its layout may have changed");
    }

    @Test
    void aFewArticlesOrRunsProveNothing() {
        assertThat(findings(health(4, 0, 4, 0, 4, 100), STEADY)).isEmpty();
        assertThat(findings(health(20, 0, 20, 0, 20, 100), new History(2, 0.1, 0.1, 3_000)))
                .isEmpty();
    }
}
