package io.dateline.export.publish;

import io.dateline.common.store.ReleaseStore.Rows;
import io.dateline.common.store.ReleaseStore.Snapshot;
import io.dateline.export.csv.CsvRows;
import io.dateline.export.dataset.ArticleRows;
import io.dateline.export.dataset.Codebook;
import io.dateline.export.dataset.DataPackage;
import io.dateline.export.dataset.Dataset;
import io.dateline.export.dataset.FileFacts;
import io.dateline.export.dataset.Release;
import io.dateline.export.dataset.ReleaseReadme;
import io.dateline.export.dataset.Table;
import io.dateline.export.json.ArticleLines;
import io.dateline.export.json.PlaceFeatures;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes all files of a release into a folder, in one pass over a snapshot. */
final class ReleaseWriter {

    /** Tables whose rows belong to an article. */
    private static final List<Table> BY_ARTICLE = List.of(
            Dataset.ARTICLES,
            Dataset.SENTENCES,
            Dataset.DATE_MENTIONS,
            Dataset.PLACE_MENTIONS,
            Dataset.OFFICIAL_MENTIONS,
            Dataset.ARTICLE_OFFICIALS);

    private final Path folder;
    private final Runnable checkpoint;
    private final List<FileFacts> files = new ArrayList<>();

    /** @param checkpoint called between articles; throws where the export is to stop */
    ReleaseWriter(Path folder, Runnable checkpoint) {
        this.folder = folder;
        this.checkpoint = checkpoint;
    }

    Release write(Snapshot snapshot) throws Exception {
        articles(snapshot);
        places(snapshot);
        table(snapshot, Dataset.REJECTS);
        files.sort(Comparator.comparing(FileFacts::path));
        Release release = new Release(files, versions(snapshot));
        text("datapackage.json", DataPackage.json(release));
        text("CODEBOOK.md", Codebook.markdown());
        text("README.md", ReleaseReadme.markdown(release));
        files.sort(Comparator.comparing(FileFacts::path));
        return new Release(files, release.versions());
    }

    /** {@code sha256sum}'s format, files in name order. */
    static String sums(Release release) {
        return release.files().stream()
                .map(file -> file.sha256() + "  " + file.path() + "\n")
                .collect(Collectors.joining());
    }

    private void articles(Snapshot snapshot) throws Exception {
        Map<Table, TableFile> tables = new LinkedHashMap<>();
        try (SnapshotReader articles = new SnapshotReader(snapshot);
                ReleaseFile jsonFile = file("articles.jsonl")) {
            for (Table table : BY_ARTICLE) {
                tables.put(table, new TableFile(table));
            }
            try (ArticleLines lines = new ArticleLines(jsonFile)) {
                for (ArticleRows article = articles.next(); article != null; article = articles.next()) {
                    checkpoint.run();
                    for (Map.Entry<Table, TableFile> table : tables.entrySet()) {
                        table.getValue().write(article.of(table.getKey()));
                    }
                    lines.write(article);
                }
            }
            files.add(facts("articles.jsonl", jsonFile));
        } finally {
            for (TableFile table : tables.values()) {
                table.close();
            }
        }
    }

    private void places(Snapshot snapshot) throws IOException, SQLException {
        try (Rows rows = snapshot.rows(Dataset.PLACES.name());
                TableFile csv = new TableFile(Dataset.PLACES);
                ReleaseFile geoJson = file("places.geojson")) {
            try (PlaceFeatures features = new PlaceFeatures(geoJson)) {
                for (@Nullable String[] row = rows.next(); row != null; row = rows.next()) {
                    csv.write(List.<@Nullable String[]>of(row));
                    features.write(row);
                }
            }
            files.add(facts("places.geojson", geoJson));
        }
    }

    private void table(Snapshot snapshot, Table table) throws IOException, SQLException {
        try (Rows rows = snapshot.rows(table.name());
                TableFile csv = new TableFile(table)) {
            for (@Nullable String[] row = rows.next(); row != null; row = rows.next()) {
                csv.write(List.<@Nullable String[]>of(row));
            }
        }
    }

    private static List<Release.Version> versions(Snapshot snapshot) throws SQLException {
        List<Release.Version> versions = new ArrayList<>();
        try (Rows rows = snapshot.rows("versions")) {
            for (@Nullable String[] row = rows.next(); row != null; row = rows.next()) {
                versions.add(new Release.Version(
                        Objects.requireNonNull(row[0]), Long.parseLong(Objects.requireNonNull(row[1]))));
            }
        }
        return versions;
    }

    private void text(String name, String content) throws IOException {
        try (ReleaseFile file = file(name)) {
            file.write(content.getBytes(StandardCharsets.UTF_8));
            files.add(facts(name, file));
        }
    }

    private ReleaseFile file(String name) throws IOException {
        return new ReleaseFile(folder.resolve(name));
    }

    private static FileFacts facts(String name, ReleaseFile file) {
        return new FileFacts(name, Optional.empty(), 0, file.bytes(), file.sha256Hex());
    }

    /** A CSV file on its way; its facts are known once it is closed. */
    private final class TableFile implements AutoCloseable {

        private final Table table;
        private final ReleaseFile file;
        private final CsvRows csv;
        private long rows;

        TableFile(Table table) throws IOException {
            this.table = table;
            this.file = file(table.fileName());
            this.csv = new CsvRows(table, (OutputStream) file);
        }

        void write(List<@Nullable String[]> more) throws IOException {
            csv.write(more);
            rows += more.size();
        }

        @Override
        public void close() throws IOException {
            csv.close();
            files.add(new FileFacts(table.fileName(), Optional.of(table), rows, file.bytes(), file.sha256Hex()));
        }
    }
}
