package io.dateline.transform.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.common.annotation.DateMention;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    private static final DateLexicon LEXICON = DateRules.bundled().lexicon();
    private static final Numbers NUMBERS = new Numbers(LEXICON);
    private static final int YEARS = LEXICON.classId("YEARWORDS");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "seven; 7000; 1",
                "twenty-four; 24000; 3",
                "twenty four hours; 24000; 2",
                "two hundred and fifty; 250000; 4",
                "three thousand; 3000000; 2",
                "a hundred; 100000; 2",
                "a dozen; 12000; 2",
                "1,998; 1998000; 3",
                "12,34; 12000; 1",
                "2.5; 2500; 3",
                "2 1/2; 2500; 4",
                "5 1/2; 5500; 4",
                "two and a half; 2500; 4",
                "3 million; 3000000000; 2",
                "ten eleven; 10000; 1",
            })
    void cardinalsAreReadInThousandths(String text, long value, int end) {
        Numbers.Found found = NUMBERS.cardinal(new Lexemes(text, LEXICON), 0);

        assertThat(found).isEqualTo(new Numbers.Found(value, end));
    }

    @ParameterizedTest
    @CsvSource({"21st, 21, 2", "third, 3, 1", "twenty-first, 21, 3", "thirtieth, 30, 1"})
    void ordinalsAreRead(String text, long value, int end) {
        assertThat(NUMBERS.ordinal(new Lexemes(text, LEXICON), 0)).isEqualTo(new Numbers.Found(value, end));
    }

    @ParameterizedTest
    @CsvSource({
        "nineteen ninety-six, 1996, 4",
        "nineteen eighty, 1980, 2",
        "eighteen hundred, 1800, 2",
        "nineteen oh five, 1905, 3",
        "two thousand and three, 2003, 4",
        "twenty ten, 2010, 2"
    })
    void yearsInWordsAreRead(String text, long value, int end) {
        assertThat(NUMBERS.read(YEARS, new Lexemes(text, LEXICON), 0)).isEqualTo(new Numbers.Found(value, end));
    }

    @Test
    void moneyAndSharesAreNoCounts() {
        assertThat(NUMBERS.cardinal(new Lexemes("$5 years", LEXICON), 1)).isNull();
        assertThat(NUMBERS.cardinal(new Lexemes("5% years", LEXICON), 0)).isNull();
        assertThat(NUMBERS.read(YEARS, new Lexemes("nineteen two", LEXICON), 0)).isNull();
    }

    @Test
    void hugeNumbersEndQuietly() {
        assertThat(DateAnnotator.create().annotate("9,999,999,999,999 years ago", LocalDate.of(2019, 10, 22)))
                .extracting(DateMention::value)
                .allSatisfy(value -> assertThat(value).matches("[A-Z0-9_]+"));
    }
}
