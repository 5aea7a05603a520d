package io.dateline.ingest.extract;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The headline of a page: the element that shows it, and its words without the site's name. */
final class Headline {

    private static final int SHORTEST = 8;

    private Headline() {}

    /** The heading that says what the page's title says; of several, the one that says most of it. */
    static Optional<Element> element(Document page, String title) {
        String wanted = key(title + " " + page.title());
        return page.select("h1, h2, h3").stream()
                .filter(heading -> key(heading.text()).length() >= SHORTEST && wanted.contains(key(heading.text())))
                // max() gives the last of equals; the first in the page is wanted
                .reduce((a, b) -> BY_LENGTH.compare(b, a) > 0 ? b : a)
                .or(() -> Optional.ofNullable(page.selectFirst("h1")));
    }

    private static final Comparator<Element> BY_LENGTH =
            Comparator.comparingInt(heading -> key(heading.text()).length());

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
