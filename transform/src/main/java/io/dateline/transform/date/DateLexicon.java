package io.dateline.transform.date;

import io.dateline.transform.date.Vocabulary.Meaning;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The vocabulary of the rules: which words, marks and shapes of digits mean something, and what.
 *
 * <p>Each distinct entry is a <i>symbol</i>, a small number; symbol 0 is every word that no rule speaks of. A symbol belongs to
 * classes (MONTHNAME, UNIT, or the word itself) and has a value in each. Words are looked up in the text itself, without copying.
 */
final class DateLexicon {

    /** No rule knows the token. */
    static final int UNKNOWN = 0;

    private static final int LONGEST_WORD = 16;

    private final Map<String, Integer> classIds;
    private final int year;
    private final Map<Cue, Integer> cueIds = new EnumMap<>(Cue.class);
    private final @Nullable String[] words;
    private final int[] plain;
    private final int[] capital;
    private final int mask;
    private final int[] marks = new int[128];
    private final int[] shapes = new int[Digits.SHAPES];
    private final int width;
    private final List<long[]> classSets = new ArrayList<>();
    /** By symbol: pairs of class and value, where the value is not 0. */
    private final List<int[]> values = new ArrayList<>();

    DateLexicon(Vocabulary vocabulary) {
        classIds = Map.copyOf(vocabulary.classIds());
        year = vocabulary.classId("Y4");
        for (Cue cue : Cue.values()) {
            cueIds.put(cue, vocabulary.classId(cue.name()));
        }
        // One bit more than there are classes: the topmost bit of a set is never a class.
        width = (classIds.size() >> 6) + 2;
        int capacity = Integer.highestOneBit(vocabulary.entries().size() * 4) * 2;
        mask = capacity - 1;
        words = new String[capacity];
        plain = new int[capacity];
        capital = new int[capacity];
        classSets.add(new long[width]);
        values.add(new int[0]);
        vocabulary.entries().forEach(this::put);
        for (int shape = 0; shape < Digits.SHAPES; shape++) {
            shapes[shape] = symbol(
                    Digits.classes(shape).stream()
                            .map(name -> new Meaning(classId(name), 0, false))
                            .toList(),
                    false);
        }
    }

    private void put(String word, List<Meaning> meanings) {
        int lower = symbol(meanings, false);
        int upper = meanings.stream().anyMatch(Meaning::proper) ? symbol(meanings, true) : lower;
        if (word.length() == 1 && !Character.isLetter(word.charAt(0))) {
            marks[word.charAt(0)] = lower;
            return;
        }
        int slot = hash(word, 0, word.length()) & mask;
        while (words[slot] != null) {
            slot = (slot + 1) & mask;
        }
        words[slot] = word;
        plain[slot] = lower;
        capital[slot] = upper;
    }

    private int symbol(List<Meaning> meanings, boolean proper) {
        long[] set = new long[width];
        List<Integer> pairs = new ArrayList<>();
        boolean any = false;
        for (Meaning meaning : meanings) {
            if (proper || !meaning.proper()) {
                any = true;
                set[meaning.classId() >> 6] |= 1L << meaning.classId();
                if (meaning.value() != 0) {
                    pairs.add(meaning.classId());
                    pairs.add(meaning.value());
                }
            }
        }
        if (!any) {
            return UNKNOWN;
        }
        classSets.add(set);
        values.add(pairs.stream().mapToInt(Integer::intValue).toArray());
        return classSets.size() - 1;
    }

    /** The symbol of the word in {@code text} from {@code start} to {@code end}. */
    int word(String text, int start, int end) {
        int length = end - start;
        if (length > LONGEST_WORD) {
            return UNKNOWN;
        }
        int slot = hash(text, start, end) & mask;
        for (String word = words[slot]; word != null; word = words[slot]) {
            if (word.length() == length && same(word, text, start)) {
                return text.charAt(start) <= 'Z' ? capital[slot] : plain[slot];
            }
            slot = (slot + 1) & mask;
        }
        return UNKNOWN;
    }

    private static boolean same(String word, String text, int start) {
        for (int i = 0; i < word.length(); i++) {
            char c = text.charAt(start + i);
            if (word.charAt(i) != (c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c)) {
                return false;
            }
        }
        return true;
    }

    private static int hash(String text, int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + (text.charAt(i) | 0x20);
        }
        return hash ^ (hash >>> 15);
    }

    /** The symbol of a visible character that is neither letter nor digit; the kinds of quotes and dashes are one each. */
    int mark(char c) {
        char folded =
                switch (c) {
                    case '\u2019', '\u2018', '`' -> '\'';
                    case '\u2010', '\u2011' -> '-';
                    case '\u2012', '\u2013', '\u2014', '\u2212' -> '~';
                    case '\u201c', '\u201d' -> '"';
                    default -> c;
                };
        return folded < 128 ? marks[folded] : UNKNOWN;
    }

    int digits(int shape) {
        return shapes[shape];
    }

    boolean is(int symbol, int classId) {
        return (classSets.get(symbol)[classId >> 6] & (1L << classId)) != 0;
    }

    int value(int symbol, int classId) {
        int[] pairs = values.get(symbol);
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i] == classId) {
                return pairs[i + 1];
            }
        }
        return 0;
    }

    long[] classSet(int symbol) {
        return classSets.get(symbol);
    }

    int symbols() {
        return classSets.size();
    }

    /** The number of a class. */
    int classId(String name) {
        return Objects.requireNonNull(classIds.get(name), name);
    }

    /** The class of years of four digits. */
    int year() {
        return year;
    }

    int classId(Cue cue) {
        return Objects.requireNonNull(cueIds.get(cue));
    }
}
