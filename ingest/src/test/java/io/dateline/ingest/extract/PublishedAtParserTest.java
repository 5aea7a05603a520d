package io.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.common.article.Publication;
import io.dateline.common.article.Publication.Basis;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedAtParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2019                          | 2019
            2019-10                       | 2019-10
            2019-10-22                    | 2019-10-22
            20191022                      | 2019-10-22
            2019-W43-2                    | 2019-10-22
            2019-295                      | 2019-10-22
            2019-10-22T08:15              | 2019-10-22
            20191022T0815                 | 2019-10-22
            2019-10-22T08:15Z             | 2019-10-22T08:15:00Z
            2019-10-22T08:15:30+02:00     | 2019-10-22T08:15:30+02:00
            2019-10-22T08:15:30+0200      | 2019-10-22T08:15:30+02:00
            2019-10-22T08:15:30+02        | 2019-10-22T08:15:30+02:00
            2019-10-22T08:15:30.123456Z   | 2019-10-22T08:15:30Z
            2019-10-22T08:15:30,5Z        | 2019-10-22T08:15:30Z
            20191022T081530Z              | 2019-10-22T08:15:30Z
            20191022T0815+0200            | 2019-10-22T08:15:00+02:00
            2019-10-22 08:15:30+02:00     | 2019-10-22T08:15:30+02:00
            """)
    void theFormsOfTheStandardAreUnderstood(String given, String known) {
        assertThat(PublishedAtParser.parse(given, Basis.GIVEN).map(Publication::iso))
                .contains(known);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday",
                "22.10.2019",
                "10/22/2019",
                "2019-13",
                "2019-02-29",
                "2019-366",
                "2019-W53-1",
                "2019-W43",
                "0000",
                "1399-12-31",
                "3000-01-01",
                "-2019-10-22",
                "2019-10-22T25:00Z",
                "1571731200",
                "1571731200000",
                "2019-10-22T08:15+99:00",
                "20191322T081530Z"
            })
    void whatIsNoDateIsNone(String given) {
        assertThat(PublishedAtParser.parse(given, Basis.GIVEN)).isEmpty();
    }

    @Test
    void aTextInPlaceOfADateTakesNoTime() {
        String text = "T".repeat(5_000_000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(PublishedAtParser.parse(text, Basis.GIVEN)).isEmpty());
    }
}
