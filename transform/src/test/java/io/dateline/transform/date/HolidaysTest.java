package io.dateline.transform.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1818-03-22",
                "1943-04-25",
                "1961-04-02",
                "2000-04-23",
                "2016-03-27",
                "2019-04-21",
                "2024-03-31",
                "2038-04-25"
            })
    void easterIsTheSundayOfTheGregorianReckoning(LocalDate easter) {
        assertThat(Holidays.easter(easter.getYear())).isEqualTo(easter);
    }
}
