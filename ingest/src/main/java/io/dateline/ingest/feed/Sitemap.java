package io.dateline.ingest.feed;

import java.util.List;

/**
 * A sitemap: pages, or further sitemaps.
 *
 * @param nested addresses of sitemaps that this index lists
 * @param entries pages, with what news sitemaps say of them
 */
public record Sitemap(List<String> nested, List<Entry> entries) {}
