package io.dateline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.app.DatelineProcess;
import io.dateline.app.SeededArticles;
import io.dateline.app.TestServer;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.scheduling.support.CronExpression;

/** The nightly run: at its time, once for missed nights, and stopped by a signal at any moment. */
@ExtendWith(TestServer.class)
class NightlyIT {

    private static final ZoneId ZONE = ZoneId.of("UTC");
    private static final CronExpression NIGHTLY = CronExpression.parse("0 30 2 * * *");

    @TempDir
    Path folder = Path.of("");

    @Test
    void itRunsAtItsTimeAndStopsWhileItSleeps(TestServer.Running server) throws Exception {
        Path input = SeededArticles.write(folder.resolve("input.jsonl"), SeededArticles.jsonLines(9, 5));
        DatelineProcess nightly = DatelineProcess.start(
                "nightly",
                "--database-url",
                server.freshDatabase(),
                "--input",
                input.toString(),
                "--output",
                folder.resolve("out").toString(),
                "--at",
                "*/5 * * * * *");
        nightly.awaitOutput("The run ended with 0");
        nightly.terminate();
        nightly.await(4);
        assertThat(DatelineProcess.release(folder.resolve("out"))).containsKey("articles.csv");
    }

    @Test
    void missedNightsAreMadeUpForByOneRunAtOnce() {
        ZonedDateTime now = ZonedDateTime.now(ZONE);
        ZonedDateTime due = NightlyCommand.firstDue(NIGHTLY, ZONE, Optional.of(now.minusDays(5)));
        assertThat(due).isBetween(now, now.plusMinutes(1));
    }

    @Test
    void aRunOfTonightIsNotDoneAgain() {
        ZonedDateTime now = ZonedDateTime.now(ZONE);
        ZonedDateTime due = NightlyCommand.firstDue(NIGHTLY, ZONE, Optional.of(now));
        assertThat(due).isAfter(now).isBefore(now.plusHours(25));
    }
}
