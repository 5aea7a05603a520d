package io.dateline.bench;

import io.dateline.app.SeededArticles;
import io.dateline.app.run.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.postgresql.PGConnection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the three stages over made-up articles, each as a process of its own with a heap of 512 MB, and plain {@code COPY} in and out of the
 * same rows beside them, as the limit that no pipeline on this database passes.
 *
 * <p>Prints a Markdown table. Arguments: launcher, number of articles, and {@code dense} for articles with three times the mentions of news.
 */
public final class PipelineBenchmark {

    private static final List<String> TABLES = List.of(
            "article",
            "annotation",
            "sentence",
            "date_mention",
            "place_mention",
            "official_mention",
            "article_official");

    private PipelineBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        String launcher = arguments[0];
        int articles = Integer.parseInt(arguments[1]);
        boolean dense = arguments.length > 2 && arguments[2].equals("dense");
        Path folder = Files.createTempDirectory("dateline-bench-");
        Path input = folder.resolve("articles.jsonl");
        Files.write(input, dense ? SeededArticles.jsonLines(42, articles) : NewsArticles.jsonLines(42, articles));
        String[] workspace = {"--workspace", folder.resolve("workspace").toString()};

        Map<String, Double> seconds = new LinkedHashMap<>();
        long begin = System.nanoTime();
        seconds.put("ingest", stage(launcher, "ingest", workspace, "--input", input.toString()));
        seconds.put("transform", stage(launcher, "transform", workspace));
        seconds.put(
                "export",
                stage(
                        launcher,
                        "export",
                        workspace,
                        "--output",
                        folder.resolve("out").toString()));
        double whole = (System.nanoTime() - begin) / 1e9;
        seconds.put(
                "three stages", seconds.values().stream().mapToDouble(s -> s).sum());
        seconds.put("three processes, start to end", whole);
        try (Database database = Database.open(Optional.empty(), folder.resolve("workspace"))) {
            copy(database, folder, seconds);
        }
        System.out.printf(
                Locale.ROOT,
                "%d articles, %d MB of text, %d processors%n%n",
                articles,
                Files.size(input) >> 20,
                Runtime.getRuntime().availableProcessors());
        System.out.println("| what | seconds | articles/s |");
        System.out.println("|---|---:|---:|");
        seconds.forEach(
                (what, took) -> System.out.printf(Locale.ROOT, "| %s | %.1f | %,.0f |%n", what, took, articles / took));
    }

    private static double stage(String launcher, String command, String[] workspace, String... more)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(launcher, command, "--json"));
        words.addAll(List.of(workspace));
        words.addAll(List.of(more));
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String json = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command + " ended with " + process.exitValue());
        }
        JsonNode report = JsonMapper.builder().build().readTree(json);
        return report.get("milliseconds").asLong() / 1e3;
    }

    private static void copy(Database database, Path folder, Map<String, Double> seconds)
            throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(
                        database.jdbcUrl(), database.user(), database.password().value());
                Statement statement = connection.createStatement()) {
            long begin = System.nanoTime();
            for (String table : TABLES) {
                try (var file = Files.newOutputStream(folder.resolve(table))) {
                    connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY " + table + " TO STDOUT", file);
                }
            }
            seconds.put("plain COPY out", (System.nanoTime() - begin) / 1e9);
            begin = System.nanoTime();
            for (String table : TABLES) {
                statement.execute("create table copy_" + table + " (like " + table + " including all)");
                try (var file = Files.newInputStream(folder.resolve(table))) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("COPY copy_" + table + " FROM STDIN", file);
                }
            }
            seconds.put("plain COPY in", (System.nanoTime() - begin) / 1e9);
        }
    }
}
