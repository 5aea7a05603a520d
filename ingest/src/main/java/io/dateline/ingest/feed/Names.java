package io.dateline.ingest.feed;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The names of feed elements, whatever prefixes a feed gives them: {@code title}, {@code dc:date}, {@code media:title}. */
final class Names {

    /** Vocabularies by a piece of their address that all their versions share. */
    private static final Map<String, String> VOCABULARIES = Map.of(
            "purl.org/dc/elements", "dc:",
            "purl.org/dc/terms", "dcterms:",
            "search.yahoo.com/mrss", "media:",
            "itunes", "itunes:",
            "w3.org/2005/atom", "",
            "purl.org/atom/ns", "",
            "rdf-syntax-ns", "",
            "purl.org/rss", "",
            "my.netscape.com/rdf", "",
            "backend.userland.com", "");

    private static final Set<String> TRANSPARENT =
            Set.of("rss", "rss2", "atom", "atom10", "atom03", "a", "rdf", "feed");

    private Names() {}

    /** The name without any prefix: what a quick look can tell. */
    static String local(Element element) {
        String tag = element.tagName().toLowerCase(Locale.ROOT);
        return tag.substring(tag.indexOf(':') + 1);
    }

    static String of(Element element) {
        String tag = element.tagName().toLowerCase(Locale.ROOT);
        int colon = tag.indexOf(':');
        String prefix = colon < 0 ? "" : tag.substring(0, colon);
        String local = tag.substring(colon + 1);
        String declared = declared(element, prefix);
        for (Map.Entry<String, String> vocabulary : VOCABULARIES.entrySet()) {
            if (declared.contains(vocabulary.getKey())) {
                return vocabulary.getValue() + local;
            }
        }
        return prefix.isEmpty() || (declared.isEmpty() && TRANSPARENT.contains(prefix)) ? local : prefix + ":" + local;
    }

    private static String declared(Element element, String prefix) {
        String attribute = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
        for (Element scope = element; scope != null; scope = scope.parent()) {
            String address = scope.attributes().getIgnoreCase(attribute);
            if (!address.isEmpty()) {
                return address.toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }
}
