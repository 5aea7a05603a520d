package io.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The same articles give the same bytes, whatever the order, the chunks, the threads, the zone and the locale. */
@ExtendWith(TestServer.class)
class DeterminismIT {

    /** Every value of every factor, and most pairs of them. */
    private record Variant(boolean shuffled, int chunk, int threads, String zone, String language) {}

    private static final List<Variant> VARIANTS = List.of(
            new Variant(false, 1, 1, "UTC", "en"),
            new Variant(true, 7, 4, "Pacific/Auckland", "tr"),
            new Variant(true, 100, 1, "Pacific/Auckland", "ar"),
            new Variant(false, 100, 4, "UTC", "tr"),
            new Variant(true, 1, 4, "UTC", "ar"),
            new Variant(false, 7, 1, "Pacific/Auckland", "en"));

    @TempDir
    Path folder = Path.of("");

    @Test
    void nothingButTheArticlesDecides(TestServer.Running server) throws Exception {
        List<String> lines = new ArrayList<>(SeededArticles.jsonLines(4, 120));
        lines.add("{\"id\": \"broken\", ");
        lines.add(
                "{\"id\": \"seeded-4-7\", \"source\": \"other.example\", \"text\": \"Another outlet, the same id, on Monday.\"}");
        lines.add("{\"id\": \"twice\", \"text\": \"The ferry left Oslo on Tuesday.\"}");
        lines.add("{\"id\": \"twice\", \"text\": \"The ferry left Bergen on Tuesday.\"}");
        Path straight = SeededArticles.write(folder.resolve("a").resolve("input.jsonl"), lines);
        Path shuffled =
                SeededArticles.write(folder.resolve("b").resolve("input.jsonl"), SeededArticles.shuffled(lines, 5));

        Map<String, String> first = null;
        for (Variant variant : VARIANTS) {
            Path output = folder.resolve("out-" + VARIANTS.indexOf(variant));
            DatelineProcess.start(
                            List.of("-Duser.timezone=" + variant.zone(), "-Duser.language=" + variant.language()),
                            List.of(
                                    "run",
                                    "--database-url",
                                    server.freshDatabase(),
                                    "--input",
                                    (variant.shuffled() ? shuffled : straight).toString(),
                                    "--output",
                                    output.toString(),
                                    "--set",
                                    "ingest.chunk-size=" + variant.chunk(),
                                    "--set",
                                    "transform.chunk-size=" + variant.chunk(),
                                    "--set",
                                    "ingest.threads=" + variant.threads(),
                                    "--set",
                                    "transform.threads=" + variant.threads()))
                    .await(0);
            Map<String, String> release = DatelineProcess.release(output);
            first = first == null ? release : first;
            assertThat(release).as("%s", variant).isEqualTo(first);
        }
    }
}
