package io.dateline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.app.CountingSite;
import io.dateline.app.DatelineProcess;
import io.dateline.app.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees of sources: a run that warns and ends with 3, and a check that stores nothing. */
@ExtendWith(TestServer.class)
class SourcesIT {

    private final CountingSite site = new CountingSite(3);

    @TempDir
    Path folder = Path.of("");

    SourcesIT() throws IOException {}

    @AfterEach
    void closeSite() {
        site.close();
    }

    @Test
    void aSourceThatWentQuietEndsTheRunWithThreeAndACheckShowsWhichOneAnswers(TestServer.Running server)
            throws Exception {
        Path sources = Files.writeString(
                folder.resolve("sources.yml"), """
                sources:
                  - {name: The Ferry Post, kind: feed, url: '%s', min: 4}
                  - {name: The Harbour Times, kind: feed, url: '%s'}
                """.formatted(site.address("/feed.xml"), site.address("/gone.xml")));
        String database = server.freshDatabase();

        String check = run(3, database, "sources", "check", sources.toString());
        assertThat(check)
                .containsPattern("The Ferry Post +feed +3 +0 +it lists fewer than the 4 expected")
                .containsPattern("The Harbour Times +feed +0 +0 .*http-error");
        assertThat(site.pagesAsked()).isEmpty();

        String run = run(3, database, "ingest", "--sources", sources.toString());
        assertThat(run)
                .contains("source The Ferry Post: 3 articles, at least 4 are expected")
                .contains("source The Harbour Times: nothing of what it lists could be read")
                .contains("4 records = 3 stored + 0 unchanged + 1 rejected");
    }

    private String run(int exit, String database, String... command) {
        Stream<String> options = Stream.of(
                "--database-url",
                database,
                "--workspace",
                folder.resolve("workspace").toString(),
                "--set",
                "ingest.fetch.allow-private-addresses=true",
                "--set",
                "ingest.fetch.delay=0s");
        return DatelineProcess.run(
                exit, Stream.concat(Stream.of(command), options).toArray(String[]::new));
    }
}
