package io.dateline.ingest.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.common.store.ArticleStore;
import io.dateline.common.store.ArticleStore.Counts;
import io.dateline.common.store.SourceHealth;
import io.dateline.common.store.SourceHealthStore;
import io.dateline.ingest.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site with everything that goes wrong on the web, pulled from sources file to articles. */
class SourcesIT {

    private final Path folder;
    private final LocalSite site = new LocalSite();
    private final LocalSite slow = new LocalSite();
    private final TestDatabase database = TestDatabase.fresh();

    SourcesIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
    }

    @AfterEach
    void closeSites() {
        site.close();
        slow.close();
    }

    private IngestRun application() {
        return new IngestRun(
                database,
                Map.of(
                        "dateline.workspace", folder.resolve("workspace").toString(),
                        "ingest.fetch.allow-private-addresses", "true",
                        "ingest.fetch.delay", "0s",
                        "ingest.fetch.backoff", "50ms",
                        "ingest.fetch.timeout", "3s"));
    }

    private Map<String, String> sources(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("sources.yml"), yaml);
        return Map.of("sources", file.toString());
    }

    private static String feed(LocalSite at, String... paths) {
        StringBuilder feed = new StringBuilder("<?xml version='1.0'?><rss version='2.0'><channel>");
        for (String path : paths) {
            feed.append("<item><title>In the feed</title><link>")
                    .append(at.address(path))
                    .append("</link></item>");
        }
        return feed.append("</channel></rss>").toString();
    }

    private List<String> articles() {
        return database.rows(
                "select regexp_replace(url, '.*:\\d+', ''), title, published_date from article order by 1");
    }

    private List<String> reasons() {
        return database.rows("select regexp_replace(subject, '.*:\\d+', ''), reason from rejection order by 1");
    }

    private String everything() {
        return """
                sources:
                  - name: The Example
                    kind: feed
                    url: %s
                    country: GB
                    zone: Europe/London
                    min: 1
                  - name: The Map
                    kind: sitemap
                    url: %s
                  - name: Hand-picked
                    kind: pages
                    urls:
                      - %s
                      - %s
                  - name: The Slow
                    kind: pages
                    url: %s
                  - name: The Gone
                    kind: feed
                    url: %s
                    min: 1
                """.formatted(
                        site.address("/feed.xml"),
                        site.address("/sitemap.xml"),
                        site.address("/picked"),
                        site.address("/private/a"),
                        slow.address("/drip"),
                        site.address("/gone.xml"));
    }

    private void publish() {
        site.page("/robots.txt", "User-agent: *\nDisallow: /private/\n");
        site.page(
                "/feed.xml",
                feed(
                        site,
                        "/one",
                        "/two",
                        "/moved",
                        "/circle",
                        "/busy",
                        "/bomb",
                        "/short",
                        "/picture",
                        "/missing",
                        "/wall"));
        site.article("/one", "Bridge opens in Ardmore", "2019-10-22", "Ardmore");
        site.article("/two", "Bridge opens in Brendon", "2019-10-23", "Brendon");
        site.article("/target", "Bridge opens in Carlow", "2019-10-24", "Carlow");
        site.article("/busy", "Bridge opens in Dalry", "2019-10-25", "Dalry");
        site.article("/picked", "Bridge opens in Exeter", "2019-10-26", "Exeter");
        site.article("/mapped", "Bridge opens in Fowey", "2019-10-27", "Fowey");
        site.article("/private/a", "Bridge opens in Gosport", "2019-10-28", "Gosport");
        site.page("/picture", "<html>");
        site.type("/picture", "image/jpeg");
        site.page(
                "/wall",
                "<html><head><title>Just a moment...</title></head><body><p>Checking your browser before accessing.</p></body></html>");
        site.page(
                "/sitemap.xml",
                "<?xml version='1.0'?><sitemapindex><sitemap><loc>" + site.address("/news.xml")
                        + "</loc></sitemap></sitemapindex>");
        site.page(
                "/news.xml",
                "<?xml version='1.0'?><urlset xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>"
                        + site.address("/mapped")
                        + "</loc><news:news><news:publication_date>2019-10-27</news:publication_date></news:news></url></urlset>");
    }

    @Test
    void whatCanBeHadArrivesAndTheRestHasItsReasonAndASecondRunFetchesOnlyWhatChanged() throws IOException {
        publish();
        Map<String, String> sources = sources(everything());
        try (IngestRun application = application()) {
            long start = System.nanoTime();
            application.run(1, sources);
            assertThat(System.nanoTime() - start).isLessThan(60_000_000_000L);
            assertThat(articles())
                    .containsExactly(
                            "[/busy, Bridge opens in Dalry, 2019-10-25]",
                            "[/mapped, Bridge opens in Fowey, 2019-10-27]",
                            "[/one, Bridge opens in Ardmore, 2019-10-22]",
                            "[/picked, Bridge opens in Exeter, 2019-10-26]",
                            "[/target, Bridge opens in Carlow, 2019-10-24]",
                            "[/two, Bridge opens in Brendon, 2019-10-23]");
            assertThat(reasons())
                    .containsExactly(
                            "[/bomb, too-large]",
                            "[/circle, http-error]",
                            "[/drip, unreachable]",
                            "[/gone.xml, http-error]",
                            "[/missing, http-error]",
                            "[/picture, wrong-type]",
                            "[/private/a, robots-disallowed]",
                            "[/short, unreachable]",
                            "[/wall, robot-wall]");
            assertThat(site.asked).doesNotContain("/private/a").containsOnlyOnce("/robots.txt");
            Counts counts = application.bean(ArticleStore.class).counts(1);
            assertThat(counts).isEqualTo(new Counts(15, 6, 0, 9));
            assertThat(application.bean(SourceHealthStore.class).findings(1))
                    .extracting(SourceHealth::source)
                    .containsExactly("The Gone", "The Slow");
            assertThat(database.rows("select distinct source from article order by 1"))
                    .containsExactly("[Hand-picked]", "[The Example]", "[The Map]");

            site.article("/two", "Bridge stays shut in Brendon", "2019-10-23", "Brendon");
            site.served.clear();
            application.run(2, sources);
            assertThat(site.served)
                    .contains("/two")
                    .doesNotContain("/one", "/picked", "/mapped", "/busy", "/feed.xml", "/sitemap.xml");
            assertThat(articles()).hasSize(6).contains("[/two, Bridge stays shut in Brendon, 2019-10-23]");
            assertThat(database.rows("select title from article_revision"))
                    .containsExactly("[Bridge opens in Brendon]");
            assertThat(reasons())
                    .as("the wall has not changed, and still is one")
                    .contains("[/wall, robot-wall]");
            Counts second = application.bean(ArticleStore.class).counts(2);
            assertThat(second.stored()).isEqualTo(1);
            assertThat(second.seen()).isEqualTo(second.stored() + second.unchanged() + second.rejected());
        }
    }

    @Test
    void aRunKilledWhileFetchingGoesOnWithoutFetchingAgainWhatItHas() throws IOException {
        publish();
        site.page("/feed.xml", feed(site, "/one", "/two", "/busy"));
        Map<String, String> sources =
                sources("sources: [{name: The Example, kind: feed, url: '" + site.address("/feed.xml") + "'}]");
        try (IngestRun application = application()) {
            application.run(1, sources);
        }
        // the kill: the captures are there, one of them torn; the database knows nothing of them
        Path captures = folder.resolve("workspace/captures");
        Path archive;
        try (Stream<Path> files = Files.walk(captures)) {
            archive = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(archive);
        Path second = Files.createDirectories(captures.resolve("run-2")).resolve(String.valueOf(archive.getFileName()));
        Files.write(second, java.util.Arrays.copyOf(bytes, bytes.length - 40));
        List<String> whole = articles();
        TestDatabase.fresh();
        site.served.clear();
        try (IngestRun application = application()) {
            application.run(2, sources);
        }
        assertThat(articles()).isEqualTo(whole);
        assertThat(site.served).contains("/busy").doesNotContain("/one", "/two");
    }

    @Test
    void onePageUnderManyAddressesAndInManyListsIsOneArticle() throws IOException {
        site.article("/one", "Bridge opens in Ardmore", "2019-10-22", "Ardmore");
        for (String slug : List.of("/story", "/story-renamed?utm_source=feed", "/2019/story")) {
            site.article(slug, "Bridge opens in Brendon", "2019-10-23", "Brendon");
            site.canonical(slug, "/story");
        }
        // the same article, said in two ways at once
        site.article("/m/story", "Bridge opens in Brendon: pictures", "2019-10-23", "Brendon");
        site.canonical("/m/story", "/story");
        String[] listed = {"/one", "/story", "/story-renamed?utm_source=feed", "/2019/story", "/m/story"};
        site.page("/feed.xml", feed(site, listed));
        site.page("/front.xml", feed(site, listed));
        Map<String, String> sources = sources("""
                sources:
                  - {name: The Example, kind: feed, url: '%s'}
                  - {name: The Front Page, kind: feed, url: '%s'}
                """.formatted(site.address("/feed.xml"), site.address("/front.xml")));
        try (IngestRun application = application()) {
            application.run(1, sources);
            assertThat(site.served.stream().filter(path -> !path.endsWith(".xml")))
                    .as("fetched once each")
                    .containsExactlyInAnyOrder(listed);
            assertThat(articles()).hasSize(2);
            assertThat(reasons()).isEmpty();
            assertThat(application.bean(ArticleStore.class).counts(1)).isEqualTo(new Counts(10, 2, 8, 0));
        }
    }

    @Test
    void capturesAreAnInputOfTheirOwnAndDaysOfThemCanBeChosen() throws IOException {
        publish();
        site.page("/feed.xml", feed(site, "/one", "/two"));
        try (IngestRun application = application()) {
            application.run(
                    1, sources("sources: [{name: The Example, kind: feed, url: '" + site.address("/feed.xml") + "'}]"));
            List<String> whole = articles();
            TestDatabase.fresh();
            String archives = folder.resolve("workspace/captures").toString();
            application.run(2, Map.of("inputs", archives, "to", "2020-01-01"));
            assertThat(articles()).isEmpty();
            application.run(3, Map.of("inputs", archives, "from", "2020-01-01"));
            assertThat(articles()).isEqualTo(whole);
        }
    }

    @Test
    void aCheckTriesEverySourceAndStoresNothing() throws Exception {
        publish();
        sources(everything());
        try (IngestRun application = application()) {
            List<SourcesCheck.Row> rows = application.bean(SourcesCheck.class).check(folder.resolve("sources.yml"));
            assertThat(rows)
                    .extracting(SourcesCheck.Row::source)
                    .containsExactly("The Example", "The Map", "Hand-picked", "The Slow", "The Gone");
            assertThat(rows).extracting(SourcesCheck.Row::listed).containsExactly(10, 1, 2, 1, 0);
            assertThat(rows.get(4).trouble().orElseThrow()).contains("http-error");
            assertThat(database.rows("select url from fetched_address")).isEmpty();
        }
    }

    @Test
    void tooManyArticlesAndALayoutThatDriftsAreNoticed() throws IOException {
        List<String> paths = Stream.of(1, 2, 3, 4, 5, 6).map(i -> "/a" + i).toList();
        site.page("/feed.xml", feed(site, paths.toArray(String[]::new)));
        Map<String, String> sources =
                sources("sources: [{name: The Example, kind: feed, max: 5, url: '" + site.address("/feed.xml") + "'}]");
        try (IngestRun application = application()) {
            for (int run = 1; run <= 3; run++) {
                for (String path : paths) {
                    site.article(path, "Bridge " + path + " opens for the time number " + run, "2019-10-22", "Ardmore");
                }
                application.run(run, sources);
                assertThat(findings(application, run)).containsExactly("6 articles, at most 5 are expected");
            }
            paths.forEach(path -> site.relaunched(path, "Bridge " + path + " is shut again"));
            application.run(4, sources);
            assertThat(findings(application, 4))
                    .containsExactly("6 articles, at most 5 are expected; "
                            + "far more articles without a date than before; its layout may have changed; "
                            + "articles of another length than before; its layout may have changed");

            paths.forEach(path -> site.page(path, "<html><body><div id=app></div></body></html>"));
            application.run(5, sources);
            assertThat(findings(application, 5))
                    .containsExactly("none of its pages gave an article; "
                            + "far more of its pages refused than before; its layout may have changed");
        }
    }

    private static List<String> findings(IngestRun application, long run) {
        return application.bean(SourceHealthStore.class).findings(run).stream()
                .map(health -> health.finding().orElseThrow())
                .toList();
    }

    @Test
    void sourcesOfFilesAreExpectedToDeliverToo() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.writeString(
                own.resolve("in.jsonl"),
                "{\"id\":\"1\",\"text\":\"A dam burst.\"}\n{\"id\":\"2\",\"source\":\"The Ferry Post\",\"text\":\"A ferry sank.\"}\n");
        Map<String, String> sources = sources("""
                sources:
                  - {name: The Archive, kind: files, path: own, min: 3, country: ke}
                  - {name: The Lost, kind: files, path: nowhere}
                """);
        try (IngestRun application = application()) {
            application.run(1, sources);
            assertThat(findings(application, 1))
                    .containsExactly("2 articles, at least 3 are expected", "nothing of what it lists could be read");
        }
        assertThat(database.rows("select source from article order by external_id"))
                .containsExactly("[The Archive]", "[The Ferry Post]");
        assertThat(database.rows("select source, country from source_country")).containsExactly("[The Archive, KE]");
    }

    @Test
    void nearDuplicatesPointAtTheEarliestWhateverTheirOrder() throws IOException {
        String body = "The council voted on Monday to open the new bridge. ".repeat(1)
                + Stream.iterate(1, i -> i + 1)
                        .limit(80)
                        .map(i -> "Speaker number " + i + " said that lane " + (i * 7) + " would reopen.")
                        .reduce("", (a, b) -> a + " " + b);
        List<String> lines = List.of(
                "{\"id\":\"late\",\"published_at\":\"2019-10-23\",\"text\":\"" + body + " (Agency)\"}",
                "{\"id\":\"early\",\"published_at\":\"2019-10-22\",\"text\":\"" + body + "\"}",
                "{\"id\":\"undated\",\"text\":\"By a reporter. " + body + "\"}",
                "{\"id\":\"other\",\"published_at\":\"2019-10-21\",\"text\":\""
                        + body.replace("said that lane", "denied that any road near house") + "\"}");
        long run = 0;
        for (List<String> order : List.of(lines, List.of(lines.get(3), lines.get(2), lines.get(1), lines.get(0)))) {
            TestDatabase.fresh();
            try (IngestRun application = application()) {
                for (String line : order) {
                    Path file = Files.writeString(folder.resolve("in.jsonl"), line + "\n");
                    application.run(++run, Map.of("inputs", file.toString()));
                }
            }
            assertThat(
                            database.rows(
                                    "select d.external_id as copy, e.external_id as earliest from article d join article e on e.article_id = d.duplicate_of order by 1"))
                    .containsExactly("[late, early]", "[undated, early]");
        }
    }
}
