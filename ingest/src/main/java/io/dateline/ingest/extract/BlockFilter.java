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
                    + "tags?:.*|topics?(?::.*)?|close|don[\u2019']t miss|filed under.*|categories:.*|posted in.*|published(?: on)?:?.{0,40}|updated(?: on)?:?.{0,40}|last (?:updated|modified).{0,40}|"
                    + "skip to .*|back to top|load more.*|show more.*|view (?:more|all|comments|gallery).*|next (?:article|story|post).*|previous (?:article|story|post).*|"
                    + "loading.*|please enable javascript.*|your browser does not.*|we use cookies.*|this (?:site|website) uses cookies.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What a page asks of readers who have come to its end; it may run on for a few lines. */
    private static final Pattern APPEAL = Pattern.compile(
            "\\bif you (?:have )?(?:enjoyed|liked) (?:this|reading)\\b|\\b(?:follow|tweet at|like) (?:him|her|them|us|me) (?:on|@)|"
                    + "\\b(?:can|may) be (?:reached|contacted) (?:at|by|on|via)\\b|\\bhave a (?:news |story )?tip\\b|"
                    + "\\b(?:subscribe|sign up|signing up) (?:to|for|here|now|today)\\b|\\bsupport our (?:journalism|work|reporting)\\b|"
                    + "\\bbecome a (?:member|subscriber|patron)\\b|\\bjoin our \\S+ ?\\S* ?(?:forums?|community|channel|group|newsletter)\\b|"
                    + "\\b(?:straight|right|directly|delivered) (?:to|in|into) your inbox\\b|\\bdownload (?:our|the) .{0,30}\\bapp\\b|"
                    + "\\bfolgen sie uns\\b|\\bnewsletter (?:abonnieren|bestellen)\\b|\\b(?:inscrivez|abonnez)-vous\\b|\\bsuscr[\u00EDi]bete\\b|\\binscreva-se\\b|\\biscriviti\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LONGEST_APPEAL = 400;

    private static final Pattern DATED = Pattern.compile(
            "(?:first )?published:?\\s.{0,100}|(?:last )?updated:?\\s.{0,100}", Pattern.CASE_INSENSITIVE);

    private static final Pattern BYLINE =
            Pattern.compile("(?:by|von|par|por|di)\\s+\\p{Lu}.{2,80}", Pattern.CASE_INSENSITIVE);

    private static final double MAX_LINK_SHARE = 0.5;
    private static final double MAX_LINK_SHARE_OF_SENTENCE = 0.85;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?\u2026\u3002][\"'\u201D\u2019)]*$");
    private static final int LONG = 140;
    private static final int LONGEST_DATELINE = 60;
    /** What stands between the links of a sentence; less is "Read more:". */
    private static final int FREE_OF_SENTENCE = 20;

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
                    || (text.length() < LONG && isStamp(text))
                    || (!begun && isAbove(text))
                    || text.codePoints().noneMatch(Character::isLetterOrDigit);
            if (!drop) {
                kept.add(block);
                begun |= text.length() >= LONG;
            }
        }
        while (kept.size() > 1 && isTail(kept.get(kept.size() - 1))) {
            kept.remove(kept.size() - 1);
        }
        return kept;
    }

    /** Whether a block, where it is the last, says nothing more of the article. */
    private static boolean isTail(Block block) {
        return block.isHeading()
                || (block.text().length() < LONGEST_APPEAL
                        && APPEAL.matcher(block.text()).find());
    }

    /** What stands between headline and text: who wrote it, and when. */
    private static boolean isAbove(String text) {
        return (text.length() < LONG && BYLINE.matcher(text).matches())
                || (text.length() < LONGEST_DATELINE
                        && !SENTENCE_END.matcher(text).find()
                        && !DateText.all(text, false).isEmpty());
    }

    /** A line that says when the page was published, twice perhaps, and has no end of a sentence. */
    private static boolean isStamp(String text) {
        return DATED.matcher(text).matches()
                && text.chars().filter(Character::isDigit).count() >= 6
                && !SENTENCE_END.matcher(text).find();
    }

    /** A sentence may be linked for the most part; a list of links or a teaser is one wholly. */
    private static boolean isLinks(Block block) {
        int free = block.text().length() - block.linked();
        boolean sentence = (block.text().length() > LONG / 2 || free >= FREE_OF_SENTENCE)
                && SENTENCE_END.matcher(block.text()).find();
        return block.linkShare() > (sentence ? MAX_LINK_SHARE_OF_SENTENCE : MAX_LINK_SHARE);
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
