package io.dateline.ingest.extract;

import io.dateline.common.article.Publication;
import io.dateline.common.article.Publication.Basis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the day on which a page was published, asking its witnesses in the order of their trustworthiness: JSON-LD, meta elements, marked
 * elements, the address, and what a reader sees around the headline. Footers, sidebars and comments are not asked.
 */
final class PageDate {

    /** Names of meta elements that give the first publication, the surest first. */
    private static final List<String> META = List.of(
            "article:published_time",
            "og:article:published_time",
            "og:published_time",
            "article:published",
            "datepublished",
            "article.published",
            "rnews:datepublished",
            "originalpublicationdate",
            "parsely-pub-date",
            "sailthru.date",
            "publishdate",
            "publish-date",
            "publish_date",
            "published-date",
            "published_date",
            "published_time",
            "publication_date",
            "publication-date",
            "publicationdate",
            "pubdate",
            "pub_date",
            "date_published",
            "datepublished",
            "citation_publication_date",
            "citation_date",
            "dc.date.issued",
            "dcterms.issued",
            "dc.issued",
            "dc.date.created",
            "dcterms.created",
            "dc.created",
            "dcterms.date",
            "dc.date",
            "dc:date",
            "dcterms.available",
            "cxenseparse:recs:publishtime",
            "cxenseparse:publishtime",
            "article_date_original",
            "article.created",
            "article:created",
            "bt:pubdate",
            "release_date",
            "displaydate",
            "content_create_date",
            "date",
            "doc_date",
            "created",
            "date.issued",
            "og:pubdate",
            "vr:published_time",
            "shareaholic:article_published_time",
            "timestamp",
            "datecreated",
            "article:date",
            "og:regdate",
            "prism.publicationdate",
            "gentics.publicationdate",
            "eomportal-lastupdate-original",
            "last-publish");

    private static final Set<String> AMERICAN = Set.of("us", "ph", "bz");

    private static final Set<String> EVERYWHERE = Set.of("tv", "io", "co", "me", "ai", "ly", "fm", "cc", "to", "gg");
    private static final Pattern COUNTRY_DOMAIN = Pattern.compile("^https?://[^/:?#]+\\.([a-z]{2})(?=[:/?#]|$)");

    private static final Pattern DAY_IN_ADDRESS = Pattern.compile(
            "(?<=[/_.-]|^)((?:19|20)\\d\\d)([/_.-]?)(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01])(?=[/_.-]|$)");
    private static final Pattern WRITTEN_MONTH_IN_ADDRESS =
            Pattern.compile("/((?:19|20)\\d\\d)/([a-z]{3,9})/(\\d{1,2})(?=/|$)", Pattern.CASE_INSENSITIVE);

    private static final Pattern SCRIPTED = Pattern.compile(
            "[\"'](?:datePublished|date_published|publishedDate|publishedAt|published_at|publishDate|publish_date|publicationDate|"
                    + "publication_date|firstPublished\\w*|pubDate|datePosted|\\w{0,12}[Pp]ublish(?:ing|ed)?Date)\\\\?[\"']\\s*:\\s*\\\\?[\"'](\\d{4}-\\d\\d-\\d\\d(?:T[0-9:.]+(?:Z|[+-]\\d\\d:?\\d\\d)?)?)");

    private final Document page;
    private final Optional<String> url;
    private final Optional<Element> headline;
    private final boolean monthFirst;

    PageDate(Document page, Optional<String> url, Optional<Element> headline) {
        this.page = page;
        this.headline = headline;
        this.url = url;
        this.monthFirst = monthFirst(page, url.orElse(""));
    }

