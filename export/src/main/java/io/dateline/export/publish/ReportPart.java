package io.dateline.export.publish;

import io.dateline.export.dataset.ArticleRows;
import io.dateline.export.dataset.Extent;
import io.dateline.export.dataset.FileFacts;
import io.dateline.export.dataset.Row;
import io.dateline.export.dataset.Table;
import io.dateline.export.report.ReportData;
import io.dateline.export.report.ReportPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** {@code report.html}: a release to be looked at in a browser. */
final class ReportPart implements ReleasePart {

    /** Keeps the page below 3 MB: outlines, script and the list of words take the rest. */
    private static final long MAX_BYTES = 2_780_000;

    private final Path folder;
    private final Extent extent;
    private final ReportData data;

    ReportPart(Path folder, Extent extent, int maxArticles) {
        this.folder = folder;
        this.extent = extent;
        this.data = new ReportData(maxArticles, MAX_BYTES);
    }

    @Override
    public void article(ArticleRows article) {
        data.add(article);
    }

    @Override
    public void row(Table table, Row row) {
        // The report shows what articles mention.
    }

    @Override
    public List<FileFacts> finish() throws IOException {
        ReleaseFile file = new ReleaseFile(folder.resolve(ReportPage.FILE));
        try (file) {
            file.write(ReportPage.html(data.finish(extent.text())).getBytes(StandardCharsets.UTF_8));
        }
        return List.of(JsonPart.facts(
                ReportPage.FILE,
                file,
                "The release to be looked at: map, timeline, officials and a reader; opens in any browser."));
    }

    @Override
    public void close() {
        // It holds nothing open.
    }
}
