package io.dateline.transform.place.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A forest's answer is the sum of its trees' leaves, asked one by one. */
class ForestTest {

    private static final Forest.Tree SMALL =
            new Forest.Tree(List.of(0, 1), List.of(0.5f, 2f), List.of(1f, 0.25f, -1f, 0.125f));

    @Test
    void answersAreTheBitsOfTheLeaf() {
        Forest forest = Forest.of(List.of(SMALL));

        assertThat(forest.score(new float[] {0, 0})).isEqualTo(1);
        assertThat(forest.score(new float[] {1, 0})).isEqualTo(0.25);
        assertThat(forest.score(new float[] {0, 3})).isEqualTo(-1);
        assertThat(forest.score(new float[] {1, 3})).isEqualTo(0.125);
    }

    @Test
    void aValueOnTheThresholdIsNotAboveIt() {
        assertThat(Forest.of(List.of(SMALL)).score(new float[] {0.5f, 2f})).isEqualTo(1);
    }

    @Test
    void aTreeMayAskOneFeatureTwice() {
        Forest forest =
                Forest.of(List.of(new Forest.Tree(List.of(0, 0), List.of(1f, 2f), List.of(0f, 1f, 9f, 2f)), SMALL));

        assertThat(forest.score(new float[] {0, 0})).isEqualTo(1);
        assertThat(forest.score(new float[] {1.5f, 0})).isEqualTo(1.25);
        assertThat(forest.score(new float[] {3, 0})).isEqualTo(2.25);
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Forest read = Forest.parse(List.of("# a comment", SMALL.line(), SMALL.line()));
        Random random = new Random(1);

        for (int i = 0; i < 100; i++) {
            float[] values = {random.nextFloat() * 2, random.nextFloat() * 4};
            assertThat(read.score(values))
                    .isEqualTo(2 * Forest.of(List.of(SMALL)).score(values));
        }
    }

    @Test
    void treesOfUnequalDepthAreRefused() {
        Forest.Tree deeper = new Forest.Tree(List.of(0), List.of(1f), List.of(0f, 1f));

        assertThatThrownBy(() -> Forest.of(List.of(SMALL, deeper))).hasMessageContaining("one depth");
    }
}
