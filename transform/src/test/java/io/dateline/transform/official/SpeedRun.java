package io.dateline.transform.official;

import io.dateline.common.annotation.AnnotationContext;
import io.dateline.common.article.ArticleText;
import io.dateline.common.article.Publication;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints load time, heap and characters per second of the official annotator on one thread. Argument: a gold file to read texts from. */
final class SpeedRun {

    private SpeedRun() {}

    /** Processor time of this thread, so that a busy machine doesn't count. */
    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    public static void main(String[] arguments) throws IOException {
        long before = now();
        OfficialAnnotator annotator = OfficialAnnotator.create();
        long loaded = now();
        System.out.printf("load %d ms%n", (loaded - before) / 1_000_000);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf("heap %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000);
        List<ArticleText> texts = new ArrayList<>();
        List<AnnotationContext> contexts = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            JsonNode doc = JsonMapper.shared().readTree(line);
            texts.add(new ArticleText("", doc.get("text").asString()));
            contexts.add(new AnnotationContext(
                    Optional.ofNullable(doc.get("date"))
                            .map(d -> Publication.day(LocalDate.parse(d.asString()), Publication.Basis.GIVEN)),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of()));
        }
        long characters = texts.stream().mapToLong(t -> t.body().length()).sum();
        for (int round = 0; round < 8; round++) {
            long start = now();
            int found = 0;
            int times = 10;
            for (int t = 0; t < times; t++) {
                for (int i = 0; i < texts.size(); i++) {
                    found += annotator.annotate(texts.get(i), contexts.get(i)).size();
                }
            }
            double seconds = (now() - start) / 1e9;
            System.out.printf("%.2f million characters/s (%d officials)%n", characters * times / seconds / 1e6, found);
        }
    }
}
