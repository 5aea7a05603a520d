package io.dateline.transform.official;

import io.dateline.transform.text.Tokens;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers for the words that lexicon and register know, so that a text is looked up once and compared as integers.
 *
 * <p>Words are folded ({@link Names#fold}). Plain ASCII tokens are found without making a string.
 */
final class Vocabulary {

    static final int UNKNOWN = -1;

    private final Map<String, Integer> ids = new HashMap<>();
    private String[] words = new String[1 << 12];
    private int[] slots = new int[1 << 14];

    /** The number of {@code word}, a new one where it has none. Only while tables are being built. */
    int add(String word) {
        Integer known = ids.get(word);
        if (known != null) {
            return known;
        }
        int id = ids.size();
        ids.put(word, id);
        if (id == words.length) {
            words = java.util.Arrays.copyOf(words, id * 2);
        }
        words[id] = word;
        if (ids.size() * 3 > slots.length) {
            slots = new int[slots.length * 2];
            for (int i = 0; i < id; i++) {
                place(i);
            }
        }
        place(id);
        return id;
    }

    /** The number of the word at {@code [start, end)}, a new one where it has none. Only while tables are being built. */
    int add(String text, int start, int end) {
        int known = id(text, start, end);
        return known == UNKNOWN ? add(Names.fold(text.substring(start, end))) : known;
    }

    private void place(int id) {
        String word = words[id];
        int hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = hash * 31 + word.charAt(i);
        }
        int slot = spread(hash) & (slots.length - 1);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = id + 1;
    }

    private static int spread(int hash) {
        return (hash ^ (hash >>> 15)) * 0x2c1b3c6d;
    }

    int size() {
        return ids.size();
    }

    /** The number of the word at {@code [start, end)}; {@link #UNKNOWN} where no table has it. */
    int id(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 128) {
                return ids.getOrDefault(Names.fold(text.substring(start, end)), UNKNOWN);
            }
            hash = hash * 31 + lower(c);
        }
        int slot = spread(hash) & (slots.length - 1);
        while (slots[slot] != 0) {
            String word = words[slots[slot] - 1];
            if (same(word, text, start, end)) {
                return slots[slot] - 1;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return UNKNOWN;
    }

    private static boolean same(String word, String text, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != lower(text.charAt(start + i))) {
                return false;
            }
        }
        return true;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }

    /** The numbers of a text's words and numbers; marks are {@link #UNKNOWN}. */
    int[] ids(Tokens tokens, String text) {
        int[] out = new int[tokens.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = tokens.kind(i) == Tokens.Kind.MARK ? UNKNOWN : id(text, tokens.start(i), tokens.end(i));
        }
        return out;
    }
}