    /** @param visible what a reader sees around the headline; asked last */
    Optional<Publication> find(JsonLd data, Supplier<Optional<Publication>> visible) {
        return Stream.<Supplier<Optional<Publication>>>of(
                        () -> data.datePublished().flatMap(value -> parse(value, Basis.JSON_LD)),
                        this::meta,
                        this::marked,
                        this::address,
                        this::scripted,
                        visible)
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether {@code 3/4/2019} on this page means the fourth of March. */
    boolean monthFirst() {
        return monthFirst;
    }

    private static boolean monthFirst(Document page, String url) {
        String language =
                page.select("html").attr("lang").toLowerCase(Locale.ROOT).replace('_', '-');
        if (language.isEmpty()) {
            language = page.select("meta[property=og:locale]")
                    .attr("content")
                    .toLowerCase(Locale.ROOT)
                    .replace('_', '-');
        }
        Matcher region = Pattern.compile("^en-([a-z]{2})$").matcher(language);
        if (region.find()) {
            return AMERICAN.contains(region.group(1));
        }
        // templates leave the language out; the words tell it then
        boolean english = language.isEmpty()
                ? LanguageGuesser.guess(page.body().text()).orElse("en").equals("en")
                : language.equals("en");
        return english && !isOfAnotherCountry(url);
    }

    /** Whether the address is of a country that writes the day first; sites of everywhere use some countries' domains. */
    private static boolean isOfAnotherCountry(String url) {
        Matcher domain = COUNTRY_DOMAIN.matcher(url);
        return domain.find() && !AMERICAN.contains(domain.group(1)) && !EVERYWHERE.contains(domain.group(1));
    }

    private Optional<Publication> meta() {
        Map<String, List<String>> contents = new HashMap<>();
        for (Element meta : page.select("meta[content]")) {
            for (String attribute : List.of("name", "property", "itemprop", "http-equiv")) {
                String name = meta.attr(attribute).toLowerCase(Locale.ROOT);
                if (!name.isEmpty()) {
                    contents.computeIfAbsent(name, key -> new ArrayList<>()).add(meta.attr("content"));
                }
            }
        }
        return META.stream()
                .flatMap(name -> contents.getOrDefault(name, List.of()).stream())
                .map(content -> parse(content, Basis.META))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Elements marked as the publication time: microdata, {@code <time>}, hAtom. */
    private Optional<Publication> marked() {
        List<String> marks = List.of(
                "[itemprop=datePublished], [property=datePublished], [property=schema:datePublished], [property=dc:date]",
                "[itemprop=dateCreated]",
                "time[pubdate]",
                "article time[datetime][class*=publish], time.published, time.entry-date, .entry-date time, abbr.published",
                "abbr[title].date, .published[title]");
        for (String mark : marks) {
            for (Element element : page.select(mark)) {
                if (!Aside.holds(element, headline)) {
                    Optional<Publication> date = ofElement(element);
                    if (date.isPresent()) {
                        return date;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Publication> ofElement(Element element) {
        return Stream.of(element.attr("datetime"), element.attr("content"), element.attr("title"), element.text())
                .filter(value -> !value.isBlank() && value.length() < 100)
                .map(value -> parse(value, Basis.TIME_ELEMENT))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Publication> address() {
        return Stream.concat(
                        url.stream(),
                        Optional.ofNullable(page.selectFirst("link[rel=canonical]")).map(e -> e.attr("href")).stream())
                .map(this::inAddress)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Publication> inAddress(String address) {
        String path = address.replaceFirst("^https?://[^/]*", "");
        Matcher day = DAY_IN_ADDRESS.matcher(path);
        if (day.find()) {
            return PublishedAtParser.parse(day.group(1) + "-" + day.group(3) + "-" + day.group(4), Basis.URL);
        }
        Matcher written = WRITTEN_MONTH_IN_ADDRESS.matcher(path);
        if (written.find()) {
            return DateText.first(written.group(3) + " " + written.group(2) + " " + written.group(1), false)
                    .map(date -> Publication.day(date, Basis.URL));
        }
        return Optional.empty();
    }

    /** What the page tells its own scripts. */
    private Optional<Publication> scripted() {
        for (Element script : page.select("script")) {
            Matcher published = SCRIPTED.matcher(script.data());
            if (published.find()) {
                return PublishedAtParser.parse(published.group(1), Basis.META);
            }
        }
        return Optional.empty();
    }

    /** ISO 8601 where it is that; else a day written for people; else RFC 822. */
    private Optional<Publication> parse(String value, Basis basis) {
        String text = value.strip();
        return PublishedAtParser.parse(text, basis)
                .filter(date -> date.precision().compareTo(Publication.Precision.DAY) <= 0)
                .or(() -> DateText.first(text, monthFirst).map(day -> Publication.day(day, basis)));
    }
}
