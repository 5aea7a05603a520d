package io.dateline.common.article;

import java.time.Instant;
import java.util.Optional;

/**
 * An article, whole: what identifies it, what is known about it, and its words.
 *
 * @param articleId {@link ArticleIds}: the same article has the same id in every run and on every machine
 * @param revision a hash over all that the article says of itself; it changes when any of it does
 * @param retrievedAt when a page was fetched; empty for files, and no part of the revision
 * @param locator where the article was read: file and record
 */
public record Article(
        String articleId,
        String revision,
        Optional<String> externalId,
        Optional<String> source,
        Optional<String> url,
        Optional<String> canonicalUrl,
        Optional<String> byline,
        Optional<Publication> publication,
        Optional<String> language,
        Optional<Instant> retrievedAt,
        String locator,
        ArticleText text) {

    public Article {
        if (text.body().isBlank()) {
            throw new IllegalArgumentException("An article has a body: " + locator);
        }
    }
}
