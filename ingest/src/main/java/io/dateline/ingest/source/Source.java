package io.dateline.ingest.source;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A place that articles are pulled from, as the sources file describes it.
 *
 * @param name the outlet's name; articles carry it as their source
 * @param addresses feeds, sitemaps or pages
 * @param paths files or folders, for the kinds {@code warc} and {@code files}
 * @param country ISO 3166 code of the outlet's country
 * @param zone of its dates that come without one
 * @param language of its articles, where neither the words nor the page tell
 * @param limit pages fetched in one run
 * @param expectedMin articles that a run finds if all is well
 * @param expectedMax articles that a run finds at most if all is well
 * @param from first day of captures taken from web archives
 * @param to last day of captures taken from web archives
 */
public record Source(
        String name,
        Kind kind,
        List<String> addresses,
        List<String> paths,
        Optional<String> country,
        Optional<ZoneId> zone,
        Optional<String> language,
        int limit,
        int expectedMin,
        Optional<Integer> expectedMax,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    /** What the addresses or paths are. */
    public enum Kind {
        FEED,
        SITEMAP,
        PAGES,
        WARC,
        FILES;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether the source is pulled over the network. */
        public boolean isRemote() {
            return this == FEED || this == SITEMAP || this == PAGES;
        }
    }

    public Source {
        addresses = List.copyOf(addresses);
        paths = List.copyOf(paths);
    }
}
