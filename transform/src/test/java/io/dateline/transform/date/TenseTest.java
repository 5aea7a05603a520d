package io.dateline.transform.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenseTest {

    private static final DateLexicon LEXICON = DateRules.bundled().lexicon();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The court will rule on Friday; 1",
                "The talks are scheduled to resume Friday; 1",
                "The truce holds until Friday; 1",
                "He plans to leave on Friday; 1",
                "The team would be flown home Friday; 1",
                "Voters went to the polls Friday; -1",
                "The minister resigned on Friday; -1",
                "It had been due to expire Friday; -1",
                "The plan, which will cost millions, was dropped on Friday; -1",
                "He came to visit on Friday; -1",
                "Friday was cold; -1",
                "On Friday, the court will rule; 1",
                "They will appeal Friday's ruling; 0",
                "It will rain. Friday; 0",
                "A quiet Friday; 0"
            })
    void theGoverningVerbDecides(String text, int direction) {
        Lexemes lexemes = new Lexemes(text, LEXICON);
        int friday = lexemes.tokens.at(text.indexOf("Friday"));

        assertThat(Tense.direction(lexemes, friday, friday + 1)).isEqualTo(direction);
    }
}
