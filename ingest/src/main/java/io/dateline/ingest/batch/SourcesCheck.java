package io.dateline.ingest.batch;

import io.dateline.ingest.feed.Entry;
import io.dateline.ingest.fetch.FetchSettings;
import io.dateline.ingest.fetch.Fetcher;
import io.dateline.ingest.fetch.Listing;
import io.dateline.ingest.source.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Tries every source of a sources file and stores nothing: what {@code sources check} shows. */
public final class SourcesCheck {

    /**
     * How a source answers.
     *
     * @param listed articles that it lists now
     * @param dated how many of them with a date
     * @param trouble what is wrong, in a sentence; empty where all is well
     */
    public record Row(String source, String kind, int listed, int dated, Optional<String> trouble) {}

    private final FetchSettings settings;

    public SourcesCheck(FetchSettings settings) {
        this.settings = settings;
    }

    /**
     * Rows in the order of the file.
     *
     * @throws io.dateline.ingest.source.SourcesException for a file that cannot be used, with every trouble and its line
     */
    public List<Row> check(Path sourcesFile) throws InterruptedException {
        List<Source> sources = SourcesFiles.read(sourcesFile);
        ExecutorService threads = Executors.newFixedThreadPool(settings.sourcesAtOnce());
        try (Fetcher fetcher = new Fetcher(settings, Clock.systemUTC())) {
            List<Future<Row>> running = sources.stream()
                    .map(source -> threads.submit(() -> row(source, fetcher)))
                    .toList();
            List<Row> rows = new ArrayList<>();
            for (Future<Row> row : running) {
                rows.add(row.get());
            }
            return rows;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A source could not be checked", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private Row row(Source source, Fetcher fetcher) throws InterruptedException {
        if (!source.kind().isRemote()) {
            Optional<String> missing = source.paths().stream()
                    .filter(path -> !Files.exists(Path.of(path)))
                    .findFirst();
            return new Row(source.name(), source.kind().code(), 0, 0, missing.map(path -> path + " does not exist"));
        }
        Listing listing = new Listing(
                fetcher,
                url -> Optional.empty(),
                Clock.systemUTC(),
                settings.maxExpandedBytes().toBytes());
        listing.read(source);
        List<Entry> entries = listing.entries();
        Optional<String> trouble = listing.failures().stream()
                .map(failure -> failure.url() + ": " + failure.reason().code() + ", " + failure.detail())
                .findFirst()
                .or(() -> entries.isEmpty() ? Optional.of("it lists nothing") : Optional.empty())
                .or(() -> entries.size() < source.expectedMin()
                        ? Optional.of("it lists fewer than the " + source.expectedMin() + " expected")
                        : Optional.empty());
        int dated = (int)
                entries.stream().filter(entry -> entry.published().isPresent()).count();
        return new Row(source.name(), source.kind().code(), entries.size(), dated, trouble);
    }
}
