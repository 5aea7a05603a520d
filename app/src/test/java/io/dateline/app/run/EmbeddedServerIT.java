package io.dateline.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.app.DatelineProcess;
import io.dateline.app.SeededArticles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workspace's own server: durable, closed to strangers, and none left behind by a killed command is in the way. */
class EmbeddedServerIT {

    @TempDir
    Path folder = Path.of("");

    @Test
    void itIsDurableAndAsksForItsPassword() throws Exception {
        try (Database database = Database.open(Optional.empty(), folder)) {
            assertThat(setting(database, "fsync")).isEqualTo("on");
            assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(database, "server_version")).startsWith("18.");
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.user(), "guess"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(folder.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void theServerOfAKilledRunIsUsedOn() throws Exception {
        Path input = SeededArticles.write(folder.resolve("input.jsonl"), SeededArticles.jsonLines(6, 200));
        String[] workspace = {"--workspace", folder.resolve("workspace").toString()};
        DatelineProcess run = DatelineProcess.start(
                "run",
                workspace[0],
                workspace[1],
                "--input",
                input.toString(),
                "--output",
                folder.resolve("out").toString(),
                "--set",
                "ingest.chunk-size=1");
        run.awaitOutput("extract-articles begins");
        run.kill();
        Path pidFile = folder.resolve("workspace/postgres/data/postmaster.pid");
        String orphan = Files.readAllLines(pidFile).get(0);
        assertThat(ProcessHandle.of(Long.parseLong(orphan.strip()))).isPresent();

        DatelineProcess.run(0, "resume", workspace[0], workspace[1]);
        assertThat(DatelineProcess.release(folder.resolve("out"))).containsKey("articles.csv");
        assertThat(pidFile).as("the last one out stops the server").doesNotExist();
    }

    @Test
    void theNumberOfAnotherServerIsNotTakenForOurs() throws Exception {
        Path ours = folder.resolve("ours");
        Files.createDirectories(ours.resolve("postgres/data.new-abandoned"));
        Database.open(Optional.empty(), ours).close();
        assertThat(ours.resolve("postgres/data.new-abandoned")).doesNotExist();

        try (Database other = Database.open(Optional.empty(), folder.resolve("other"))) {
            List<String> left =
                    new ArrayList<>(Files.readAllLines(folder.resolve("other/postgres/data/postmaster.pid")));
            left.set(1, ours.resolve("postgres/data").toAbsolutePath().toString());
            Files.write(ours.resolve("postgres/data/postmaster.pid"), left);
            try (Database database = Database.open(Optional.empty(), ours)) {
                assertThat(database.jdbcUrl()).isNotEqualTo(other.jdbcUrl());
                assertThat(setting(database, "data_directory"))
                        .isEqualTo(
                                ours.resolve("postgres/data").toAbsolutePath().toString());
            }
        }
    }

    private static String setting(Database database, String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.jdbcUrl(), database.user(), database.password().value());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("show " + name)) {
            result.next();
            return result.getString(1);
        }
    }
}
