package io.dateline.transform.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternTest {

    private static final List<String[]> CUES = Tables.rows("date.cues.tsv");
    private static final List<String[]> WORDS = Tables.rows("date.lexicon.tsv");

    private static List<DateMatch> match(String pattern, String text) {
        List<String[]> rules = List.of(
                new String[] {"let", "PART", "(two | three {day=3})"},
                new String[] {"tested", "point", "none", pattern});
        DateRules compiled = DateRules.of(WORDS, CUES, rules, Holidays.bundled());
        return new DateMatcher(compiled).match(new Lexemes(text, compiled.lexicon()));
    }

    @Test
    void classesFillSlots() {
        assertThat(match("MONTHNAME:month D31:day", "on May 3 they"))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.get(Slot.MONTH)).isEqualTo(5);
                    assertThat(found.get(Slot.DAY)).isEqualTo(3);
                    assertThat(found.first()).isEqualTo(1);
                    assertThat(found.end()).isEqualTo(3);
                });
    }

    @Test
    void theLongestFitWins() {
        assertThat(match("one ($PART)?", "one three"))
                .singleElement()
                .satisfies(found -> assertThat(found.get(Slot.DAY)).isEqualTo(3));
    }

    @Test
    void tokensMayHaveToTouch() {
        assertThat(match("D12 +'/' +D31", "4/5")).hasSize(1);
        assertThat(match("D12 +'/' +D31", "4 / 5")).isEmpty();
    }

    @Test
    void wordsMayNeedACapital() {
        assertThat(match("^Black ^Friday", "Black Friday")).hasSize(1);
        assertThat(match("^Black ^Friday", "black Friday")).isEmpty();
    }

    @Test
    void nothingReachesAcrossParagraphs() {
        assertThat(match("one two", "one\ntwo")).hasSize(1);
        assertThat(match("one two", "one\n\ntwo")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(one; expected ')'",
                "one); unexpected ')'",
                "$NOWHERE; no part named NOWHERE",
                "NOCLASS; No word class NOCLASS",
                "D31:nowhere; no slot named nowhere",
                "{day 3}; expected '='"
            })
    void mistakesAreNamed(String pattern, String message) {
        assertThatThrownBy(() -> Pattern.parse(
                        pattern,
                        new HashMap<>(),
                        new Vocabulary().addTable(WORDS).addCues(CUES)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
