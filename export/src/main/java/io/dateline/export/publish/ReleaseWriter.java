package io.dateline.export.publish;

import io.dateline.common.store.ReleaseStore.Stretch;
import io.dateline.common.store.Snapshot;
import io.dateline.common.store.Snapshot.Lines;
import io.dateline.export.dataset.ArticleRows;
import io.dateline.export.dataset.Codebook;
import io.dateline.export.dataset.CsvwMetadata;
import io.dateline.export.dataset.DataPackage;
import io.dateline.export.dataset.Dataset;
import io.dateline.export.dataset.FileFacts;
import io.dateline.export.dataset.Offices;
import io.dateline.export.dataset.Release;
import io.dateline.export.dataset.ReleaseReadme;
import io.dateline.export.dataset.Row;
import io.dateline.export.dataset.Table;
import io.dateline.export.release.ReleaseReader;
import io.dateline.export.release.UnreadableReleaseException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Writes all files of a release into a folder, in one pass over a snapshot. */
final class ReleaseWriter {

    private final Path folder;
    private final ExportOptions options;
    private final Runnable checkpoint;
    private final Optional<String> since;
    private final List<FileFacts> files = new ArrayList<>();
    private final Tally tally = new Tally();

    /** @param checkpoint called between articles; throws where the export is to stop */
    ReleaseWriter(Path folder, ExportOptions options, Runnable checkpoint) {
        this.folder = folder;
        this.options = options;
        this.checkpoint = checkpoint;
        // Asked before anything is written: a name that is no release must not cost an export.
        this.since = options.since().map(ReleaseWriter::nameOf);
    }

    private static String nameOf(Path earlier) {
        try {
            return ReleaseReader.open(earlier).name();
        } catch (UnreadableReleaseException e) {
            throw new RefusedExportException("--since takes the folder of an earlier release: " + e.getMessage());
        }
    }

    Release write(Snapshot snapshot) throws IOException, SQLException {
        try (Parts parts = new Parts(new ArrayList<>());
                Workers workers = new Workers()) {
            open(parts.all());
            stream(snapshot, parts.all(), workers);
            // Files go to the disk side by side as well.
            List<Future<List<FileFacts>>> finishing = new ArrayList<>();
            for (ReleasePart part : parts.all()) {
                finishing.add(workers.begin(part::finish));
            }
            for (Future<List<FileFacts>> part : finishing) {
                files.addAll(Workers.result(part));
            }
        }
        if (options.parquet()) {
            ReleaseReader written = new ReleaseReader(folder, DataPackage.json(release()));
            files.addAll(ParquetCopies.write(folder, written, checkpoint));
        }
        if (options.since().isPresent()) {
            ReleaseReader earlier = ReleaseReader.open(options.since().get());
            ReleaseReader fresh = new ReleaseReader(folder, DataPackage.json(release()));
            files.addAll(Changes.write(folder, earlier, fresh, options.extent(), checkpoint));
        }
        text(CsvwMetadata.FILE, CsvwMetadata.json(release()), "The schema of the tables as CSV on the Web metadata.");
        text(Codebook.FILE, Codebook.markdown(release()), "What every table, column and code means.");
        text(ReleaseReadme.FILE, ReleaseReadme.markdown(release()), "What is here and how to load it.");
        text(DataPackage.FILE, DataPackage.json(release()), "");
        return release();
    }

    /** What is closed together, whatever happens. */
    private record Parts(List<ReleasePart> all) implements Closeable {

        @Override
        public void close() throws IOException {
            CloseAll.of(all);
        }
    }

    /** {@code sha256sum}'s format, files in order of path. */
    static String sums(Release release) {
        return release.files().stream()
                .map(file -> file.sha256() + "  " + file.path() + "\n")
                .collect(Collectors.joining());
    }

    private Release release() {
        files.sort(Comparator.comparing(FileFacts::path));
        return new Release(files, tally.versions(), options.extent(), since);
    }

    private void open(List<ReleasePart> parts) throws IOException {
        List<Table> whole = Dataset.TABLES;
        if (options.byMonth()) {
            whole = whole.stream().filter(table -> !Dataset.isByArticle(table)).toList();
            parts.add(new MonthsPart(folder));
        }
        parts.add(new TablesPart(whole, table -> TableFile.canonical(folder, table.fileName(), table)));
        parts.add(new JsonPart(folder));
        if (options.excel()) {
            parts.add(new TablesPart(Dataset.TABLES, table -> TableFile.forExcel(folder, table)));
        }
        if (options.report()) {
            parts.add(new ReportPart(folder, options.extent(), options.reportArticles()));
        }
    }

    private void stream(Snapshot snapshot, List<ReleasePart> parts, Workers workers) throws IOException, SQLException {
        SnapshotReader reader = new SnapshotReader(snapshot, workers);
        Future<List<ArticleRows>> ahead = workers.begin(List::of);
        for (Stretch stretch : snapshot.stretches()) {
            List<ArticleRows> articles = Workers.result(ahead);
            ahead = workers.begin(() -> reader.read(stretch));
            write(articles, parts, workers);
        }
        write(Workers.result(ahead), parts, workers);
        try (Lines places = snapshot.lines(Dataset.PLACES.name())) {
            for (byte[] line = places.next(); line != null; line = places.next()) {
                checkpoint.run();
                Row counted = tally.counted(line);
                if (counted != null) {
                    row(parts, Dataset.PLACES, counted);
                }
            }
        }
        for (Offices.Office office : Offices.all()) {
            String rows = String.valueOf(tally.rowsOfOffice(office.code()));
            row(parts, Dataset.OFFICES, Row.of(office.code(), office.label(), office.meaning(), rows));
        }
        try (Lines rejects = snapshot.lines(Dataset.REJECTS.name())) {
            for (byte[] line = rejects.next(); line != null; line = rejects.next()) {
                row(
                        parts,
                        Dataset.REJECTS,
                        Row.of(line, Dataset.REJECTS.columns().size()));
            }
        }
    }

    /** Hands some articles to all parts at once, each on a thread of its own. */
    private void write(List<ArticleRows> read, List<ReleasePart> parts, Workers workers)
            throws IOException, SQLException {
        List<ArticleRows> articles = read.stream()
                .filter(article -> options.extent().holds(article.publishedDate()))
                .toList();
        List<Future<Boolean>> writing = new ArrayList<>();
        for (ReleasePart part : parts) {
            writing.add(workers.begin(() -> {
                for (ArticleRows article : articles) {
                    part.article(article);
                }
                return true;
            }));
        }
        for (ArticleRows article : articles) {
            checkpoint.run();
            tally.add(article);
        }
        for (Future<Boolean> part : writing) {
            Workers.result(part);
        }
    }

    private static void row(List<ReleasePart> parts, Table table, Row row) throws IOException {
        for (ReleasePart part : parts) {
            part.row(table, row);
        }
    }

    private void text(String name, String content, String meaning) throws IOException {
        ReleaseFile file = new ReleaseFile(folder.resolve(name));
        try (file) {
            file.write(content.getBytes(StandardCharsets.UTF_8));
        }
        files.add(JsonPart.facts(name, file, meaning));
    }
}
