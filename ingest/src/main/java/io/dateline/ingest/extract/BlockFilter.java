package io.dateline.ingest.extract;

import io.dateline.ingest.extract.BlockReader.Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Drops blocks that are no part of the article though they stand in it: link lists, notices, repeated lines. */
final class BlockFilter {

    private static final Pattern BOILERPLATE = Pattern.compile(
            "(?:advertisement|advertising|sponsored(?: content)?|story continues below.*|article continues below.*|continue reading.*|"
                    + "read more.*|read also.*|read next.*|read:.*|also read.*|see also.*|related(?: (?:stories|articles|content|coverage|topics|links|posts))?:?.*|"
                    + "more on this.*|more from .*|recommended.*|most (?:read|popular|viewed).*|trending.*|up next.*|watch(?: now| more| below)?:.*|listen(?: now)?:.*|"
                    + "share(?: this.*| on.*| via.*)?|tweet|email|e-mail|print|save|facebook|twitter|whatsapp|linkedin|pinterest|reddit|comments?|\\d+ comments?|"
                    + "leave a (?:comment|reply).*|post a comment.*|follow us.*|follow @.*|like us on.*|join (?:us|our|the conversation).*|sign up.*|subscribe.*|"
                    + "get (?:the|our) .{0,40}newsletter.*|.{0,60}newsletter.{0,30}|click here.*|tap here.*|download (?:the|our) .*app.*|"
                    + "copyright.*|\u00A9.*|\\(c\\) \\d{4}.*|all rights reserved.*|this material may not be published.*|"
                    + "(?:photo|image|picture|photograph|video|illustration|file photo|foto|bild|source|credit)s?(?: credit| courtesy| by)?\\s?[:|/].*|"
                    + ".{0,60}getty images.{0,40}|.{0,60}/ ?(?:ap|afp|reuters|epa)\\)?|"
                    + "tags?:.*|topics?:.*|filed under.*|categories:.*|posted in.*|published(?: on)?:?.{0,40}|updated(?: on)?:?.{0,40}|last (?:updated|modified).{0,40}|"
                    + "skip to .*|back to top|load more.*|show more.*|view (?:more|all|comments|gallery).*|next (?:article|story|post).*|previous (?:article|story|post).*|"
                    + "loading.*|please enable javascript.*|your browser does not.*|we use cookies.*|this (?:site|website) uses cookies.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern BYLINE =
            Pattern.compile("(?:by|von|par|por|di)\\s+\\p{Lu}.{2,80}", Pattern.CASE_INSENSITIVE);

    private static final double MAX_LINK_SHARE = 0.5;
    private static final double MAX_LINK_SHARE_OF_SENTENCE = 0.85;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?\u2026\u3002][\"'\u201D\u2019)]*$");
    private static final int LONG = 140;

    private BlockFilter() {}

    static List<Block> filter(List<Block> blocks, String title) {
        List<Block> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        seen.add(key(title));
        boolean begun = false;
        for (Block block : blocks) {
            String text = block.text();
            boolean drop = (text.length() > 20 || !begun) && !seen.add(key(text))
                    || isLinks(block)
                    || (text.length() < LONG && BOILERPLATE.matcher(text).matches())
                    || (!begun && text.length() < LONG && BYLINE.matcher(text).matches())
                    || text.codePoints().noneMatch(Character::isLetterOrDigit);
            if (!drop) {
                kept.add(block);
                begun |= text.length() >= LONG;
            }
        }
        while (!kept.isEmpty() && kept.get(kept.size() - 1).isHeading()) {
            kept.remove(kept.size() - 1);
        }
        return kept;
    }

    /** A sentence may be linked for the most part; a list of links or a teaser is one wholly. */
    private static boolean isLinks(Block block) {
        boolean sentence = block.text().length() > LONG / 2
                && SENTENCE_END.matcher(block.text()).find();
        return block.linkShare() > (sentence ? MAX_LINK_SHARE_OF_SENTENCE : MAX_LINK_SHARE);
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
