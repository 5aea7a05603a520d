package io.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The samples give the release that is committed for them, byte for byte.
 *
 * <p>Where a change of rules is meant to change it: run {@code ./dateline run --input samples}, read the difference, and put the new release
 * in place of {@code samples-release}.
 */
@ExtendWith(TestServer.class)
class SamplesIT {

    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path folder = Path.of("");

    @Test
    void theSamplesGiveTheirRelease(TestServer.Running server) throws Exception {
        DatelineProcess.run(
                0,
                "run",
                "--database-url",
                server.freshDatabase(),
                "--input",
                CHECKOUT.resolve("samples").toString(),
                "--output",
                folder.toString());
        Path release = folder.resolve("latest").toRealPath();
        Path expected = CHECKOUT.resolve("samples-release");
        assertThat(names(release)).isEqualTo(names(expected));
        for (String name : names(expected)) {
            assertThat(release.resolve(name)).as(name).hasSameBinaryContentAs(expected.resolve(name));
        }
        DatelineProcess.run(0, "validate", release.toString());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
