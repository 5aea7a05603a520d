package io.dateline.ingest.fetch;

import io.dateline.common.rejection.Reason;
import io.dateline.ingest.extract.CanonicalAddress;
import io.dateline.ingest.feed.Entry;
import io.dateline.ingest.fetch.PullReport.Failure;
import io.dateline.ingest.source.CaptureNote;
import io.dateline.ingest.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Pulls one source: reads what it lists, fetches what is new or has changed, and captures it. */
final class SourcePull {

    private final Source source;
    private final Fetcher fetcher;
    private final FetchSettings settings;
    private final PageMemory memory;
    private final Clock clock;
    private final Set<String> claimed;
    private final BooleanSupplier stopped;
    private final List<String> unchanged = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private final List<PageMemory.Known> learned = new ArrayList<>();

    /** @param claimed addresses of pages that a source of this run has taken on: what feed and sitemap list both is fetched once */
    SourcePull(
            Source source,
            Fetcher fetcher,
            FetchSettings settings,
            PageMemory memory,
            Clock clock,
            Set<String> claimed,
            BooleanSupplier stopped) {
        this.source = source;
        this.fetcher = fetcher;
        this.settings = settings;
        this.memory = memory;
        this.clock = clock;
        this.claimed = claimed;
        this.stopped = stopped;
    }

    PullReport pull(Path file) throws InterruptedException {
        Listing listing =
                new Listing(fetcher, memory, clock, settings.maxExpandedBytes().toBytes());
        listing.read(source);
        failures.addAll(listing.failures());
        learned.addAll(listing.learned());
        Map<String, Entry> pages = new LinkedHashMap<>();
        for (Entry entry : listing.entries()) {
            Optional<String> link = entry.link();
            if (link.isPresent() && pages.size() < source.limit()) {
                pages.putIfAbsent(CanonicalAddress.clean(link.get()).orElse(link.get()), entry);
            }
        }
        try (CaptureFile captures = CaptureFile.open(file)) {
            for (Map.Entry<String, Entry> page : pages.entrySet()) {
                if (stopped.getAsBoolean()) {
                    throw new InterruptedException("the run was asked to stop");
                }
                String link = page.getValue().link().orElseThrow();
                if (claimed.add(page.getKey())) {
                    fetch(link, page.getValue(), captures);
                } else {
                    unchanged.add(link);
                }
            }
            captures.all()
                    .forEach((link, captured) -> learned.add(
                            new PageMemory.Known(link, captured.validators(), captured.fetchedAt(), Optional.empty())));
            int fetched = captures.all().size();
            return new PullReport(
                    source,
                    pages.size(),
                    fetched,
                    unchanged,
                    failures,
                    learned,
                    fetched > 0 ? Optional.of(file) : Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The captures cannot be written to " + file + "; check permissions and free space", e);
        } finally {
            dropEmpty(file);
        }
    }

    private static void dropEmpty(Path file) {
        try {
            if (Files.exists(file) && Files.size(file) == 0) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " could not be removed", e);
        }
    }

    private void fetch(String link, Entry entry, CaptureFile captures) throws IOException, InterruptedException {
        if (captures.captured(link).isPresent()) {
            return;
        }
        Optional<PageMemory.Known> known = memory.find(link);
        if (known.isPresent() && isFresh(known.get(), entry)) {
            unchanged.add(link);
            return;
        }
        Fetched fetched = fetcher.fetch(link, known.map(PageMemory.Known::validators));
        if (fetched instanceof Fetched.NotModified) {
            unchanged.add(link);
        } else if (fetched instanceof Fetched.Failed failed) {
            failures.add(new Failure(link, failed.reason(), failed.detail()));
        } else if (fetched instanceof Fetched.Page page) {
            Optional<Failure> trouble = trouble(link, page);
            if (trouble.isPresent()) {
                failures.add(trouble.get());
            } else {
                captures.add(link, page, note(entry), clock.instant());
            }
        }
    }

    /** Where a server gives nothing to ask by, a page is asked for again when its list says that it changed, or after a while. */
    private boolean isFresh(PageMemory.Known known, Entry entry) {
        if (!known.validators().isEmpty()) {
            return false;
        }
        Optional<Instant> changed =
                entry.updated().flatMap(date -> date.instant()).map(java.time.OffsetDateTime::toInstant);
        boolean touched = changed.filter(at -> at.isAfter(known.fetchedAt())).isPresent();
        return !touched && known.fetchedAt().plus(settings.revisit()).isAfter(clock.instant());
    }

    private Optional<Failure> trouble(String link, Fetched.Page page) {
        String type = page.header("Content-Type").orElse("text/html").toLowerCase(Locale.ROOT);
        if (!type.contains("html")) {
            return Optional.of(
                    new Failure(link, Reason.WRONG_TYPE, "it is " + type.replaceFirst(";.*", "") + " and no page"));
        }
        try {
            int bytes = page.expanded(settings.maxExpandedBytes().toBytes()).length;
            return bytes == 0 ? Optional.of(new Failure(link, Reason.EMPTY, "the page is empty")) : Optional.empty();
        } catch (HttpBody.TooLargeException e) {
            return Optional.of(new Failure(link, Reason.TOO_LARGE, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return Optional.of(new Failure(link, Reason.UNREACHABLE, "the page cannot be unzipped"));
        }
    }

    private CaptureNote note(Entry entry) {
        return new CaptureNote(source.name(), entry.title(), entry.published(), source.language());
    }
}
