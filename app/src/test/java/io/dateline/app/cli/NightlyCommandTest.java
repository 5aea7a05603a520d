package io.dateline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.support.CronExpression;

/** When the next night is, where clocks change in it. */
class NightlyCommandTest {

    private static final CronExpression HALF_PAST_TWO = CronExpression.parse("0 30 2 * * *");

    private static ZonedDateTime next(String after) {
        return NightlyCommand.next(HALF_PAST_TWO, ZonedDateTime.parse(after));
    }

    @Test
    void anOrdinaryNight() {
        assertThat(next("2027-03-26T12:00+01:00[Europe/Berlin]"))
                .isEqualTo(ZonedDateTime.parse("2027-03-27T02:30+01:00[Europe/Berlin]"));
    }

    @Test
    void aNightWithoutThatHourHasItsRunLater() {
        assertThat(next("2027-03-27T02:31+01:00[Europe/Berlin]"))
                .isEqualTo(ZonedDateTime.parse("2027-03-28T03:30+02:00[Europe/Berlin]"));
        assertThat(next("2027-03-28T03:31+02:00[Europe/Berlin]"))
                .isEqualTo(ZonedDateTime.parse("2027-03-29T02:30+02:00[Europe/Berlin]"));
    }

    @Test
    void aNightWithThatHourTwiceHasOneRun() {
        assertThat(next("2027-10-30T12:00+02:00[Europe/Berlin]"))
                .isEqualTo(ZonedDateTime.parse("2027-10-31T02:30+02:00[Europe/Berlin]"));
        assertThat(next("2027-10-31T02:31+02:00[Europe/Berlin]"))
                .isEqualTo(ZonedDateTime.parse("2027-11-01T02:30+01:00[Europe/Berlin]"));
        assertThat(next("2027-10-31T02:10+01:00[Europe/Berlin]"))
                .isEqualTo(ZonedDateTime.parse("2027-10-31T02:30+01:00[Europe/Berlin]"));
    }
}
