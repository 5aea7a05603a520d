package io.dateline.ingest.feed;

import io.dateline.common.article.Publication;
import io.dateline.common.article.Publication.Basis;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads sitemaps: indexes, page lists, Google's news extension, plain lists of addresses.
 *
 * <p><b>Source:</b> sitemaps.org 0.9 and Google's news sitemap. A {@code lastmod} says when a page changed, never when it was published.
 */
public final class SitemapParser {

    private static final int MAX_DEPTH = 64;

    private final FeedDates dates;

    /** @param zone the zone of times that come without one */
    public SitemapParser(Optional<ZoneId> zone) {
        dates = new FeedDates(zone);
    }

    /** @param base the address that the sitemap came from */
    public Sitemap parse(String sitemap, String base) throws UnreadableListException {
        String text = sitemap.strip();
        if (text.startsWith("http://") || text.startsWith("https://")) {
            return new Sitemap(
                    List.of(),
                    text.lines()
                            .filter(line -> line.startsWith("http"))
                            .map(SitemapParser::page)
                            .toList());
        }
        Document document = Jsoup.parse(text, base, Parser.xmlParser().setMaxDepth(MAX_DEPTH));
        List<String> nested = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (Element element : document.getAllElements()) {
            switch (Names.local(element)) {
                case "sitemap" -> value(element, "loc").ifPresent(nested::add);
                case "url" ->
                    value(element, "loc").map(loc -> entry(element, loc)).ifPresent(entries::add);
                default -> {
                    // other vocabularies may stand beside
                }
            }
        }
        boolean root = document.children().stream()
                .map(Names::local)
                .anyMatch(name -> name.equals("urlset") || name.equals("sitemapindex"));
        if (!root && nested.isEmpty() && entries.isEmpty()) {
            throw new UnreadableListException("it is no sitemap");
        }
        return new Sitemap(nested, entries);
    }

    private Entry entry(Element url, String loc) {
        return new Entry(
                Optional.empty(),
                Optional.of(loc),
                value(url, "title"),
                date(url, "publication_date", Basis.SITEMAP),
                date(url, "lastmod", Basis.SITEMAP),
                Optional.empty());
    }

    private static Entry page(String address) {
        return new Entry(
                Optional.empty(),
                Optional.of(address.strip()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Optional<Publication> date(Element url, String name, Basis basis) {
        return value(url, name).flatMap(text -> dates.parse(text, basis));
    }

    /** The text of the first element of this name inside, whatever its prefix; images and videos have titles of their own. */
    private static Optional<String> value(Element element, String name) {
        return element.getAllElements().stream()
                .filter(inner -> Names.local(inner).equals(name)
                        && !inner.tagName().startsWith("image:")
                        && !inner.tagName().startsWith("video:"))
                .map(inner -> inner.wholeText().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
