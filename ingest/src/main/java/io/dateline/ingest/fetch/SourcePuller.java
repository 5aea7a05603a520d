package io.dateline.ingest.fetch;

import io.dateline.common.article.ArticleIds;
import io.dateline.common.rejection.Reason;
import io.dateline.ingest.fetch.PullReport.Failure;
import io.dateline.ingest.source.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pulls sources, many at a time, so that a slow one holds up no other. */
public final class SourcePuller {

    private static final Logger LOG = LoggerFactory.getLogger(SourcePuller.class);

    private static final long STOP_POLL_MILLIS = 200;

    private final FetchSettings settings;
    private final PageMemory memory;
    private final Clock clock;

    public SourcePuller(FetchSettings settings, PageMemory memory, Clock clock) {
        this.settings = settings;
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * The reports in the order of the sources.
     *
     * @param folder where this run's captures go
     * @param stopped asked before each page; once it says yes, {@link InterruptedException} ends the pull, and what is captured stays
     */
    public List<PullReport> pull(List<Source> sources, Path folder, BooleanSupplier stopped)
            throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(settings.sourcesAtOnce(), task -> {
            Thread thread = new Thread(task, "pull");
            thread.setDaemon(true);
            return thread;
        });
        try (Fetcher fetcher = new Fetcher(settings, clock)) {
            Set<String> claimed = ConcurrentHashMap.newKeySet();
            List<Future<PullReport>> running = new ArrayList<>();
            for (Source source : sources) {
                SourcePull pull = new SourcePull(source, fetcher, settings, memory, clock, claimed, stopped);
                running.add(threads.submit(() -> pull.pull(folder.resolve(fileName(source)))));
            }
            List<PullReport> reports = new ArrayList<>();
            for (int i = 0; i < running.size(); i++) {
                reports.add(report(sources.get(i), running.get(i), stopped));
            }
            return reports;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Waits for a pull, but not once the run is to stop: a host may have asked for two minutes of patience. */
    private static PullReport report(Source source, Future<PullReport> running, BooleanSupplier stopped)
            throws InterruptedException {
        try {
            while (true) {
                try {
                    return running.get(STOP_POLL_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    if (stopped.getAsBoolean()) {
                        throw new InterruptedException("the run was asked to stop");
                    }
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InterruptedException) {
                throw new InterruptedException("the run was asked to stop");
            }
            if (e.getCause() instanceof java.io.UncheckedIOException disk) {
                throw disk;
            }
            // a bug in reading one source must not cost the run the others
            LOG.error("pulling {} failed; please report it", source.name(), e.getCause());
            return new PullReport(
                    source,
                    0,
                    0,
                    List.of(),
                    List.of(new Failure(source.name(), Reason.UNREACHABLE, "pulling it failed on a fault of ours")),
                    List.of(),
                    Optional.empty());
        }
    }

    /** Readable, and no other source's: names may differ in what file names cannot hold. */
    static String fileName(Source source) {
        String readable = source.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String hash = HexFormat.of().formatHex(ArticleIds.digest(source.name().getBytes(StandardCharsets.UTF_8)), 0, 4);
        return readable.substring(0, Math.min(40, readable.length())) + "-" + hash + ".warc.gz";
    }
}
