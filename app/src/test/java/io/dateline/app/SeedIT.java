package io.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The article that the project began with, dated and undated, checked by its own script; skipped where the shared folder is absent. */
@ExtendWith(TestServer.class)
class SeedIT {

    private static final Path SHARED = Path.of("../../shared").toAbsolutePath().normalize();
    private static final String ARTICLE = "000_9f249fcdb5eb7437";

    @TempDir
    Path folder = Path.of("");

    @Test
    void dated(TestServer.Running server) throws Exception {
        Path input = input();
        Files.writeString(input.resolve(ARTICLE + ".meta.json"), "{\"published_at\": \"2019-10-22\"}");
        assertThat(check(server, input)).contains("0 differences");
    }

    @Test
    void undated(TestServer.Running server) throws Exception {
        assertThat(check(server, input(), "--undated", "--bounds")).contains("0 differences");
    }

    private Path input() throws IOException {
        Path seed = SHARED.resolve("seed").resolve(ARTICLE + ".txt");
        assumeTrue(Files.exists(seed), "skipped: there is no " + seed);
        Path input = Files.createDirectories(folder.resolve("input"));
        Files.copy(seed, input.resolve(ARTICLE + ".txt"));
        return input;
    }

    private String check(TestServer.Running server, Path input, String... options) throws Exception {
        Path output = folder.resolve("out");
        DatelineProcess.run(
                0,
                "run",
                "--database-url",
                server.freshDatabase(),
                "--input",
                input.toString(),
                "--output",
                output.toString());
        ProcessBuilder builder = new ProcessBuilder(
                        "python3",
                        SHARED.resolve("eval/seed.py").toString(),
                        output.resolve("latest").toString())
                .redirectErrorStream(true);
        builder.command().addAll(java.util.List.of(options));
        Process python = builder.start();
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        python.waitFor();
        return said;
    }
}
