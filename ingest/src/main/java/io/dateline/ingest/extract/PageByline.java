package io.dateline.ingest.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Who a page says wrote it. */
final class PageByline {

    private static final Pattern PREFIX = Pattern.compile(
            "^(?:written by|posted by|by|von|par|por|di|door|af|av|text|author|autor|auteur)\\b[\\s:]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern TAIL = Pattern.compile(
            "\\s*(?:[|\u2022\u00B7]|,?\\s*(?:updated|published|posted|\\d{1,2}[./: ]\\d|\\w+ \\d{1,2},? \\d{4})).*$",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 120;

    private PageByline() {}

    static Optional<String> find(Document page, JsonLd data) {
        List<String> authors = data.authors();
        if (!authors.isEmpty()) {
            return Optional.of(String.join(", ", authors)).flatMap(PageByline::clean);
        }
        return Stream.<Optional<String>>of(
                        PageTitle.meta(page, "author"),
                        PageTitle.meta(page, "article:author"),
                        PageTitle.meta(page, "parsely-author"),
                        PageTitle.meta(page, "sailthru.author"),
                        PageTitle.meta(page, "dc.creator"),
                        shown(page, "[itemprop=author] [itemprop=name]"),
                        shown(page, "[itemprop=author], a[rel=author]"),
                        shown(page, ".byline, .author-name, .article-author, .post-author, .entry-author, .author"))
                .flatMap(Optional::stream)
                .map(PageByline::clean)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> shown(Document page, String query) {
        return page.select(query).stream()
                .map(Element::text)
                .filter(text -> !text.isBlank() && text.length() <= LONGEST)
                .findFirst();
    }

    private static Optional<String> clean(String text) {
        String name = TAIL.matcher(
                        PREFIX.matcher(text.replaceAll("\\s+", " ").strip()).replaceFirst(""))
                .replaceFirst("")
                .strip();
        boolean plausible = name.length() >= 3
                && name.length() <= LONGEST
                && !name.contains("://")
                && !name.contains("@")
                && !name.equalsIgnoreCase("admin");
        return plausible ? Optional.of(name) : Optional.empty();
    }
}
