package io.dateline.ingest.extract;

import io.dateline.common.article.Publication;
import java.util.Optional;

/**
 * The fields of an article record, before they are checked.
 *
 * @param publishedAt as given, unparsed
 * @param found a publication date that the page itself shows; what was given goes before it
 */
record ArticleFields(
        Optional<String> id,
        Optional<String> url,
        Optional<String> canonicalUrl,
        Optional<String> title,
        Optional<String> byline,
        Optional<String> text,
        Optional<String> html,
        Optional<String> publishedAt,
        Optional<Publication> found,
        Optional<String> source) {

    static ArticleFields empty() {
        return new ArticleFields(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** These fields, and {@code other}'s where these are empty. */
    ArticleFields or(ArticleFields other) {
        return new ArticleFields(
                id.or(other::id),
                url.or(other::url),
                canonicalUrl.or(other::canonicalUrl),
                title.or(other::title),
                byline.or(other::byline),
                text.or(other::text),
                html.or(other::html),
                publishedAt.or(other::publishedAt),
                found.or(other::found),
                source.or(other::source));
    }

    static ArticleFields ofText(Optional<String> title, String text) {
        ArticleFields e = empty();
        return new ArticleFields(
                e.id,
                e.url,
                e.canonicalUrl,
                title,
                e.byline,
                Optional.of(text),
                e.html,
                e.publishedAt,
                e.found,
                e.source);
    }

    static ArticleFields ofHtml(String html) {
        ArticleFields e = empty();
        return new ArticleFields(
                e.id,
                e.url,
                e.canonicalUrl,
                e.title,
                e.byline,
                e.text,
                Optional.of(html),
                e.publishedAt,
                e.found,
                e.source);
    }

    static ArticleFields ofId(String id) {
        ArticleFields e = empty();
        return new ArticleFields(
                Optional.of(id),
                e.url,
                e.canonicalUrl,
                e.title,
                e.byline,
                e.text,
                e.html,
                e.publishedAt,
                e.found,
                e.source);
    }
}
