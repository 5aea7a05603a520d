package io.dateline.transform.official;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatchTest {

    private static final NameMatch NAMES = new NameMatch(OfficialLexicon.bundled());

    private static NameMatch.Fit fit(String said, String full) {
        return NAMES.fit(Names.parts(said), Names.parts(full));
    }

    @ParameterizedTest
    @CsvSource({
        "Vojislav Kostunica, Vojislav Koštunica",
        "Fred Matiangi, Fred Matiang'i",
        "Nuri al-Maliki, Nouri al-Maliki",
        "Najah al-Shamari, Najah al-Shammari",
        "Adel Abdel Mahdi, Adil Abdul-Mahdi",
        "Khaled bin Sultan, Khalid Sultan",
        "Hans van der Berg, Hans Berg",
        "Martin Luther King Jr., Martin Luther King",
        "J. Doe, John Doe",
        "Bill Clinton, William Clinton",
        "Kim Jongil, Kim Jong-il",
        "Lopez Obrador, Andrés Manuel López Obrador",
        "Ban Ki Moon, Ban Ki-moon",
    })
    void oneName(String said, String full) {
        assertThat(fit(said, full)).isEqualTo(NameMatch.Fit.WHOLE);
    }

    @ParameterizedTest
    @CsvSource({"Esper, Mark Esper", "Kim, Kim Jong-il", "Obrador, Andrés Manuel López Obrador"})
    void aShortForm(String said, String full) {
        assertThat(fit(said, full)).isEqualTo(NameMatch.Fit.PART);
    }

    @ParameterizedTest
    @CsvSource({
        "George Bush, Laura Bush",
        "Brian Moran, Bernie Moreno",
        "Mark, Mark Esper Junior Brown",
        "Ann Smith, Ann Jones",
        "Ali Hassan, Omar Hassan",
    })
    void twoPeople(String said, String full) {
        assertThat(fit(said, full)).isNotEqualTo(NameMatch.Fit.WHOLE);
    }
}
