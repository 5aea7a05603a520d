package io.dateline.transform.place.gazetteer;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The key under which a name is found: letters folded to lower case without diacritics, words and numbers kept, marks dropped.
 *
 * <p>"St. Louis" and "St Louis" share the key {@code st louis}; "Al-Ḥasakah" becomes {@code al hasakah}. A key is looked up by its
 * 64-bit hash, which grows word by word, so that a matcher pays for each word of a text once.
 */
public final class NameKey {

    /** The hash of no words yet (FNV-1a's offset basis). */
    public static final long EMPTY = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;
    private static final int FOLDED_UP_TO = 0x2000;
    private static final String[] FOLDED = new String[FOLDED_UP_TO];

    static {
        for (int c = 0; c < FOLDED_UP_TO; c++) {
            FOLDED[c] = foldLetter((char) c);
        }
    }

    private NameKey() {}

    private static String foldLetter(char c) {
        String special =
                switch (c) {
                    case 'ß' -> "ss";
                    case 'æ', 'Æ' -> "ae";
                    case 'œ', 'Œ' -> "oe";
                    case 'ø', 'Ø' -> "o";
                    case 'ł', 'Ł' -> "l";
                    case 'đ', 'Đ', 'ð', 'Ð' -> "d";
                    case 'þ', 'Þ' -> "th";
                    case 'ı', 'İ' -> "i";
                    case 'ə', 'Ə' -> "a";
                    case 'ħ', 'Ħ' -> "h";
                    default -> "";
                };
        if (!special.isEmpty()) {
            return special;
        }
        StringBuilder kept = new StringBuilder();
        for (char d :
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD).toCharArray()) {
            if (Character.getType(d) != Character.NON_SPACING_MARK) {
                kept.append(d);
            }
        }
        return kept.toString().toLowerCase(Locale.ROOT);
    }

    /** The hash {@code hash} continued by the word that stands at {@code start..end} of {@code text}. */
    public static long word(long hash, CharSequence text, int start, int end) {
        long h = hash == EMPTY ? hash : (hash ^ ' ') * PRIME;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < 128) {
                h = (h ^ (c >= 'A' && c <= 'Z' ? c + 32 : c)) * PRIME;
            } else if (c < FOLDED_UP_TO) {
                String folded = FOLDED[c];
                for (int k = 0; k < folded.length(); k++) {
                    h = (h ^ folded.charAt(k)) * PRIME;
                }
            } else {
                h = (h ^ c) * PRIME;
            }
        }
        return h;
    }

    /** The hash of a whole key as {@link #of} makes it. */
    public static long hash(String key) {
        long h = EMPTY;
        for (int i = 0; i < key.length(); i++) {
            h = (h ^ key.charAt(i)) * PRIME;
        }
        return h;
    }

    /** The hash of a key that stands in {@code bytes}, one byte a character. */
    static long hash(byte[] ascii, int start, int end) {
        long h = EMPTY;
        for (int i = start; i < end; i++) {
            h = (h ^ ascii[i]) * PRIME;
        }
        return h;
    }

    /** The key of {@code name}; empty where it has neither letters nor digits. */
    public static String of(String name) {
        StringBuilder key = new StringBuilder(name.length());
        int previous = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            int kind = Character.isLetter(c) || Character.isSurrogate(c) ? 1 : Character.isDigit(c) ? 2 : 0;
            if (kind == 0 && Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            if (kind != 0) {
                if (kind != previous && key.length() > 0) {
                    key.append(' ');
                }
                if (c < FOLDED_UP_TO) {
                    key.append(FOLDED[c]);
                } else {
                    key.append(c);
                }
            }
            previous = kind;
        }
        return key.toString();
    }

    /** The number of a place of our own, which GeoNames has none for: negative, made from its name or code. */
    public static int ownId(String name) {
        return -1 - (int) (hash(name) >>> 34);
    }

    /** The hash as the index sorts it: mixed, so that its top bits are even. */
    static long mixed(long hash) {
        long h = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
        return h ^ (h >>> 29);
    }
}
