package io.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedParserTest {

    private static final String BASE = "https://news.example/feed.xml";

    private static List<Entry> parse(String feed) throws UnreadableListException {
        return new FeedParser(Optional.of(ZoneId.of("Europe/Paris"))).parse(feed, BASE);
    }

    private static Entry only(String feed) throws UnreadableListException {
        List<Entry> entries = parse(feed);
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version='2.0'><channel><item><title>Dam opens</title><link>https://news.example/a</link><guid>g1</guid><pubDate>Tue, 22 Oct 2019 08:15:00 +0200</pubDate></item></channel></rss>",
                "<rss><channel><item><title><![CDATA[Dam opens]]></title><link>/a</link><guid isPermaLink=false>g1</guid><pubDate>22 Oct 19 08:15</pubDate></item>",
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title type='html'>&lt;b&gt;Dam&lt;/b&gt; opens</title><link href='a'/><id>g1</id><published>2019-10-22T08:15:00+02:00</published></entry></feed>",
                "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:title>Dam opens</a:title><a:link rel='self' href='x'/><a:link href='/a'/><a:id>g1</a:id><a:published>2019-10-22T06:15Z</a:published></a:entry></a:feed>",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' xmlns:d='http://purl.org/dc/elements/1.1/'><item rdf:about='x'><title>Dam opens</title><link>https://news.example/a</link><guid>g1</guid><d:date>2019-10-22T08:15+02:00</d:date></item></rdf:RDF>",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"g1\",\"url\":\"/a\",\"title\":\"Dam opens\",\"date_published\":\"2019-10-22T08:15:00+02:00\"}]}"
            })
    void everyKindOfFeedGivesTheSame(String feed) throws UnreadableListException {
        Entry entry = only(feed);
        assertThat(entry.title()).contains("Dam opens");
        assertThat(entry.link()).contains("https://news.example/a");
        assertThat(entry.id()).contains("g1");
        assertThat(entry.published().orElseThrow().instant().orElseThrow().toInstant())
                .hasToString("2019-10-22T06:15:00Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tue, 22 Oct 2019 08:15:00 GMT      | 2019-10-22T08:15:00Z
            Tue, 22 Oct 2019 08:15:00 EST      | 2019-10-22T08:15:00-05:00
            22 Oct 2019 08:15                  | 2019-10-22T08:15:00+02:00
            Tue Oct 22 08:15:00 UTC 2019       | 2019-10-22T08:15:00Z
            October 22, 2019                   | 2019-10-22
            2019-10-22                         | 2019-10-22
            2019-10-22 08:15:00                | 2019-10-22T08:15:00+02:00
            20191022T081500Z                   |
            2019-295                           | 2019-10-22
            Tue, 22 Oct 2019 24:00:00 GMT      | 2019-10-23T00:00:00Z
            yesterday                          |
            Tue, 32 Oct 2019 08:15:00 GMT      |
            2019                               |
            """)
    void datesOfFeedsAreReadInManySpellings(String text, String iso) {
        String found = new FeedDates(Optional.of(ZoneId.of("Europe/Paris")))
                .parse(text, io.dateline.common.article.Publication.Basis.FEED)
                .map(io.dateline.common.article.Publication::iso)
                .orElse(null);
        if (iso == null) {
            assertThat(found == null || found.startsWith("2019-10-22")).isTrue();
        } else {
            assertThat(found).isEqualTo(iso);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<html><body>404</body></html>", "{\"a\":1}", "{\"items\":[", "just words", "<urlset/>"})
    void whatIsNoFeedIsSaidToBeNone(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(UnreadableListException.class);
    }

    @Test
    void nothingOutsideTheFeedIsRead(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "TOPSECRET");
        String feed = "<!DOCTYPE rss [<!ENTITY x SYSTEM '" + secret.toUri() + "'><!ENTITY % p SYSTEM '" + secret.toUri()
                + "'>%p;]><rss xmlns:xi='http://www.w3.org/2001/XInclude'><item><title>A &x;<xi:include href='"
                + secret.toUri()
                + "' parse='text'/></title></item></rss>";
        assertThat(parse(feed).toString()).doesNotContain("TOPSECRET");
    }

    @Test
    @Timeout(5)
    void entityBombsStaySmall() throws UnreadableListException {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 60; i++) {
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        bomb.append("]><rss><item><title>&a59;</title></item></rss>");
        assertThat(parse(bomb.toString()).toString().length()).isLessThan(10_000);
    }

    @Test
    @Timeout(5)
    void twoHundredThousandNestedTagsAreNoTrouble() throws UnreadableListException {
        String deep = "<rss>" + "<a>".repeat(200_000) + "<item><title>Dam opens</title></item>";
        assertThat(parse(deep)).hasSizeLessThanOrEqualTo(1);
        assertThatThrownBy(() -> parse("{\"items\":" + "[".repeat(200_000)))
                .isInstanceOf(UnreadableListException.class);
    }

    @Test
    @Timeout(5)
    void manyEntriesAreReadInTime() throws UnreadableListException {
        String feed = "<rss>" + "<item><title>Dam opens</title><link>/a</link></item>".repeat(5_000)
                + "<item><title>Last</title></item></rss>";
        assertThat(parse(feed)).hasSize(2);
    }
}
