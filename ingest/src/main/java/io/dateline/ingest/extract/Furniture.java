package io.dateline.ingest.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Takes out of a page what surrounds an article on every news site: menus, share bars, teasers, captions, comments, notices.
 *
 * <p>What looks like furniture by its name but holds a good part of the page's prose stays: names lie, sentences do not.
 */
final class Furniture {

    private static final Set<String> NEVER_PROSE = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "input",
            "button",
            "select",
            "textarea",
            "svg",
            "canvas",
            "video",
            "audio",
            "object",
            "embed",
            "link",
            "meta",
            "map",
            "picture",
            "img",
            "math",
            "applet",
            "dialog",
            "label",
            "source",
            "track");

    private static final Set<String> RARELY_PROSE =
            Set.of("nav", "footer", "aside", "form", "figure", "figcaption", "menu", "amp-ad", "amp-embed", "fieldset");

    /** Words in class, id, role or test names; a word is what stands between separators or humps. */
    private static final Pattern NAMES = Pattern.compile("(?:^|[\\s_-])(?:"
            + "ad|ads|advert\\w*|adbox|adslot|sponsor\\w*|promo\\w*|promotion|outbrain|taboola|revcontent|"
            + "nav|navbar|navigation|navi|menu|breadcrumbs?|pagination|pager|paging|skip|toolbar|tools?|toolbox|"
            + "share\\w*|sharing|sharedaddy|social\\w*|addthis\\w*|addtoany|facebook|twitter-(?:share|follow)|follow|"
            + "related\\w*|recommend\\w*|recirc\\w*|recirculation|similar|popular|trending|mostread|most-(?:read|popular|viewed)|"
            + "more-(?:on|from|stories|news|articles|in|like)|read-?more|readmore|readnext|read-next|up-?next|also|latest|headlines|teasers?|"
            + "promobox|onward|rail|sidebar\\w*|side-?bar|widget\\w*|aside|"
            + "newsletters?|subscri\\w*|sign-?up|signup|register|login|paywall|piano|metered|regwall|"
            + "cookies?|consent|gdpr|privacy|disclaimer|copyright|legal|"
            + "comment|comments|commentlist|comment-?(?:list|form|area|section|count)|disqus\\w*|respond|reactions?|replies|reply|"
            + "caption\\w*|credits?|figcaption|wp-caption-text|image-?(?:caption|credit)|photo-?(?:caption|credit)|gallery|slideshow|carousel|"
            + "slider|byline\\w*|by-line|authors?|author-?(?:box|bio|info|meta|card)|bio|contributors?|"
            + "meta|metadata|post-?meta|entry-?meta|timestamp|dateline-time|pubdate|published|post-date|entry-date|"
            + "tags|tag-?(?:list|links|cloud)|tagcloud|topics|keywords|categor\\w*|cat-links|"
            + "footer|foot|site-footer|colophon|masthead|banner|topbar|header-?bar|overlay|modal|popup|pop-up|popover\\w*|hovercard\\w*|rollover\\w*|flyout\\w*|lightbox|tooltip|"
            + "print|printonly|print-only|screen-?reader\\w*|sr-only|visually-?hidden|visuallyhidden|hidden|invisible|noprint|"
            + "jp-relatedposts|yarpp\\w*|zergnet|nointelliTXT|rating\\w*|poll|quiz|survey|donat\\w*|vote|voting|"
            + "prev|previous|next|jump|feedback|correction-?form|toc|alert|notice|interstitial|infobox|jump-?links?"
            + ")(?=$|[\\s_-])");

    /** Names that hold the article itself, whatever else they say. */
    private static final Pattern ARTICLE_NAMES = Pattern.compile(
            "article-?(?:body|text|content)|story-?(?:body|text|content)|post-?(?:body|content|text)|entry-?content|main-?content|body-?(?:text|copy|content)|articlebody|storytext");

    private static final Pattern COMMENTS = Pattern.compile(
            "(?:^|[\\s_-])(?:comments|comment-?(?:list|section|thread|area)|commentlist|disqus\\w*|discussion|kommentare|commentaires|comentarios|respond)(?=$|[\\s_-])");

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern HIDDEN_STYLE = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");

    /** An element with more than this share of the page's prose is no furniture. */
    private static final double PROSE_SHARE = 0.4;

    private static final int SHORTEST_ARTICLE = 200;

    private Furniture() {}

    static void remove(Element body) {
        int prose = Prose.length(body);
        prune(body, prose);
    }

    private static void prune(Element element, int prose) {
        for (Node child : List.copyOf(element.childNodes())) {
            if (child instanceof Comment) {
                child.remove();
            } else if (child instanceof Element inner) {
                if (isFurniture(inner, prose)) {
                    inner.remove();
                } else {
                    prune(inner, prose);
                }
            }
        }
    }

    private static boolean isFurniture(Element element, int prose) {
        String tag = element.normalName();
        if (NEVER_PROSE.contains(tag)) {
            return true;
        }
        if (holdsComments(element, prose)) {
            return true;
        }
        boolean suspect = RARELY_PROSE.contains(tag) || isHidden(element) || namedLikeFurniture(element, tag);
        return suspect && Prose.length(element) <= PROSE_SHARE * prose && !holdsQuotation(element, tag);
    }

    /** Readers often write more than the author did: comments go, however long they are, if an article is left. */
    private static boolean holdsComments(Element element, int prose) {
        return COMMENTS.matcher(names(element)).find()
                && element.selectFirst("h1, article") == null
                && prose - Prose.length(element) > SHORTEST_ARTICLE;
    }

    /** Posts quoted from elsewhere are part of the article, whatever their frames are called. */
    private static boolean holdsQuotation(Element element, String tag) {
        return (tag.equals("div") || tag.equals("figure"))
                && element.childrenSize() <= 2
                && element.selectFirst(
                                "blockquote[class*=tweet], blockquote[class*=instagram], blockquote[class*=tiktok]")
                        != null;
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || (element.hasAttr("style")
                        && HIDDEN_STYLE.matcher(element.attr("style")).find());
    }

    private static boolean namedLikeFurniture(Element element, String tag) {
        if (tag.equals("body") || tag.equals("article") || tag.equals("main") || tag.equals("html")) {
            return false;
        }
        String names = names(element);
        return !names.isBlank()
                && !ARTICLE_NAMES.matcher(names).find()
                && NAMES.matcher(names).find();
    }

    /** All that the element is called, in small letters, humps parted. */
    static String names(Element element) {
        String names = element.className() + " " + element.id() + " " + element.attr("role") + " "
                + element.attr("data-component") + " " + element.attr("data-testid") + " " + element.attr("itemprop");
        return HUMP.matcher(names).replaceAll("-").toLowerCase(Locale.ROOT).strip();
    }
}
