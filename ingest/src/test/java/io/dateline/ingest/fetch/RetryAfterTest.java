package io.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2019-10-22T08:00:00Z");

    @Test
    void secondsAndDatesAreUnderstood() {
        assertThat(RetryAfter.parse("120", NOW)).contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.parse("Tue, 22 Oct 2019 08:00:45 GMT", NOW)).contains(Duration.ofSeconds(45));
    }

    @Test
    void aDateThatHasPassedAsksForNoWaiting() {
        assertThat(RetryAfter.parse("Tue, 22 Oct 2019 07:00:00 GMT", NOW)).contains(Duration.ZERO);
    }

    @Test
    void anythingElseSaysNothing() {
        assertThat(RetryAfter.parse("", NOW)).isEmpty();
        assertThat(RetryAfter.parse("soon", NOW)).isEmpty();
        assertThat(RetryAfter.parse("-5", NOW)).isEmpty();
        assertThat(RetryAfter.parse("99999999999999999999", NOW)).isEmpty();
    }
}
