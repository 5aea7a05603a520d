package io.dateline.ingest.extract;

import io.dateline.common.article.Publication;
import io.dateline.common.rejection.Reason;
import io.dateline.ingest.extract.ArticleFields.Field;
import io.dateline.ingest.extract.BlockReader.Block;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds headline, author, publication date, address, language and body of a news page. */
final class PageExtractor {

    /**
     * What a page came to.
     *
     * @param wall why it is no article, though it has text
     */
    record Page(ArticleFields fields, Optional<Reason> wall) {}

    private PageExtractor() {}

    static Page extract(String html, Optional<String> url) {
        Document page = Jsoup.parse(html, url.orElse(""));
        JsonLd data = JsonLd.of(page);
        Optional<String> title = PageTitle.find(page, data);
        Optional<Element> headline = PageTitle.element(page, title.orElse(""));
        PageDate date = new PageDate(page, url, headline);
        Optional<Publication> published = date.find(data, () -> VisibleDate.find(page, headline, date.monthFirst()));
        ArticleFields about = ArticleFields.empty()
                .withFound(published)
                .with(Field.TITLE, title)
                .with(Field.BYLINE, PageByline.find(page, data))
                .with(Field.CANONICAL_URL, CanonicalAddress.of(page, url))
                .with(Field.LANGUAGE, language(page));
        String visible = page.body().text();
        String text = text(page, title.orElse(""));
        return new Page(
                about.with(Field.TEXT, Optional.of(text)), Wall.of(title.orElse(""), text, visible, data.paywalled()));
    }

    /** Takes the page apart: to be called when nothing else is asked of it. */
    private static String text(Document page, String title) {
        Furniture.remove(page.body());
        return BlockFilter.filter(BlockReader.read(BodyFinder.find(page.body())), title).stream()
                .map(Block::text)
                .collect(Collectors.joining("\n"));
    }

    /** What the page says its language is; templates often say it wrongly, so the words are asked first. */
    private static Optional<String> language(Document page) {
        return Optional.of(page.select("html").attr("lang"))
                .map(tag -> tag.strip().replaceFirst("[-_].*", "").toLowerCase(java.util.Locale.ROOT))
                .filter(tag -> tag.matches("[a-z]{2,3}"));
    }
}
