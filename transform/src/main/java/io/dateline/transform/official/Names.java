package io.dateline.transform.official;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How names are compared: without case, diacritics, punctuation and particles, and with some tolerance for transliterations. */
final class Names {

    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "bin", "ibn", "ben", "de", "da", "do", "dos", "della", "di", "von", "van", "der", "den", "ter",
            "the", "ul", "ur", "us", "ud", "uz", "as", "ad", "ar", "ash", "az", "jr", "sr", "ii", "iii", "iv", "le",
            "la", "y");

    private Names() {}

    /** Lower case, base letters only; apostrophes vanish and other marks become spaces. */
    static String fold(String name) {
        StringBuilder out = new StringBuilder(name.length());
        String plain = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKD);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                out.append((char) (c + 32));
            } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                out.append(c);
            } else if (c < 128) {
                if (c != '\'' && c != '`' && !out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else if (Character.isLetter(c)) {
                out.append(base(c));
            } else if (c != '\u2019'
                    && c != '\u2018'
                    && c != '\u02bb'
                    && Character.getType(c) != Character.NON_SPACING_MARK) {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    private static boolean isAscii(String s) {
        for (int i = 0; i < s.length(); i++) {
            if (s.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    /** Letters that Unicode decomposes into no base letter. */
    private static String base(char c) {
        return switch (c) {
            case 'ø', 'Ø' -> "o";
            case 'ł', 'Ł' -> "l";
            case 'đ', 'Đ', 'ð', 'Ð' -> "d";
            case 'þ', 'Þ' -> "th";
            case 'ß' -> "ss";
            case 'æ', 'Æ' -> "ae";
            case 'œ', 'Œ' -> "oe";
            case 'ı' -> "i";
            case 'ə', 'Ə' -> "a";
            default -> String.valueOf(c).toLowerCase(Locale.ROOT);
        };
    }

    /** The folded words of a name, particles and suffixes left out; all of them where nothing else remains. */
    static List<String> parts(String name) {
        List<String> words = new ArrayList<>(3);
        String folded = fold(name);
        for (int start = 0; start < folded.length(); ) {
            int space = folded.indexOf(' ', start);
            int end = space < 0 ? folded.length() : space;
            String word = folded.substring(start, end);
            if (!word.isEmpty() && !PARTICLES.contains(word)) {
                words.add(word);
            }
            start = end + 1;
        }
        return words.isEmpty() && !folded.isEmpty() ? List.of(folded.split(" ")) : words;
    }

    /** A spelling-tolerant key: the transliterations of one name mostly share it. */
    static String skeleton(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char mapped = sound(word, i);
            if (out.isEmpty()) {
                out.append("aeiou".indexOf(mapped) >= 0 ? 'a' : mapped);
            } else if (!isWeak(mapped) && out.charAt(out.length() - 1) != mapped) {
                out.append(mapped);
            }
        }
        return out.toString();
    }

    /** The letter that stands for the one at {@code i} and all those that it is exchanged with between alphabets. */
    private static char sound(String word, int i) {
        char c = word.charAt(i);
        char next = i + 1 < word.length() ? word.charAt(i + 1) : 0;
        return switch (c) {
            case 'c' -> next == 'h' ? 's' : 'k';
            case 'q' -> 'k';
            case 'j' -> 'y';
            case 'w' -> 'v';
            case 'z' -> 's';
            case 'p' -> next == 'h' ? 'f' : 'p';
            case 'k' -> next == 'h' ? 'h' : 'k';
            default -> c;
        };
    }

    private static boolean isWeak(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y' || c == 'h';
    }

    /** Whether two folded words can be spellings of one name: equal skeletons, or one edit (two in long words). */
    static boolean alike(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        int shorter = Math.min(a.length(), b.length());
        if (shorter < 4) {
            return false;
        }
        // most pairs part at the first letter: nothing longer is compared then
        if (!beginAlike(a, b)) {
            return false;
        }
        boolean sameLetter = a.charAt(0) == b.charAt(0);
        int edits = shorter >= 7 ? 2 : 1;
        return (sameLetter && Math.abs(a.length() - b.length()) <= edits && distance(a, b) <= edits)
                || skeleton(a).equals(skeleton(b));
    }

    /** Whether two folded words can begin with the same sound. */
    static boolean beginAlike(String a, String b) {
        if (a.charAt(0) == b.charAt(0)) {
            return true;
        }
        char x = sound(a, 0);
        char y = sound(b, 0);
        return x == y || (isVowel(x) && isVowel(y));
    }

    /** Whether two folded words differ by a letter or two alone. */
    static boolean nearlySame(String a, String b) {
        return a.charAt(0) == b.charAt(0) && Math.abs(a.length() - b.length()) <= 2 && distance(a, b) <= 2;
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }

    /** Edit distance with transpositions; three rows of the table are kept. */
    static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] above = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] free = before;
            before = above;
            above = row;
            row = free;
        }
        return above[b.length()];
    }
}
