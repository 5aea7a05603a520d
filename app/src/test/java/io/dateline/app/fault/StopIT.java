package io.dateline.app.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.app.DatelineProcess;
import io.dateline.app.SeededArticles;
import io.dateline.app.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A stop is clean and says so, a resume goes on, and two runs at once are one run and one polite refusal. */
@ExtendWith(TestServer.class)
class StopIT {

    @TempDir
    Path folder = Path.of("");

    @Test
    void sigtermStopsBetweenChunksAndResumeGoesOn(TestServer.Running server) throws Exception {
        Path input = SeededArticles.write(folder.resolve("input.jsonl"), SeededArticles.jsonLines(2, 300));
        String calmDatabase = server.freshDatabase();
        DatelineProcess.run(
                0, "run", "--database-url", calmDatabase, "--input", input.toString(), "--output", path("calm"));

        String database = server.freshDatabase();
        DatelineProcess run = DatelineProcess.start(
                "run",
                "--database-url",
                database,
                "--input",
                input.toString(),
                "--output",
                path("stopped"),
                "--set",
                "ingest.chunk-size=1",
                "--set",
                "transform.chunk-size=1");
        run.awaitOutput("extract-articles begins");
        run.terminate();
        assertThat(run.await(4)).contains("stopped", "resume goes on");
        DatelineProcess.run(0, "resume", "--database-url", database);
        assertThat(DatelineProcess.release(folder.resolve("stopped")))
                .isEqualTo(DatelineProcess.release(folder.resolve("calm")));
        assertThat(DatelineProcess.run(0, "resume", "--database-url", database)).contains("nothing to resume");
    }

    @Test
    void aSecondRunIsToldWhoHoldsTheLock(TestServer.Running server) throws Exception {
        Path input = SeededArticles.write(folder.resolve("input.jsonl"), SeededArticles.jsonLines(3, 600));
        String database = server.freshDatabase();
        DatelineProcess first = DatelineProcess.start(
                "run",
                "--database-url",
                database,
                "--input",
                input.toString(),
                "--output",
                path("first"),
                "--set",
                "ingest.chunk-size=1",
                "--set",
                "transform.chunk-size=1");
        first.awaitOutput("pull-sources begins");
        String told = DatelineProcess.run(75, "transform", "--database-url", database);
        assertThat(told).contains("Another run holds the lock: dateline run, process ");
        first.await(0);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
