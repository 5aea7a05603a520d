package io.dateline.ingest.extract;

import io.dateline.common.article.Publication;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Extracts the pages of a gold file into a folder that {@code evaluate.py --release} can score, without a database, and says how fast.
 *
 * <p>Arguments: gold file, folder to write, and {@code dev} (four pages of five), {@code held} (every fifth) or {@code all}.
 */
final class GoldPages {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private GoldPages() {}

    private record Page(String doc, Optional<String> url, String html) {}

    public static void main(String[] args) throws IOException {
        Path gold = Path.of(args[0]);
        Path release = Files.createDirectories(Path.of(args[1]));
        List<String> lines = Files.readAllLines(gold);
        List<Page> pages = new ArrayList<>();
        try (BufferedWriter kept = Files.newBufferedWriter(release.resolve("gold.jsonl"))) {
            for (int i = 0; i < lines.size(); i++) {
                boolean held = i % 5 == 4;
                if (args[2].equals("all") || held == args[2].equals("held")) {
                    kept.write(lines.get(i) + "\n");
                    pages.add(page(gold, MAPPER.readTree(lines.get(i))));
                }
            }
        }
        write(release, pages);
        for (int round = 0; round < 5 && args.length > 3; round++) {
            time(pages, System.out);
        }
    }

    private static Page page(Path gold, JsonNode line) throws IOException {
        try (InputStream in = new GZIPInputStream(
                Files.newInputStream(gold.resolveSibling(line.get("file").asString())))) {
            String html = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Page(
                    line.get("doc").asString(),
                    Optional.ofNullable(line.get("url")).map(JsonNode::asString),
                    html);
        }
    }

    private static void write(Path release, List<Page> pages) throws IOException {
        try (BufferedWriter articles = Files.newBufferedWriter(release.resolve("articles.jsonl"));
                BufferedWriter table = Files.newBufferedWriter(release.resolve("articles.csv"))) {
            table.write("article_id,external_id,published_date,published_basis\n");
            for (Page page : pages) {
                PageExtractor.Page extracted = PageExtractor.extract(page.html(), page.url());
                ArticleFields found = extracted.fields();
                if (extracted.wall().isPresent()) {
                    continue;
                }
                articles.write(MAPPER.writeValueAsString(Map.of(
                                "external_id", page.doc(),
                                "title", found.get(ArticleFields.Field.TITLE).orElse(""),
                                "byline", found.get(ArticleFields.Field.BYLINE).orElse(""),
                                "text", found.get(ArticleFields.Field.TEXT).orElse("")))
                        + "\n");
                Optional<Publication> date = found.found();
                table.write("%s,%s,%s,%s%n"
                        .formatted(
                                page.doc(),
                                page.doc(),
                                date.filter(d -> d.precision().compareTo(Publication.Precision.DAY) <= 0)
                                        .map(d -> d.date().toString())
                                        .orElse(""),
                                date.map(d -> d.basis().code()).orElse("")));
            }
        }
    }

    /** Wall time says what this machine gave us just now; processor time says what the work costs. */
    private static void time(List<Page> pages, PrintStream out) {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long start = System.nanoTime();
        long cpuStart = system.getProcessCpuTime();
        pages.parallelStream().forEach(page -> PageExtractor.extract(page.html(), page.url()));
        double seconds = (System.nanoTime() - start) / 1e9;
        double processor = (system.getProcessCpuTime() - cpuStart) / 1e9;
        long characters = pages.stream().mapToLong(page -> page.html().length()).sum();
        out.printf(
                Locale.ROOT,
                "%d pages of %d kB: %.1f pages/s; %.1f pages in a second of one processor%n",
                pages.size(),
                characters / pages.size() / 1000,
                pages.size() / seconds,
                pages.size() / processor);
    }
}
