package io.dateline.ingest.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Finds the elements of a page that hold the article: those around which paragraphs gather.
 *
 * <p><b>Source:</b> the scoring of Arc90's Readability (2009) as its successors tell it: each paragraph scores for its length and its
 * commas, its ancestors share in that by distance, names weigh in, and links weigh against.
 */
final class BodyFinder {

    private static final Set<String> PARAGRAPHS =
            Set.of("p", "td", "pre", "blockquote", "li", "h2", "h3", "section", "div");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "ul",
            "ol",
            "dl",
            "table",
            "blockquote",
            "pre",
            "section",
            "article",
            "main",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "figure",
            "aside",
            "form",
            "td",
            "tr",
            "tbody",
            "center");
    private static final Pattern GOOD_NAMES =
            Pattern.compile("article|body|content|entry|main|post|text|story|blog|copy|prose");
    private static final Pattern BAD_NAMES = Pattern.compile(
            "comment|foot|sidebar|widget|promo|related|sponsor|share|teaser|list|header|meta|nav|outbrain|popular");
    private static final int LEVELS = 5;
    private static final int MIN_PARAGRAPH = 25;
    /** A part of an article scores at least this share of its best part. */
    private static final double PART_SCORE = 0.2;

    private final Map<Element, Double> scores = new HashMap<>();

    private BodyFinder() {}

    /** The article's elements in the order of the page; the whole body where nothing stands out. */
    static List<Element> find(Element body) {
        return new BodyFinder().best(body);
    }

    private List<Element> best(Element body) {
        for (Element element : body.getAllElements()) {
            if (PARAGRAPHS.contains(element.normalName())) {
                score(element);
            }
        }
        Map<Element, Double> weighed = new HashMap<>();
        scores.forEach((element, score) -> weighed.put(element, score * (1 - Prose.linkShare(element))));
        Element top = body;
        double topScore = 0;
        for (Element element : body.getAllElements()) {
            Double score = weighed.get(element);
            if (score != null && score > topScore) {
                top = element;
                topScore = score;
            }
        }
        List<Element> parts = parts(top, weighed, body);
        if (parts.size() > 1) {
            return parts;
        }
        top = widened(top, body, weighed, topScore);
        return withSiblings(top, weighed, body);
    }

    private void score(Element element) {
        String text = ownText(element);
        if (text.length() < MIN_PARAGRAPH) {
            return;
        }
        double score = 1
                + text.chars()
                        .filter(c -> c == ',' || c == '\u3001' || c == '\uFF0C')
                        .count()
                + Math.min(text.length() / 100, 3);
        Element ancestor = element.parent();
        for (int level = 0;
                level < LEVELS && ancestor != null && !ancestor.normalName().equals("html");
                level++) {
            double share = level == 0 ? 1 : level == 1 ? 0.5 : 1.0 / (level * 3);
            scores.merge(ancestor, score * share + (scores.containsKey(ancestor) ? 0 : start(ancestor)), Double::sum);
            ancestor = ancestor.parent();
        }
    }

    /** A paragraph's text; of a division only what it holds beside its blocks. */
    private static String ownText(Element element) {
        if (!element.normalName().equals("div")
                && !element.normalName().equals("section")
                && !element.normalName().equals("td")) {
            return element.text();
        }
        StringBuilder text = new StringBuilder();
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode own) {
                text.append(own.text());
            } else if (child instanceof Element inner && !BLOCKS.contains(inner.normalName())) {
                text.append(inner.text());
            }
        }
        return text.toString().strip();
    }

    private static double start(Element element) {
        double start =
                switch (element.normalName()) {
                    case "article" -> 15;
                    case "main" -> 8;
                    case "div", "section" -> 5;
                    case "pre", "td", "blockquote" -> 3;
                    case "ul", "ol", "dl", "form", "address", "li" -> -3;
                    case "h1", "h2", "h3", "h4", "h5", "h6", "th" -> -5;
                    default -> 0;
                };
        String names = Furniture.names(element);
        if (!names.isEmpty()) {
            start += GOOD_NAMES.matcher(names).find() ? 25 : 0;
            start -= BAD_NAMES.matcher(names).find() ? 25 : 0;
        }
        return start;
    }

    /** Up to the ancestor that gathers several good candidates: an article cut into parts. */
    private static Element widened(Element top, Element body, Map<Element, Double> scores, double topScore) {
        Element best = top;
        Element parent = top.parent();
        double last = topScore;
        while (parent != null && !parent.equals(body) && scores.containsKey(parent)) {
            double score = scores.getOrDefault(parent, 0.0);
            if (score < topScore / 3) {
                break;
            }
            if (score > last) {
                best = parent;
                break;
            }
            last = score;
            parent = parent.parent();
        }
        for (Element only = best.parent();
                only != null && !only.equals(body) && only.childrenSize() == 1;
                only = only.parent()) {
            best = only;
        }
        return best;
    }

    /**
     * An article that its page cuts into boxes of one kind, with pictures in between: all of them, in the order of the page. A box that has
     * a headline or a date of its own about it belongs to another article.
     */
    private static List<Element> parts(Element top, Map<Element, Double> scores, Element body) {
        if (top.className().isEmpty() || top.parent() == null) {
            return List.of(top);
        }
        List<Element> alike = body.getElementsByTag(top.tagName()).stream()
                .filter(element -> element.className().equals(top.className())
                        && scores.getOrDefault(element, 0.0) > PART_SCORE * scores.getOrDefault(top, 0.0)
                        && !top.siblingElements().contains(element)
                        && !element.parents().contains(top)
                        && !top.parents().contains(element)
                        && isSameArticle(element, top))
                .toList();
        List<Element> parts = new ArrayList<>();
        for (Element element : body.getElementsByTag(top.tagName())) {
            if (element.equals(top) || alike.contains(element)) {
                parts.add(element);
            }
        }
        return parts;
    }

    private static boolean isSameArticle(Element part, Element top) {
        Element branch = part;
        while (branch.parent() != null && !top.parents().contains(branch.parent())) {
            branch = branch.parent();
        }
        return !branch.normalName().equals("article")
                && branch.selectFirst("article, h1, time, [itemprop=headline], [rel=bookmark]") == null;
    }

    private static List<Element> withSiblings(Element top, Map<Element, Double> scores, Element body) {
        Element parent = top.parent();
        if (parent == null || top.equals(body)) {
            return List.of(top);
        }
        double threshold = Math.max(10, scores.getOrDefault(top, 0.0) * 0.2);
        List<Element> chosen = new ArrayList<>();
        for (Element sibling : parent.children()) {
            double bonus = !sibling.className().isEmpty() && sibling.className().equals(top.className())
                    ? scores.getOrDefault(top, 0.0) * 0.2
                    : 0;
            boolean scored = scores.getOrDefault(sibling, 0.0) + bonus >= threshold;
            boolean paragraph =
                    sibling.normalName().equals("p") && sibling.text().length() > 80 && Prose.linkShare(sibling) < 0.25;
            if (sibling.equals(top) || scored || paragraph) {
                chosen.add(sibling);
            }
        }
        chosen.sort(Comparator.comparingInt(Element::elementSiblingIndex));
        return chosen;
    }
}
