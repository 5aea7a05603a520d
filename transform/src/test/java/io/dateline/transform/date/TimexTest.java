package io.dateline.transform.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.common.annotation.DateMention;
import io.dateline.common.annotation.DateMention.Days;
import io.dateline.common.annotation.DateMention.Grain;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimexTest {

    @ParameterizedTest
    @CsvSource({
        "2019-10-21, 2019-10-21, 2019-10-21, DAY",
        "2019-10-21TNI, 2019-10-21, 2019-10-21, DAYPART",
        "2019-10-21T10:30, 2019-10-21, 2019-10-21, MINUTE",
        "2019-10-21T10:30:05, 2019-10-21, 2019-10-21, SECOND",
        "2019-10, 2019-10-01, 2019-10-31, MONTH",
        "2020-02, 2020-02-01, 2020-02-29, MONTH",
        "2019, 2019-01-01, 2019-12-31, YEAR",
        "199, 1990-01-01, 1999-12-31, DECADE",
        "19, 1900-01-01, 1999-12-31, CENTURY",
        "2019-W43, 2019-10-21, 2019-10-27, WEEK",
        "2019-W43-WE, 2019-10-26, 2019-10-27, WEEKEND",
        "2020-W53, 2020-12-28, 2021-01-03, WEEK",
        "2018-Q1, 2018-01-01, 2018-03-31, QUARTER",
        "2018-H2, 2018-07-01, 2018-12-31, HALF",
        "2018-SU, 2018-06-01, 2018-08-31, SEASON",
        "2019-WI, 2019-12-01, 2020-02-29, SEASON",
    })
    void valuesAreReadBackIntoTheDaysThatTheyCover(String value, LocalDate start, LocalDate end, Grain grain) {
        assertThat(Timex.days(value)).contains(new Days(start, end));
        assertThat(Timex.grain(value)).contains(grain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"P2W", "PRESENT_REF", "XXXX-WXX-1", "2019-XX", "BC0490", "2019-13", "2019-02-30", "XXXX-XX-XXTNI"
            })
    void lengthsReferencesAndUnknownsCoverNoDays(String value) {
        assertThat(Timex.days(value)).isEmpty();
    }

    @Test
    void weeksAreThoseOfIso8601() {
        assertThat(Timex.week(LocalDate.of(2021, 1, 3))).isEqualTo("2020-W53");
        assertThat(Timex.week(LocalDate.of(2018, 12, 31))).isEqualTo("2019-W01");
    }

    @Test
    void yearsBeforeTheFirstAreWrittenBC() {
        assertThat(Timex.year(-489)).isEqualTo("BC0490");
        assertThat(Timex.start("BC0490")).contains(LocalDate.of(-489, 1, 1));
        assertThat(Timex.start("BC0480-08")).contains(LocalDate.of(-479, 8, 1));
    }

    @Test
    void aYearMayHaveMoreThanFourDigits() {
        assertThat(Timex.grain("BC31990")).contains(DateMention.Grain.YEAR);
        assertThat(Timex.grain("19026")).contains(DateMention.Grain.YEAR);
        assertThat(Timex.days("19026")).isEmpty();
    }
}
