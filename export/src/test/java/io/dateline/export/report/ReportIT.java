package io.dateline.export.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dateline.export.dataset.Extent;
import io.dateline.export.publish.ExportOptions;
import io.dateline.export.publish.ReleaseExport;
import io.dateline.export.testing.Chromium;
import io.dateline.export.testing.MadeArticles;
import io.dateline.export.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report in a real browser: no error, no request, and what is clicked is what is shown. */
class ReportIT {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Path report(TestDatabase database, int maxArticles) throws Exception {
        ExportOptions options = new ExportOptions(Extent.ALL, false, false, false, true, maxArticles, Optional.empty());
        return new ReleaseExport(database.store())
                .export(folder.resolve("releases"), options, () -> {})
                .folder()
                .resolve("report.html");
    }

    @Test
    void aReportOf500ArticlesShowsWhatIsClicked() throws Exception {
        Optional<Path> chromium = Chromium.find();
        assumeTrue(chromium.isPresent(), "There is no Chromium here (Debian package chromium)");
        try (TestDatabase database = new TestDatabase();
                Chromium browser = new Chromium(chromium.get())) {
            MadeArticles.fill(database, 500, 5);
            browser.window(1400, 1000, false);
            Path report = report(database, 2_000);
            browser.open(report);

            assertThat(browser.evaluate("document.getElementById('count').textContent"))
                    .isEqualTo("500");

            // One tab stop among the countries, one among the places; arrows do the rest.
            assertThat(browser.evaluate("document.querySelectorAll('#map [tabindex=\"0\"]').length"))
                    .isEqualTo("2");

            browser.click("path[data-country='BR']");
            assertThat(browser.evaluate("document.querySelector('.chip').textContent"))
                    .startsWith("Brazil");
            long brazilian = Long.parseLong(browser.evaluate("parseInt(document.getElementById('count').textContent)"));
            assertThat(brazilian).isBetween(1L, 499L);

            browser.click("[data-person='made:morita']");
            long both = Long.parseLong(browser.evaluate("parseInt(document.getElementById('count').textContent)"));
            assertThat(both).isBetween(1L, brazilian - 1);
            assertThat(browser.evaluate("document.querySelector('#article .body').textContent"))
                    .contains("Keiko Morita");

            browser.click("#article .body mark[data-kind~='official']");
            assertThat(browser.evaluate("document.getElementById('card').textContent"))
                    .contains("Keiko Morita", "Minister of Foreign Affairs of Japan", "confidence 0.95");
            browser.hover("#article .body mark[data-kind='date']");
            assertThat(browser.evaluate("document.getElementById('card').textContent"))
                    .contains("date.");

            browser.key("Escape");
            browser.key("Escape");
            assertThat(browser.evaluate("document.getElementById('count').textContent"))
                    .isEqualTo("500");
            browser.click("#time rect.published");
            assertThat(browser.evaluate("document.querySelector('.chip').textContent"))
                    .startsWith("published");
            browser.click("#tab-table");
            assertThat(browser.evaluate("document.querySelectorAll('#table tbody tr').length > 0"))
                    .isEqualTo("true");
            assertThat(browser.evaluate("document.getElementById('pane-read').offsetHeight"))
                    .isEqualTo("0");

            assertThat(browser.troubles()).isEmpty();
            assertThat(browser.requests())
                    .allMatch(url ->
                            url.startsWith("data:") || url.equals(report.toUri().toString()));
        }
    }

    @Test
    void aLargeReleaseShowsASampleAndSaysSo() throws Exception {
        try (TestDatabase database = new TestDatabase()) {
            MadeArticles.fill(database, 60, 5);
            Path report = report(database, 40);

            assertThat(Files.size(report)).isLessThan(3_000_000);
            Optional<Path> chromium = Chromium.find();
            assumeTrue(chromium.isPresent(), "There is no Chromium here (Debian package chromium)");
            try (Chromium browser = new Chromium(chromium.get())) {
                browser.open(report);
                assertThat(browser.evaluate("document.getElementById('about').textContent"))
                        .contains("60 articles", "sample of 40 articles");
            }
        }
    }
}
