package io.dateline.common.article;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Code point offsets agree with the JDK's own count at every index of any text. */
class CodePointsProperties {

    @Property(seed = "2026")
    void everyOffsetIsTheNumberOfCodePointsBefore(@ForAll String text) {
        CodePoints offsets = CodePoints.of(text);
        for (int i = 0; i <= text.length(); i++) {
            boolean insidePair =
                    i > 0 && i < text.length() && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
            if (!insidePair) {
                assertThat(offsets.offset(i)).isEqualTo(text.codePointCount(0, i));
            }
        }
    }

    @Property(seed = "2026")
    void emojiCountOnce(@ForAll("repeats") int repeats) {
        String text = "a\uD83D\uDE00".repeat(repeats);
        assertThat(CodePoints.of(text).offset(text.length())).isEqualTo(2 * repeats);
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<Integer> repeats() {
        return net.jqwik.api.Arbitraries.integers().between(0, 50);
    }
}
