package io.dateline.ingest.fetch;

import io.dateline.common.rejection.Reason;
import io.dateline.ingest.extract.PageDecoder;
import io.dateline.ingest.feed.Entry;
import io.dateline.ingest.feed.FeedParser;
import io.dateline.ingest.feed.Sitemap;
import io.dateline.ingest.feed.SitemapParser;
import io.dateline.ingest.feed.UnreadableListException;
import io.dateline.ingest.fetch.PullReport.Failure;
import io.dateline.ingest.source.Source;
import io.dateline.ingest.source.Source.Kind;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The pages that a source lists: reads its feeds and sitemaps, and the sitemaps that those name. */
public final class Listing {

    private static final int DEEPEST = 3;
    private static final int MOST_LISTS = 60;

    private final Fetcher fetcher;
    private final PageMemory memory;
    private final Clock clock;
    private final long limit;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private final List<PageMemory.Known> learned = new ArrayList<>();
    private int lists;

    /** @param limit bytes of a list, unzipped */
    public Listing(Fetcher fetcher, PageMemory memory, Clock clock, long limit) {
        this.fetcher = fetcher;
        this.memory = memory;
        this.clock = clock;
        this.limit = limit;
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    public List<Failure> failures() {
        return List.copyOf(failures);
    }

    List<PageMemory.Known> learned() {
        return List.copyOf(learned);
    }

    /** Reads all lists of a source; what cannot be read becomes a failure. */
    public void read(Source source) throws InterruptedException {
        for (String address : source.addresses()) {
            if (source.kind() == Kind.PAGES) {
                entries.add(new Entry(
                        Optional.empty(),
                        Optional.of(address),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
            } else {
                read(source, address, 0);
            }
        }
    }

    private void read(Source source, String address, int depth) throws InterruptedException {
        Reason bad = source.kind() == Kind.SITEMAP ? Reason.BAD_SITEMAP : Reason.BAD_FEED;
        if (++lists > MOST_LISTS || depth > DEEPEST) {
            failures.add(new Failure(
                    address,
                    bad,
                    "sitemaps lead to more than " + MOST_LISTS + " further ones, or deeper than " + DEEPEST));
            return;
        }
        Optional<PageMemory.Known> known =
                memory.find(address).filter(found -> found.body().isPresent());
        Fetched fetched = fetcher.fetch(address, known.map(PageMemory.Known::validators));
        if (fetched instanceof Fetched.Failed failed) {
            failures.add(new Failure(address, failed.reason(), failed.detail()));
            return;
        }
        try {
            byte[] body;
            Optional<String> type = Optional.empty();
            String base = address;
            if (fetched instanceof Fetched.Page page) {
                body = page.expanded(limit);
                type = page.header("Content-Type");
                base = page.header("Content-Location")
                        .filter(at -> at.startsWith("http"))
                        .orElse(page.url());
                learned.add(new PageMemory.Known(address, Validators.of(page), clock.instant(), Optional.of(body)));
            } else {
                body = known.flatMap(PageMemory.Known::body).orElse(new byte[0]);
            }
            parse(source, PageDecoder.decode(body, type), base, depth);
        } catch (UnreadableListException e) {
            learned.removeIf(page -> page.url().equals(address));
            failures.add(
                    new Failure(address, isPage(fetched) ? Reason.WRONG_TYPE : bad, String.valueOf(e.getMessage())));
        } catch (HttpBody.TooLargeException e) {
            failures.add(new Failure(address, Reason.TOO_LARGE, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            failures.add(new Failure(address, bad, "it cannot be unzipped"));
        }
    }

    private static boolean isPage(Fetched fetched) {
        return fetched instanceof Fetched.Page page
                && page.header("Content-Type")
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .contains("html");
    }

    private void parse(Source source, String text, String base, int depth)
            throws UnreadableListException, InterruptedException {
        if (source.kind() == Kind.FEED) {
            entries.addAll(new FeedParser(source.zone()).parse(text, base));
            return;
        }
        Sitemap sitemap = new SitemapParser(source.zone()).parse(text, base);
        entries.addAll(sitemap.entries());
        for (String nested : sitemap.nested()) {
            if (entries.size() < source.limit()) {
                read(source, nested, depth + 1);
            }
        }
    }
}
