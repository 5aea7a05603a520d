package io.dateline.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads elements as a sequence of blocks, a block being what a reader sees as a paragraph, heading, list item or table row. */
final class BlockReader {

    /**
     * A block of text.
     *
     * @param tag the element that it stands in
     * @param linked how many of its characters stand in links
     */
    record Block(String tag, String text, int linked) {
        double linkShare() {
            return text.isEmpty() ? 0 : Math.min(1.0, (double) linked / text.length());
        }

        boolean isHeading() {
            return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
        }
    }

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins",
            "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
            "time", "tt", "u", "var", "wbr", "data", "nobr");
    private static final Set<String> CELLS = Set.of("td", "th");

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int linked;
    private boolean lineBreak;
    private String tag = "div";

    private BlockReader() {}

    static List<Block> read(List<Element> elements) {
        BlockReader reader = new BlockReader();
        for (Element element : elements) {
            reader.element(element, false);
            reader.close();
        }
        return reader.blocks;
    }

    private void element(Element element, boolean inLink) {
        String name = element.normalName();
        if (name.equals("br")) {
            if (lineBreak) {
                close();
            }
            lineBreak = true;
            text.append(' ');
            return;
        }
        boolean cell = CELLS.contains(name);
        boolean block = !INLINE.contains(name) && !cell;
        String outer = tag;
        if (block) {
            close();
            tag = name;
        } else if (cell) {
            text.append(' ');
        }
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                words(words.getWholeText(), inLink || isLink(name, element));
            } else if (child instanceof Element inner) {
                element(inner, inLink || isLink(name, element));
            }
        }
        if (block) {
            close();
            tag = outer;
        }
    }

    private static boolean isLink(String name, Element element) {
        return name.equals("a") && !element.attr("href").startsWith("#");
    }

    private void words(String words, boolean inLink) {
        if (words.isBlank()) {
            text.append(' ');
            return;
        }
        lineBreak = false;
        text.append(words);
        linked += inLink ? words.strip().length() : 0;
    }

    private void close() {
        String whole = collapsed();
        if (!whole.isEmpty()) {
            blocks.add(new Block(tag, whole, linked));
        }
        text.setLength(0);
        linked = 0;
        lineBreak = false;
    }

    private String collapsed() {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u200B' || c == '\u00AD' || c == '\uFEFF') {
                continue;
            }
            if (Character.isWhitespace(c) || c == '\u00A0') {
                space = true;
            } else {
                if (space && !out.isEmpty()) {
                    out.append(' ');
                }
                out.append(c);
                space = false;
            }
        }
        return out.toString();
    }
}
