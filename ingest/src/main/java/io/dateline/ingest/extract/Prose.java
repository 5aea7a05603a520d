package io.dateline.ingest.extract;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** How much running text an element holds: characters of text runs that are long enough to be sentences, links apart. */
final class Prose {

    /** Shorter runs are labels, bylines, buttons. */
    private static final int SENTENCE = 40;

    private Prose() {}

    static int length(Element element) {
        int[] length = {0};
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode text && !text.isBlank()) {
                            int size = text.getWholeText().strip().length();
                            if (size >= SENTENCE && !insideLink(text)) {
                                length[0] += size;
                            }
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        // all is counted on the way in
                    }
                },
                element);
        return length[0];
    }

    private static boolean insideLink(TextNode text) {
        Node parent = text.parent();
        return parent != null && parent.normalName().equals("a");
    }

    /** The share of an element's text that stands in links, 0 to 1. */
    static double linkShare(Element element) {
        int all = element.text().length();
        if (all == 0) {
            return 0;
        }
        int linked = 0;
        for (Element link : element.select("a")) {
            // a link to a place in the same page is a footnote, not a way out
            linked += link.attr("href").startsWith("#") ? 0 : link.text().length();
        }
        return Math.min(1.0, (double) linked / all);
    }
}
