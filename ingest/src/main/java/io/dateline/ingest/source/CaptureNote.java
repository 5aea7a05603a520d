package io.dateline.ingest.source;

import io.dateline.common.article.Publication;
import java.util.Optional;

/**
 * What a feed or sitemap said of a page that was then fetched.
 *
 * @param source the outlet's name
 * @param title the headline in the feed
 * @param published when the feed or the sitemap says that it was published
 * @param language the source's language, where its settings give one
 */
public record CaptureNote(
        String source, Optional<String> title, Optional<Publication> published, Optional<String> language) {}
