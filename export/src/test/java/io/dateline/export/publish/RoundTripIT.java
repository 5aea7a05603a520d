package io.dateline.export.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.export.dataset.Extent;
import io.dateline.export.diff.DiffSummary;
import io.dateline.export.release.UnreadableReleaseException;
import io.dateline.export.testing.MadeArticles;
import io.dateline.export.testing.TestDatabase;
import io.dateline.export.validate.Finding;
import io.dateline.export.validate.ReleaseValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases of every shape are valid, and what changes between two of them is said. */
class RoundTripIT {

    private static TestDatabase database;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        database = new TestDatabase();
    }

    @BeforeEach
    void fill() throws Exception {
        database.clear();
        MadeArticles.fill(database, 120, 3);
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    private Path export(ExportOptions options) throws Exception {
        return new ReleaseExport(database.store())
                .export(folder.resolve("releases"), options, () -> {})
                .folder();
    }

    private static ExportOptions options(Extent extent, boolean byMonth, Optional<Path> since) {
        return new ExportOptions(extent, byMonth, true, false, false, 100, since);
    }

    @Test
    void everyShapeOfReleaseIsValid() throws Exception {
        Extent summer = new Extent(Optional.of(LocalDate.of(2019, 6, 1)), Optional.of(LocalDate.of(2020, 8, 31)));
        for (ExportOptions options : List.of(
                ExportOptions.PLAIN,
                options(Extent.ALL, true, Optional.empty()),
                options(summer, false, Optional.empty()),
                options(summer, true, Optional.empty()))) {
            ReleaseValidator.Report report = ReleaseValidator.validate(export(options));

            assertThat(report.findings()).isEmpty();
            assertThat(report.isValid()).isTrue();
            assertThat(report.rows()).containsKeys("articles", "sentences", "offices", "rejects");
        }
    }

    @Test
    void partsAndWholeHoldTheSameRows() throws Exception {
        Path whole = export(ExportOptions.PLAIN);
        Path parts = export(options(Extent.ALL, true, Optional.empty()));

        assertThat(parts).isNotEqualTo(whole);
        assertThat(DiffSummary.of(whole, parts).text()).isEqualTo("The releases hold the same rows.\n");
    }

    @Test
    void everyCorrectionIsSaid() throws Exception {
        Path before = export(ExportOptions.PLAIN);
        database.execute("update date_mention set timex_value = '2001-01-01' where (article_id, field, char_start) ="
                + " (select article_id, field, char_start from date_mention order by 1, 2, 3 limit 1)");
        database.execute("delete from place_mention where (article_id, field, char_start) ="
                + " (select article_id, field, char_start from place_mention order by 1, 2 desc, 3 desc limit 1)");
        database.execute("delete from rejection");

        Path after = export(options(Extent.ALL, false, Optional.of(before)));

        assertThat(ReleaseValidator.validate(after).findings()).isEmpty();
        assertThat(Files.readAllLines(after.resolve("changes/changed.csv")))
                .anyMatch(line -> line.startsWith("date_mentions,") && line.endsWith(",2001-01-01"));
        assertThat(Files.readAllLines(after.resolve("changes/removed.csv")))
                .anyMatch(line -> line.startsWith("place_mentions,") && line.endsWith(",annotated-anew"))
                .anyMatch(line -> line.startsWith("rejects,") && line.endsWith(",no-longer-refused"));
        DiffSummary diff = DiffSummary.of(before, after);
        assertThat(diff.tables().get("date_mentions")).isNotNull().satisfies(counts -> {
            assertThat(counts.changedColumns()).containsEntry("timex_value", 1L);
            assertThat(counts.added()).isZero();
        });
    }

    @Test
    void whatWasAlteredIsFound() throws Exception {
        Path release = export(ExportOptions.PLAIN);
        Path dates = release.resolve("date_mentions.csv");
        String[] lines = Files.readString(dates).split("\n");
        lines[1] = lines[1].replaceFirst(",title,|,body,", ",footer,");
        lines[2] = lines[2].replaceFirst("[0-9]+,[0-9]+,[0-9]+", "99,1,7");
        Files.writeString(dates, String.join("\n", lines) + "\n");
        Files.writeString(release.resolve("notes.txt"), "mine");
        Files.delete(release.resolve("offices.csv"));

        ReleaseValidator.Report report = ReleaseValidator.validate(release);

        assertThat(report.findings().stream().map(Finding::check))
                .contains(Finding.Check.HASH, Finding.Check.UNLISTED_FILE, Finding.Check.MISSING_FILE);
    }

    @Test
    void bytesThatAreNoTextAreAFindingToo() throws Exception {
        Path release = export(ExportOptions.PLAIN);
        for (String file : List.of("places.csv", "articles.jsonl")) {
            Files.write(release.resolve(file), new byte[] {(byte) 0xff, '\n'});
        }

        assertThat(ReleaseValidator.validate(release).findings())
                .filteredOn(finding -> finding.check() == Finding.Check.UNREADABLE)
                .extracting(Finding::what)
                .containsExactly("places.csv cannot be read: its bytes are not UTF-8", "its bytes are not UTF-8");
        assertThatThrownBy(() -> DiffSummary.of(release, release))
                .isInstanceOf(UnreadableReleaseException.class)
                .hasMessageContaining("places.csv");
    }
}
