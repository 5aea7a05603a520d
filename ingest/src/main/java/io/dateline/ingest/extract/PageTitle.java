package io.dateline.ingest.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The headline of a page: its words without the site's name, and the element that shows it. */
final class PageTitle {

    private static final int SHORTEST = 8;
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s+[|\u2013\u2014\u00B7\u2022\u00BB:-]+\\s+|\\s*\\|\\s*|\\s+::\\s+");

    private PageTitle() {}

    /** Empty where the page has no title of any kind. */
    static Optional<String> find(Document page, JsonLd data) {
        Optional<String> told = Stream.of(
                        data.headline(),
                        meta(page, "og:title"),
                        meta(page, "twitter:title"),
                        Optional.of(page.title()),
                        Optional.ofNullable(page.selectFirst("h1")).map(Element::text))
                .flatMap(Optional::stream)
                .map(title -> Parser.unescapeEntities(title, false)
                        .replaceAll("\\s+", " ")
                        .strip())
                .filter(title -> !title.isEmpty())
                .findFirst();
        return told.map(title -> element(page, title)
                .map(Element::text)
                .filter(shown -> isTitle(shown, title))
                .orElseGet(() -> withoutSite(title, page)));
    }

    /** Whether a heading says the title without the site's name: one of the title's parts, or most of it. */
    private static boolean isTitle(String shown, String title) {
        String key = key(shown);
        return key.length() >= SHORTEST
                && (Arrays.stream(SEPARATOR.split(title))
                                .anyMatch(part -> key(part).equals(key))
                        || (key.length() * 2 > key(title).length() && key(title).contains(key)));
    }

    /** The heading that says what the page's title says; of several, the one that says most of it. */
    static Optional<Element> element(Document page, String title) {
        String wanted = key(title + " " + page.title());
        List<String> parts =
                Arrays.stream(SEPARATOR.split(title)).map(PageTitle::key).toList();
        return page.select("h1, h2, h3").stream()
                .filter(heading -> key(heading.text()).length() >= SHORTEST
                        && (wanted.contains(key(heading.text())) || isLabelled(key(heading.text()), parts)))
                // the first of equals: a later one is a repetition
                .reduce((a, b) -> key(b.text()).length() > key(a.text()).length() ? b : a)
                .or(() -> Optional.ofNullable(page.selectFirst("h1")));
    }

    /** Whether a heading says a part of the title and little more: "Premium", "Live". */
    private static boolean isLabelled(String heading, List<String> parts) {
        return parts.stream()
                .anyMatch(part ->
                        part.length() >= SHORTEST && part.length() * 2 > heading.length() && heading.contains(part));
    }

    private static String withoutSite(String title, Document page) {
        List<String> parts = List.of(SEPARATOR.split(title));
        String last = parts.get(parts.size() - 1);
        String first = parts.get(0);
        if (parts.size() < 2) {
            return title;
        }
        if (isSite(last, page)) {
            return title.substring(0, title.lastIndexOf(last))
                    .replaceFirst("[\\s|\u2013\u2014\u00B7\u2022\u00BB:-]+$", "");
        }
        return isSite(first, page)
                ? title.substring(first.length()).replaceFirst("^[\\s|\u2013\u2014\u00B7\u2022\u00BB:-]+", "")
                : title;
    }

    private static boolean isSite(String part, Document page) {
        String name = key(part).replaceFirst("^the ", "").replace(" ", "");
        String host = page.location().replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("[:/?#].*", "");
        return !name.isEmpty()
                && (name.equals(key(meta(page, "og:site_name").orElse(""))
                                .replaceFirst("^the ", "")
                                .replace(" ", ""))
                        || (name.length() > 2
                                && key(host).replace(" ", "").startsWith(name.replaceFirst("(?:com|org|net)$", ""))));
    }

    static Optional<String> meta(Document page, String name) {
        return page.select("meta[property=" + name + "], meta[name=" + name + "]").stream()
                .map(element -> element.attr("content").strip())
                .filter(content -> !content.isEmpty())
                .findFirst();
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
