package io.dateline.ingest.extract;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The parts of a page where other articles, comments, quoted posts or the site itself speak, whose dates are not the article's. */
final class Aside {

    /** The foot of the article is not the foot of the site. */
    private static final Pattern OWN_FOOT = Pattern.compile("(?:post|entry|article|asset|story|news)-foot(?:er)?");

    private static final Pattern ABOUT_ARTICLE = Pattern.compile("meta|info|byline|author|date|publi");

    private static final Pattern ASIDE = Pattern.compile(
            "(?:^|\\s)comments?(?=$|[\\s_-])|(?:^|[\\s_-])(?:comments|commentlist|comment-(?:list|body|content|meta|date|author)|commentaires?|kommentare?|comentarios?|commenti|forum\\w*|respond|sidebar|side-bar|widget\\w*|related\\w*|recommend\\w*|popular|latest|teasers?|"
                    + "footer|rail|more-stories|trending|recent|archive|newsletter|promo\\w*|similar|breaking|ticker)(?=$|[\\s_-])");

    private Aside() {}

    private static final String LINKED_HEADING =
            "h1 a[href], h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4";

    private static final Pattern FOOTER = Pattern.compile("footer");

    /** Whether an element stands where other articles, comments or the site speak. */
    static boolean holds(Element element, Optional<Element> headline) {
        if (inTeaser(element, headline)) {
            return true;
        }
        boolean ownFoot = inArticle(element, headline);
        for (Element parent = element;
                parent != null && !parent.normalName().equals("body");
                parent = parent.parent()) {
            String tag = parent.normalName();
            String names = OWN_FOOT.matcher(Furniture.names(parent)).replaceAll("");
            names = ownFoot ? FOOTER.matcher(names).replaceAll("") : names;
            boolean named = (tag.equals("footer") && !ownFoot)
                    || tag.equals("nav")
                    || tag.equals("blockquote")
                    || (tag.equals("aside") && !ABOUT_ARTICLE.matcher(names).find())
                    || ASIDE.matcher(names).find();
            if (named) {
                Element around = parent;
                return headline.stream().noneMatch(head -> head.parents().contains(around));
            }
        }
        return false;
    }

    /** Whether the element stands in a marked article that is not the headline's: the headline has one, or that one's heading leads elsewhere. */
    private static boolean inTeaser(Element element, Optional<Element> headline) {
        Element article = element.closest("article");
        if (article == null || headline.isEmpty() || headline.get().parents().contains(article)) {
            return false;
        }
        Element own = headline.get().closest("article");
        return own != null ? !article.parents().contains(own) : article.selectFirst(LINKED_HEADING) != null;
    }

    /** Whether the element stands in the same marked article as the headline: a footer there is the article's. */
    private static boolean inArticle(Element element, Optional<Element> headline) {
        Element article = element.closest("article, [itemtype$=Article], [itemtype$=BlogPosting]");
        return article != null
                && headline.filter(head -> head.parents().contains(article)).isPresent();
    }
}
