package io.dateline.app.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.app.DatelineProcess;
import io.dateline.app.SeededArticles;
import io.dateline.app.TestServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A run killed at any moment, then resumed, gives the release that an undisturbed run gives, byte for byte. */
@ExtendWith(TestServer.class)
class KillFaultIT {

    private static final int ARTICLES = 300;
    private static final int KILLS = 20;

    /** A kill comes at most so many milliseconds into the step: about as long as it takes on a quick machine. */
    private record Moment(String step, int within) {}

    private static final List<Moment> MOMENTS = List.of(
            new Moment("pull-sources", 200),
            new Moment("extract-articles", 600),
            new Moment("sketch-articles", 300),
            new Moment("annotate-articles", 1_200),
            new Moment("export-release", 400));

    @TempDir
    Path folder = Path.of("");

    @Test
    void twentyKillsLoseAndDoubleNothing(TestServer.Running server) throws Exception {
        Path input = SeededArticles.write(folder.resolve("input.jsonl"), SeededArticles.jsonLines(1, ARTICLES));
        DatelineProcess.run(0, arguments("run", server.freshDatabase(), input, folder.resolve("calm")));
        Map<String, String> calm = DatelineProcess.release(folder.resolve("calm"));

        Random random = new Random(20);
        int killedAtWork = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            String database = server.freshDatabase();
            Path output = folder.resolve("killed-" + kill);
            DatelineProcess run = DatelineProcess.start(arguments("run", database, input, output));
            Moment moment = MOMENTS.get(random.nextInt(MOMENTS.size()));
            run.awaitOutput(moment.step() + " begins");
            Thread.sleep(random.nextInt(moment.within()));
            killedAtWork += run.isAlive() ? 1 : 0;
            run.kill();
            DatelineProcess.run(0, arguments("resume", database, input, output));
            if (!output.resolve("latest").toFile().exists()) {
                // killed before the run was on record: there is nothing to resume, and a new run does it all
                DatelineProcess.run(0, arguments("run", database, input, output));
            }
            assertThat(DatelineProcess.release(output)).as("kill %d", kill).isEqualTo(calm);
        }
        assertThat(killedAtWork).as("kills that hit a working run").isGreaterThan(KILLS / 2);
    }

    private static String[] arguments(String command, String database, Path input, Path output) {
        String[] common = {
            command, "--database-url", database, "--set", "ingest.chunk-size=7", "--set", "transform.chunk-size=7"
        };
        return command.equals("run")
                ? java.util.stream.Stream.concat(
                                java.util.Arrays.stream(common),
                                java.util.stream.Stream.of("--input", input.toString(), "--output", output.toString()))
                        .toArray(String[]::new)
                : common;
    }
}
