package io.dateline.ingest.extract;

import io.dateline.common.article.Publication;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds headline, publication date and body of a news page. */
final class PageExtractor {

    private static final String FURNITURE = "script, style, noscript, nav, footer, aside, form, figure, header";

    private PageExtractor() {}

    static ArticleFields extract(String html, Optional<String> url) {
        Document page = Jsoup.parse(html, url.orElse(""));
        Optional<String> title =
                meta(page, "og:title").or(() -> Optional.of(page.title()).filter(t -> !t.isBlank()));
        Optional<Element> headline = Headline.element(page, title.orElse(""));
        PageDate date = new PageDate(page, url, headline);
        Optional<Publication> found =
                date.find(JsonLd.of(page), () -> VisibleDate.find(page, headline, date.monthFirst()));
        Optional<String> canonical = Optional.ofNullable(page.selectFirst("link[rel=canonical]"))
                .map(link -> link.absUrl("href"))
                .filter(href -> !href.isEmpty());
        Furniture.remove(page.body());
        String text = BlockFilter.filter(BlockReader.read(BodyFinder.find(page.body())), title.orElse("")).stream()
                .map(BlockReader.Block::text)
                .collect(Collectors.joining("\n"));
        ArticleFields e = ArticleFields.empty();
        return new ArticleFields(
                e.id(),
                e.url(),
                canonical,
                title,
                meta(page, "author"),
                Optional.of(text),
                e.html(),
                e.publishedAt(),
                found,
                e.source());
    }

    private static Optional<String> meta(Document page, String name) {
        return Optional.ofNullable(page.selectFirst("meta[property=" + name + "], meta[name=" + name + "]"))
                .map(element -> element.attr("content"))
                .filter(content -> !content.isBlank());
    }
}
