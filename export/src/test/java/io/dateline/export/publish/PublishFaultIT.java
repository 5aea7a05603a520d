package io.dateline.export.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dateline.export.testing.MadeArticles;
import io.dateline.export.testing.TestDatabase;
import io.dateline.export.validate.ReleaseValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to an export, the earlier release stays whole, {@code latest} points to it, and no half file is left. */
class PublishFaultIT {

    private static TestDatabase database;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        database = new TestDatabase();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @BeforeEach
    void fill() throws Exception {
        database.clear();
        MadeArticles.fill(database, 60, 2);
    }

    private Path export(Path parent, Runnable checkpoint) throws Exception {
        return new ReleaseExport(database.store())
                .export(parent, ExportOptions.PLAIN, checkpoint)
                .folder();
    }

    /** So that the next release is another one. */
    private static void change() throws Exception {
        database.execute("update article set byline = 'B. Writer'");
    }

    private static void assertIntact(Path parent, Path release) throws IOException {
        assertThat(parent.resolve("latest").toRealPath()).isEqualTo(release.toRealPath());
        assertThat(ReleaseValidator.validate(release).findings()).isEmpty();
    }

    private static List<String> entries(Path parent) throws IOException {
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    private static int run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static long size(Path release) throws IOException {
        try (Stream<Path> files = Files.walk(release)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // Whole pages, as a small file system counts.
                bytes += (Files.size(file) + 4095) / 4096 * 4096;
            }
            return bytes;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 15, 30, 45, 60, 75, 85, 93, 97})
    void aDiskThatFillsUpLeavesTheEarlierRelease(int percent) throws Exception {
        Path sample = export(folder.resolve("sample"), () -> {});
        long size = size(sample);
        Path disk = Files.createDirectory(folder.resolve("disk"));
        long room = size + size * percent / 100;
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/mount"))
                        && run("/usr/bin/mount", "-t", "tmpfs", "-o", "size=" + room, "tmpfs", disk.toString()) == 0,
                "A small disk can only be mounted by root");
        try {
            Path parent = disk.resolve("releases");
            Path first = export(parent, () -> {});
            change();

            assertThatThrownBy(() -> export(parent, () -> {})).isInstanceOf(IOException.class);

            assertIntact(parent, first);
            assertThat(entries(parent))
                    .containsExactly("latest", first.getFileName().toString());
        } finally {
            run("/usr/bin/umount", disk.toString());
        }
    }

    @Test
    void aKilledExportLeavesTheEarlierReleaseAndTheNextOneClearsUp() throws Exception {
        Path first = export(folder, () -> {});
        change();
        int moments = 62;
        for (int moment = 1; moment <= moments; moment += 12) {
            AtomicInteger left = new AtomicInteger(moment);
            // An Error passes every handler, as a kill would: what was being built stays behind.
            assertThatThrownBy(() -> export(folder, () -> {
                        if (left.decrementAndGet() == 0) {
                            throw new LinkageError("killed");
                        }
                    }))
                    .isInstanceOf(LinkageError.class);
            assertIntact(folder, first);
            assertThat(entries(folder)).anyMatch(name -> name.startsWith(".building-"));
        }

        Path second = export(folder, () -> {});

        assertIntact(folder, second);
        assertThat(ReleaseValidator.validate(first).findings()).isEmpty();
        assertThat(entries(folder))
                .containsExactlyInAnyOrder(
                        "latest",
                        first.getFileName().toString(),
                        second.getFileName().toString());
    }

    @Test
    void aKillBetweenRenameAndLinkIsMendedByTheNextExport() throws Exception {
        Path first = export(folder, () -> {});
        change();
        Path second = export(folder, () -> {});
        Files.delete(folder.resolve("latest"));
        Files.createSymbolicLink(folder.resolve("latest"), first.getFileName());
        Files.createSymbolicLink(folder.resolve(".latest-left-behind"), first.getFileName());

        export(folder, () -> {});

        assertIntact(folder, second);
    }

    @Test
    void aTargetThatIsAFileIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("releases"), "a letter");

        assertThatThrownBy(() -> export(file, () -> {}))
                .isInstanceOf(RefusedExportException.class)
                .hasMessageContaining("is a file");
        assertThat(Files.readString(file)).isEqualTo("a letter");
    }

    @Test
    void aLatestThatIsNoLinkOfOursIsRefused() throws Exception {
        Path mine = Files.createDirectories(folder.resolve("latest"));
        Files.writeString(mine.resolve("mine.txt"), "mine");

        assertThatThrownBy(() -> export(folder, () -> {})).isInstanceOf(RefusedExportException.class);
        assertThat(mine.resolve("mine.txt")).hasContent("mine");
    }

    @Test
    void aReleaseThatWasAlteredIsNotTakenForTheSame() throws Exception {
        Path release = export(folder, () -> {});
        Files.writeString(release.resolve("articles.csv"), "gone");

        assertThatThrownBy(() -> export(folder, () -> {}))
                .isInstanceOf(RefusedExportException.class)
                .hasMessageContaining("altered");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith(".building"))
                            .sorted(Comparator.naturalOrder()))
                    .isEmpty();
        }
    }
}
