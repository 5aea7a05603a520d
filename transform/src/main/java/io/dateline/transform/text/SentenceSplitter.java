package io.dateline.transform.text;

import io.dateline.common.article.ArticleText;
import io.dateline.common.article.Field;
import io.dateline.common.article.Sentence;
import io.dateline.common.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits English news text into sentences.
 *
 * <p>A line break ends a sentence; so does {@code . ! ?} before white space and something that can begin one, unless the full stop
 * belongs to an abbreviation or an initial. Every character that is not white space lies in exactly one sentence.
 */
public final class SentenceSplitter {

    /** Abbreviations that a name or number follows; a full stop after them ends no sentence. */
    private static final Set<String> BEFORE_NAME = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "gen", "col", "lt", "sgt", "maj", "capt", "cpl",
            "cmdr", "adm", "pres", "sec", "rev", "hon", "fr", "st", "ste", "mt", "ft", "no", "nos", "vs", "v", "jan",
            "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "mon", "tue", "tues", "wed",
            "thu", "thur", "thurs", "fri", "sat", "sun", "eg", "ie", "cf", "al", "approx", "amb", "brig", "supt", "det",
            "insp", "messrs", "mme", "mlle", "sgts", "atty", "rd", "ave", "blvd", "dept", "est", "ca", "vol", "fig",
            "pp", "art");

    /** Abbreviations that may end a sentence: a full stop after them does where a usual opening word follows. */
    private static final Set<String> EITHER = Set.of(
            "inc", "corp", "co", "ltd", "plc", "jr", "sr", "etc", "am", "pm", "ala", "ariz", "ark", "calif", "colo",
            "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "la", "md", "mass", "mich", "minn", "miss", "mo",
            "mont", "neb", "nev", "okla", "ore", "pa", "penn", "tenn", "tex", "vt", "va", "wash", "wis", "wyo", "bros",
            "assn", "univ");

    private static final Set<String> OPENERS = Set.of(
            "the",
            "a",
            "an",
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "you",
            "this",
            "that",
            "these",
            "those",
            "but",
            "and",
            "in",
            "on",
            "at",
            "for",
            "after",
            "before",
            "when",
            "while",
            "as",
            "if",
            "his",
            "her",
            "its",
            "their",
            "there",
            "by",
            "with",
            "so",
            "then",
            "however",
            "meanwhile",
            "some",
            "many",
            "most",
            "all",
            "no",
            "not",
            "one",
            "two",
            "what",
            "who",
            "how",
            "although",
            "though",
            "since",
            "last",
            "earlier",
            "later",
            "now",
            "under",
            "from",
            "both",
            "another",
            "our",
            "my",
            "such",
            "to",
            "or",
            "yet",
            "still",
            "officials",
            "police",
            "more",
            "also",
            "once",
            "until",
            "because");

    private SentenceSplitter() {}

    /** The sentences of the title, then of the body, numbered from 0 in each. */
    public static List<Sentence> split(ArticleText article) {
        List<Sentence> sentences = new ArrayList<>();
        split(Field.TITLE, article.title(), sentences);
        split(Field.BODY, article.body(), sentences);
        return sentences;
    }

    private static void split(Field field, String text, List<Sentence> into) {
        int no = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean lineEnds = i == text.length() || isLineBreak(text.charAt(i));
            int end = lineEnds ? i : endOfSentence(text, i);
            if (end < 0) {
                continue;
            }
            int from = skipSpace(text, start, end);
            int to = trimEnd(text, from, end);
            if (from < to) {
                into.add(new Sentence(no++, new Span(field, from, to)));
            }
            start = end;
            i = lineEnds ? i : end - 1;
        }
    }

    /** Whether a line ends at a character, and with it a sentence: no name and no title goes on behind it. */
    public static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }

    /** Where the sentence that the mark at {@code i} closes ends, its closing quotes included; -1 where it closes none. */
    private static int endOfSentence(String text, int i) {
        char mark = text.charAt(i);
        if (mark != '.' && mark != '!' && mark != '?' && mark != '\u2026') {
            return -1;
        }
        int end = i + 1;
        while (end < text.length() && isCloser(text.charAt(end))) {
            end++;
        }
        if (end == text.length()) {
            return end;
        }
        if (!Character.isWhitespace(text.charAt(end))) {
            return -1;
        }
        int next = skipSpace(text, end, text.length());
        if (next == text.length() || isLineBreak(text.charAt(next))) {
            return end;
        }
        return canOpen(text, next) && (mark != '.' || end > i + 1 || !isAbbreviation(text, i, next)) ? end : -1;
    }

    private static boolean isCloser(char c) {
        return c == '"'
                || c == '\''
                || c == '\u201d'
                || c == '\u2019'
                || c == ')'
                || c == ']'
                || c == '.'
                || c == '!'
                || c == '?';
    }

    private static boolean canOpen(String text, int at) {
        char c = text.charAt(at);
        return Character.isUpperCase(c)
                || Character.isDigit(c)
                || "\"'\u201c\u2018([-\u2013\u2014`".indexOf(c) >= 0
                || !Character.isLetter(c) && c > 127;
    }

    private static boolean isAbbreviation(String text, int stop, int next) {
        int wordStart = stop;
        while (wordStart > 0 && (Character.isLetter(text.charAt(wordStart - 1)) || text.charAt(wordStart - 1) == '.')) {
            wordStart--;
        }
        String word = text.substring(wordStart, stop);
        if (word.isEmpty()) {
            return false;
        }
        boolean initials = word.indexOf('.') > 0 || (word.length() == 1 && Character.isUpperCase(word.charAt(0)));
        String bare = word.replace(".", "").toLowerCase(Locale.ROOT);
        if (word.length() == 1 && initials && !"I".equals(word)) {
            return true;
        }
        if (initials || EITHER.contains(bare)) {
            return !OPENERS.contains(wordAt(text, next));
        }
        return BEFORE_NAME.contains(bare)
                && (bare.length() > 3 || Character.isUpperCase(word.charAt(0)) || bare.equals("no"));
    }

    private static String wordAt(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static int skipSpace(String text, int from, int to) {
        int i = from;
        while (i < to && (Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i)))) {
            i++;
        }
        return i;
    }

    private static int trimEnd(String text, int from, int to) {
        int i = to;
        while (i > from && (Character.isWhitespace(text.charAt(i - 1)) || Character.isSpaceChar(text.charAt(i - 1)))) {
            i--;
        }
        return i;
    }
}
