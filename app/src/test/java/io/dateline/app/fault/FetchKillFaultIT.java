package io.dateline.app.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.app.CountingSite;
import io.dateline.app.DatelineProcess;
import io.dateline.app.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run killed while it fetches asks for no page again that it has, whether it is resumed or simply run anew. */
@ExtendWith(TestServer.class)
class FetchKillFaultIT {

    private static final int PAGES = 40;
    private static final int KILLS = 4;

    private final CountingSite site = new CountingSite(PAGES);

    @TempDir
    Path folder = Path.of("");

    FetchKillFaultIT() throws IOException {}

    @AfterEach
    void closeSite() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"resume", "run"})
    void aKilledRunGoesOnWithThePagesThatItHas(String next, TestServer.Running server) throws Exception {
        Path sources = Files.writeString(
                folder.resolve("sources.yml"),
                "sources: [{name: The Ferry Post, kind: feed, url: '" + site.address("/feed.xml") + "'}]");
        Random random = new Random(next.length());
        for (int kill = 0; kill < KILLS; kill++) {
            site.forget();
            Path place = Files.createDirectories(folder.resolve(next + kill));
            String database = server.freshDatabase();
            DatelineProcess run = DatelineProcess.start(arguments("run", database, place, sources));
            int enough = 1 + random.nextInt(PAGES - 10);
            while (site.pagesAsked().size() < enough) {
                assertThat(run.isAlive()).as(run.output()).isTrue();
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(60));
            assertThat(run.isAlive()).as("it is killed while it fetches").isTrue();
            run.kill();

            assertThat(DatelineProcess.run(0, arguments(next, database, place, sources)))
                    .contains("%d records = %d stored".formatted(PAGES, PAGES));
            Map<String, Integer> asked = site.pagesAsked();
            assertThat(asked).hasSize(PAGES);
            assertThat(asked.values().stream().filter(times -> times > 1))
                    .as("only the page that was under way is asked for again")
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(Files.readAllLines(place.resolve("out/latest/articles.csv")))
                    .hasSize(PAGES + 1);
        }
    }

    private static String[] arguments(String command, String database, Path place, Path sources) {
        List<String> arguments = new ArrayList<>(List.of(
                command,
                "--database-url",
                database,
                "--workspace",
                place.resolve("workspace").toString()));
        arguments.addAll(List.of("--set", "ingest.fetch.allow-private-addresses=true"));
        arguments.addAll(List.of("--set", "ingest.fetch.delay=0s"));
        if (command.equals("run")) {
            arguments.addAll(List.of("--sources", sources.toString()));
            arguments.addAll(List.of("--output", place.resolve("out").toString()));
        }
        return arguments.toArray(String[]::new);
    }
}
