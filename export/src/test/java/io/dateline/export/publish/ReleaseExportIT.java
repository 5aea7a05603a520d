package io.dateline.export.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.common.store.Snapshot;
import io.dateline.common.store.Snapshot.Lines;
import io.dateline.export.dataset.Dataset;
import io.dateline.export.publish.ReleaseExport.Published;
import io.dateline.export.testing.MadeArticles;
import io.dateline.export.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseExportIT {

    private static TestDatabase database;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        database = new TestDatabase();
        MadeArticles.fill(database, 300, 7);
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    private Published export(Path parent) throws Exception {
        return new ReleaseExport(database.store()).export(parent, ExportOptions.PLAIN, () -> {});
    }

    @Test
    void theSameDataGivesTheSameReleaseAndTakesNoMoreRoom() throws Exception {
        Published first = export(folder);
        Published again = export(folder);
        Path other = export(folder.resolve(".elsewhere")).folder();

        assertThat(again.folder()).isEqualTo(first.folder());
        assertThat(other.getFileName()).isEqualTo(first.folder().getFileName());
        assertThat(Files.readSymbolicLink(folder.resolve("latest")))
                .isEqualTo(first.folder().getFileName());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "latest", ".elsewhere", first.folder().getFileName().toString());
        }
        assertThat(first.rows()).containsEntry(Dataset.ARTICLES, 300L).containsEntry(Dataset.REJECTS, 1L);
    }

    @Test
    void anExportThatStopsLeavesTheEarlierReleaseAlone() throws Exception {
        Published first = export(folder);
        AtomicInteger calls = new AtomicInteger();

        assertThatThrownBy(() -> new ReleaseExport(database.store()).export(folder, ExportOptions.PLAIN, () -> {
                    if (calls.incrementAndGet() == 150) {
                        throw new IllegalStateException("stop");
                    }
                }))
                .hasMessage("stop");

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName))
                    .containsExactlyInAnyOrder(Path.of("latest"), first.folder().getFileName());
        }
    }

    @Test
    void tablesReadSideBySideShowTheMomentAtWhichTheSnapshotWasOpened() throws Exception {
        try (Snapshot snapshot = database.store().open()) {
            database.execute("create table kept as select * from date_mention");
            database.execute("delete from date_mention");
            try (Lines one = snapshot.lines("date_mentions");
                    Lines other = snapshot.lines("date_mentions")) {
                byte[] line = one.next();
                assertThat(line).isNotNull();
                for (; line != null; line = one.next()) {
                    assertThat(other.next()).isEqualTo(line);
                }
                assertThat(other.next()).isNull();
            }
        } finally {
            database.execute("insert into date_mention select * from kept");
            database.execute("drop table kept");
        }
    }

    @Test
    void aFolderThatHoldsSomethingElseIsRefused() throws Exception {
        Files.writeString(folder.resolve("thesis.docx"), "years of work");

        assertThatThrownBy(() -> export(folder))
                .isInstanceOf(RefusedExportException.class)
                .hasMessageContaining("thesis.docx");
        assertThat(folder.resolve("latest")).doesNotExist();
    }

    @Test
    void whatTheDatabaseRefusedFirstIsSaidByEveryReadingBehindIt() throws Exception {
        database.execute("alter table date_mention rename to elsewhere");
        try (Snapshot snapshot = database.store().open()) {
            for (int reading = 0; reading < 3; reading++) {
                assertThatThrownBy(() -> snapshot.lines("date_mentions")).hasMessageContaining("\"date_mention\"");
            }
            assertThatThrownBy(() -> snapshot.lines("places")).hasMessageContaining("\"date_mention\"");
            assertThatThrownBy(() -> export(folder)).hasMessageContaining("\"date_mention\"");
            assertThat(folder).isEmptyDirectory();
        } finally {
            database.execute("alter table elsewhere rename to date_mention");
        }
    }
}
