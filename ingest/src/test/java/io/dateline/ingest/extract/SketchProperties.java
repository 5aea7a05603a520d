package io.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SketchProperties {

    private static String text(List<Integer> words) {
        return words.stream().map(word -> "word" + word).collect(Collectors.joining(" "));
    }

    private static long agreeing(Sketch a, Sketch b) {
        return IntStream.range(0, a.minima().length)
                .filter(i -> a.minima()[i] == b.minima()[i])
                .count();
    }

    @Property(tries = 50, seed = "2026")
    void theSameWordsGiveTheSameSketchWhateverTheirCaseAndPunctuation(
            @ForAll @Size(min = 100, max = 300) List<@IntRange(max = 100_000) Integer> words) {
        Sketch plain = Sketch.of(text(words)).orElseThrow();
        Sketch shouted = Sketch.of(
                        text(words).toUpperCase(java.util.Locale.ROOT).replace(" ", ", "))
                .orElseThrow();
        assertThat(Arrays.equals(plain.minima(), shouted.minima())).isTrue();
        assertThat(Arrays.equals(plain.bands(), shouted.bands())).isTrue();
    }

    @Property(tries = 50, seed = "2026")
    void aWordChangedInALongTextLeavesMostOfTheSketch(@ForAll @IntRange(max = 399) int changed) {
        List<Integer> words = IntStream.range(0, 400).boxed().collect(Collectors.toList());
        Sketch before = Sketch.of(text(words)).orElseThrow();
        words.set(changed, 7_000);
        assertThat(agreeing(before, Sketch.of(text(words)).orElseThrow())).isGreaterThan(51);
    }

    @Property(tries = 20, seed = "2026")
    void textsWithNothingInCommonShareNextToNothing(@ForAll @IntRange(min = 1_000, max = 9_000) int from) {
        Sketch one = Sketch.of(text(IntStream.range(0, 300).boxed().toList())).orElseThrow();
        Sketch other = Sketch.of(text(IntStream.range(from, from + 300).boxed().toList()))
                .orElseThrow();
        assertThat(agreeing(one, other)).isLessThan(8);
    }

    @Property(tries = 20, seed = "2026")
    void shortTextsHaveNone(@ForAll @Size(max = 30) List<@IntRange(max = 100) Integer> words) {
        assertThat(Sketch.of(text(words))).isEmpty();
    }
}
