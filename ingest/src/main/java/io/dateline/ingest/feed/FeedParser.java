package io.dateline.ingest.feed;

import io.dateline.common.article.Publication;
import io.dateline.common.article.Publication.Basis;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF and JSON Feed, well-formed or not.
 *
 * <p>The XML is read by jsoup's forgiving parser: it knows no document types, so there are no entities to expand and nothing to load,
 * and it caps the depth of nesting.
 *
 * <p><b>Shape:</b> entries in the order of the feed. <b>Errors:</b> {@link UnreadableListException} for what is no feed.
 */
public final class FeedParser {

    private static final int MAX_DEPTH = 128;
    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel");
    private static final Set<String> ENTRIES = Set.of("item", "entry");
    private static final Pattern LOOKS_LIKE_HTML = Pattern.compile("<[a-zA-Z/!][^>]*>|&(?:#\\d+|#x[0-9a-fA-F]+|\\w+);");

    private final FeedDates dates;

    /** @param zone the zone of times that come without one */
    public FeedParser(Optional<ZoneId> zone) {
        dates = new FeedDates(zone);
    }

    /** @param base the address that the feed came from; relative links lead on from there */
    public List<Entry> parse(String feed, String base) throws UnreadableListException {
        String text = feed.strip();
        if (text.startsWith("{")) {
            return new JsonFeedParser(dates).parse(text, base);
        }
        if (text.isEmpty()) {
            throw new UnreadableListException("it is empty");
        }
        Document document = Jsoup.parse(text, base, Parser.xmlParser().setMaxDepth(MAX_DEPTH));
        List<Element> found = document.getAllElements().stream()
                .filter(element -> isEntry(element) && !insideEntry(element))
                .toList();
        boolean root = document.children().stream().anyMatch(child -> ROOTS.contains(Names.of(child)));
        if (found.isEmpty() && !root) {
            String first = document.children().isEmpty()
                    ? "no element"
                    : document.child(0).tagName();
            throw new UnreadableListException(
                    "it is no feed; it begins with " + first.substring(0, Math.min(40, first.length())));
        }
        List<Entry> entries = new ArrayList<>();
        Set<Entry> seen = new HashSet<>();
        for (Element element : found) {
            Entry entry = entry(element, base);
            if (seen.add(entry)) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static boolean isEntry(Element element) {
        return ENTRIES.contains(Names.local(element)) && ENTRIES.contains(Names.of(element));
    }

    private static boolean insideEntry(Element element) {
        return element.parents().stream().anyMatch(FeedParser::isEntry);
    }

    private Entry entry(Element element, String base) {
        Optional<String> id =
                text(element, "id", "guid", "dc:identifier").or(() -> attribute(element, "rdf:about", "rdf:resource"));
        return new Entry(
                id.map(found -> isUri(element, found) ? resolve(element, found, base) : found),
                link(element, id).map(link -> resolve(element, link, base)).filter(link -> !link.isBlank()),
                title(element),
                date(element, "published", "pubdate", "issued", "dcterms:issued")
                        .or(() -> date(element, "dc:date")),
                date(element, "updated", "modified", "dcterms:modified", "lastmod"),
                date(element, "created", "dcterms:created"));
    }

    /** Atom's ids are addresses, and a few feeds write them relative. */
    private static boolean isUri(Element element, String id) {
        return Names.of(element).equals("entry") && (id.matches("https?://.*") || id.startsWith("/"));
    }

    private static Optional<Element> child(Element element, String name) {
        return element.children().stream()
                .filter(child -> Names.of(child).equals(name))
                .findFirst();
    }

    private static Optional<String> text(Element element, String... names) {
        for (String name : names) {
            Optional<String> text =
                    child(element, name).map(child -> child.wholeText().strip()).filter(value -> !value.isEmpty());
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> attribute(Element element, String... names) {
        for (String name : names) {
            if (!element.attr(name).isBlank()) {
                return Optional.of(element.attr(name).strip());
            }
        }
        return Optional.empty();
    }

    private Optional<Publication> date(Element element, String... names) {
        for (String name : names) {
            // of repeated dates the last counts: an appended correction
            Optional<Publication> date = element.children().stream()
                    .filter(child -> Names.of(child).equals(name))
                    .reduce((first, second) -> second)
                    .flatMap(child -> dates.parse(child.wholeText(), Basis.FEED));
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> link(Element element, Optional<String> id) {
        List<Element> links = element.children().stream()
                .filter(child -> Names.of(child).equals("link"))
                .toList();
        return links.stream()
                .filter(link -> link.hasAttr("href") && isAlternate(link))
                .map(link -> link.attr("href").strip())
                .findFirst()
                .or(() -> links.stream()
                        .map(link -> link.wholeText().strip())
                        .filter(text -> !text.isEmpty())
                        .findFirst())
                .or(() -> permanentLink(element))
                .or(() -> attribute(element, "href"))
                .or(() -> attribute(element, "rdf:about").filter(about -> about.startsWith("http")))
                .or(() -> links.stream()
                        .map(link -> link.attr("href").strip())
                        .filter(href -> !href.isEmpty())
                        .findFirst())
                .or(() -> id.filter(text -> Names.of(element).equals("entry") && text.matches("https?://\\S+")));
    }

    private static boolean isAlternate(Element link) {
        String rel = link.attr("rel").toLowerCase(Locale.ROOT);
        String type = link.attr("type").toLowerCase(Locale.ROOT);
        return (rel.isEmpty() || rel.equals("alternate") || rel.endsWith("/alternate"))
                && (type.isEmpty() || type.contains("html") || type.contains("text/"));
    }

    private static Optional<String> permanentLink(Element element) {
        return child(element, "guid")
                .filter(guid -> !guid.attr("isPermaLink").equalsIgnoreCase("false"))
                .map(guid -> guid.wholeText().strip())
                .filter(guid -> guid.contains("/"));
    }

    private static Optional<String> title(Element element) {
        for (String name : List.of("title", "dc:title", "media:title")) {
            Optional<String> title = child(element, name).map(FeedParser::plain).filter(text -> !text.isEmpty());
            if (title.isPresent()) {
                return title;
            }
        }
        return Optional.empty();
    }

    /** The words of a text construct, whether it is text, escaped HTML, base64 or XHTML. */
    private static String plain(Element element) {
        if (element.childrenSize() > 0) {
            return element.text().strip();
        }
        String value = element.wholeText().strip();
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        if (element.attr("mode").equals("base64") || type.equals("application/octet-stream")) {
            value = decoded(value);
        }
        boolean text = type.equals("text") || type.equals("text/plain") || type.equals("plain");
        return !text && LOOKS_LIKE_HTML.matcher(value).find()
                ? Jsoup.parse(value).text().strip()
                : value;
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8).strip();
        } catch (IllegalArgumentException e) {
            return base64;
        }
    }

    private static String resolve(Element element, String link, String base) {
        String from = base;
        List<Element> chain = new ArrayList<>(element.parents());
        chain.add(0, element);
        for (int i = chain.size() - 1; i >= 0; i--) {
            String own = chain.get(i).attr("xml:base");
            from = own.isBlank() ? from : join(from, own.strip());
        }
        return join(from, link);
    }

    private static String join(String base, String link) {
        try {
            return base.isEmpty()
                    ? link
                    : URI.create(base).resolve(link.replace(" ", "%20")).toString();
        } catch (IllegalArgumentException e) {
            return link;
        }
    }
}
