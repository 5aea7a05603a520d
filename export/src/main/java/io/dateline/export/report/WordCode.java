package io.dateline.export.report;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Consumer;

/**
 * Writes texts as bytes in which frequent words, each with the blank before it, are one or two: DEFLATE, which looks back 32 kB only, makes
 * a fifth less of them.
 *
 * <p><b>Shape:</b> 0 ends a text; 1 and two more bytes are a UTF-16 unit; up to 127 a byte is itself; up to 191 it is one of the first 64
 * words; above, it and the next byte are one of the others.
 */
final class WordCode {

    private static final int END = 0;
    private static final int UNIT = 1;
    private static final int SHORT = 128;
    private static final int SHORT_WORDS = 64;
    private static final int LONG = SHORT + SHORT_WORDS;
    private static final int WORDS = SHORT_WORDS + (256 - LONG) * 256;
    /** What a character takes that is not ASCII and no word. */
    private static final int UNIT_BYTES = 3;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words;

    private WordCode(List<String> words) {
        this.words = words;
        words.forEach(word -> numbers.put(word, numbers.size()));
    }

    /** The code that saves most on some texts. */
    static WordCode of(List<String> texts) {
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(text -> words(text, word -> counts.merge(word, 1, Integer::sum)));
        Comparator<Entry<String, Integer>> bySaving = Comparator.comparingLong(word -> -saving(word));
        Comparator<Entry<String, Integer>> byCount = Comparator.comparingInt(word -> -word.getValue());
        return new WordCode(counts.entrySet().stream()
                .filter(word -> saving(word) > 0)
                .sorted(bySaving.thenComparing(Entry.comparingByKey()))
                .limit(WORDS)
                .sorted(byCount.thenComparing(Entry.comparingByKey()))
                .map(Entry::getKey)
                .toList());
    }

    /** Bytes that are saved where a word has a number, the list of words counted in. */
    private static long saving(Entry<String, Integer> word) {
        String text = word.getKey();
        int bytes = text.charAt(0) < SHORT ? text.length() : UNIT_BYTES;
        return (long) word.getValue() * (bytes - 2) - bytes - 1;
    }

    /** Cuts a text into runs of Latin letters, each with the blank before it, and single characters. */
    private static void words(String text, Consumer<String> each) {
        for (int from = 0, to; from < text.length(); from = to) {
            to = from + 1;
            boolean blank = text.charAt(from) == ' ' && to < text.length() && isLetter(text.charAt(to));
            if (blank || isLetter(text.charAt(from))) {
                while (to < text.length() && isLetter(text.charAt(to))) {
                    to++;
                }
            }
            each.accept(text.substring(from, to));
        }
    }

    private static boolean isLetter(char c) {
        return (c | 32) >= 'a' && (c | 32) <= 'z';
    }

    /** The words by their numbers. */
    List<String> words() {
        return new ArrayList<>(words);
    }

    byte[] encode(List<String> texts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String text : texts) {
            words(text, word -> put(word, out));
            out.write(END);
        }
        return out.toByteArray();
    }

    private void put(String word, ByteArrayOutputStream out) {
        Integer number = numbers.get(word);
        if (number == null) {
            word.chars().forEach(c -> unit(c, out));
        } else if (number < SHORT_WORDS) {
            out.write(SHORT + number);
        } else {
            out.write(LONG + ((number - SHORT_WORDS) >> 8));
            out.write(number - SHORT_WORDS);
        }
    }

    private static void unit(int c, ByteArrayOutputStream out) {
        if (c <= UNIT || c >= SHORT) {
            out.write(UNIT);
            out.write(c >> 8);
        }
        out.write(c);
    }
}
