package io.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The command, run as a process of its own, and what it leaves behind. */
public final class DatelineProcess {

    private final Process process;
    private final Path output;

    private DatelineProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts the command with options for its JVM; its output goes to a file. */
    public static DatelineProcess start(List<String> jvm, List<String> arguments) {
        try {
            Path output = Files.createTempFile("dateline-", ".log");
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.add("-Xmx512m");
            command.add("-XX:+UseSerialGC");
            command.add("-XX:TieredStopAtLevel=1");
            command.addAll(jvm);
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.dateline.app.cli.Dateline"));
            command.addAll(arguments);
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().remove("DATELINE_DATABASE_URL");
            return new DatelineProcess(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static DatelineProcess start(String... arguments) {
        return start(List.of(), List.of(arguments));
    }

    /** Runs the command and expects it to end as said. */
    public static String run(int expectedExit, String... arguments) {
        return start(arguments).await(expectedExit);
    }

    public String await(int expectedExit) {
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("ends in time").isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        assertThat(process.exitValue()).as(output()).isEqualTo(expectedExit);
        return output();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM. */
    public void terminate() {
        process.destroy();
    }

    /** Waits until the command has printed {@code words}. */
    public void awaitOutput(String words) throws InterruptedException {
        for (int i = 0; i < 1_200 && !output().contains(words); i++) {
            assertThat(process.isAlive() || output().contains(words))
                    .as(output())
                    .isTrue();
            Thread.sleep(25);
        }
        assertThat(output()).contains(words);
    }

    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file of the newest release with its content's hash. */
    public static Map<String, String> release(Path output) throws IOException {
        Path release = output.resolve("latest").toRealPath();
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(release)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        release.relativize(file).toString(),
                        java.util.HexFormat.of()
                                .formatHex(io.dateline.common.article.ArticleIds.digest(Files.readAllBytes(file))));
            }
        }
        assertThat(files).containsKeys("articles.csv", "SHA256SUMS");
        return files;
    }
}
