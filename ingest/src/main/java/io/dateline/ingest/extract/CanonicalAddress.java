package io.dateline.ingest.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The one address of an article that goes by many: what the page declares, cleaned of what only tracks its readers. */
public final class CanonicalAddress {

    private static final Pattern TRACKING = Pattern.compile(
            "(?:utm_\\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|_hsenc|_hsmi|mkt_tok|ncid|cmpid|icid|ref_src|"
                    + "referrer|smid|smtyp|partner|spm|xtor|at_\\w+|wt_mc|wt\\.mc_id|ocid|feedtype|feedname|feed_id|srnd|guccounter)",
            Pattern.CASE_INSENSITIVE);

    private CanonicalAddress() {}

    /** What a page declares as its own address, if that can be: a declaration of the site's front page by an article is a mistake. */
    static Optional<String> of(Document page, Optional<String> url) {
        return Stream.of("link[rel=canonical][href]", "meta[property=og:url][content]")
                .map(page::selectFirst)
                .filter(java.util.Objects::nonNull)
                .map(CanonicalAddress::target)
                .flatMap(href -> clean(href).stream())
                .filter(address -> url.isEmpty() || !isFront(address) || isFront(url.get()))
                .findFirst()
                .or(() -> url.flatMap(CanonicalAddress::clean));
    }

    private static String target(Element element) {
        return element.hasAttr("href") ? element.absUrl("href") : element.attr("content");
    }

    private static boolean isFront(String address) {
        return address.matches("https?://[^/]+/?");
    }

    /** The address without fragment, tracking parameters, default port; host in small letters. Empty for what is no web address. */
    public static Optional<String> clean(String address) {
        try {
            URI uri = new URI(address.strip().replace(" ", "%20"));
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            String authority = uri.getRawAuthority();
            if (authority == null || !(scheme.equals("http") || scheme.equals("https"))) {
                return Optional.empty();
            }
            String host = authority
                    .toLowerCase(Locale.ROOT)
                    .replaceFirst("^[^@]*@", "")
                    .replaceFirst(scheme.equals("http") ? ":80$" : ":443$", "");
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            String query = uri.getRawQuery() == null ? "" : kept(uri.getRawQuery());
            return Optional.of(scheme + "://" + host + path + (query.isEmpty() ? "" : "?" + query));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String kept(String query) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty()
                        && !TRACKING.matcher(pair.split("=", 2)[0]).matches())
                .collect(Collectors.joining("&"));
    }
}
