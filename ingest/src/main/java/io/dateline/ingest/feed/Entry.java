package io.dateline.ingest.feed;

import io.dateline.common.article.Publication;
import java.util.Optional;

/**
 * An article as a feed or sitemap announces it.
 *
 * @param id what the publisher calls it
 * @param link its address, absolute where that could be told
 * @param title its headline as plain text
 * @param published when it was published, in the zone that was given
 * @param updated when it was last changed
 * @param created when it was written, where the feed tells that apart
 */
public record Entry(
        Optional<String> id,
        Optional<String> link,
        Optional<String> title,
        Optional<Publication> published,
        Optional<Publication> updated,
        Optional<Publication> created) {}
