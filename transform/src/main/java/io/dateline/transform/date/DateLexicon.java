package io.dateline.transform.date;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
    private final Map<Cue, Integer> cueIds = new EnumMap<>(Cue.class);
    private final @Nullable String[] words;
    private final int[] plain;
    private final int[] capital;
    private final int mask;
    private final int[] marks;
    private final int[] shapes;
    private final long[][] classSets;
    private final int[][] values;

    private DateLexicon(Builder builder) {
        for (Cue cue : Cue.values()) {
            cueIds.put(cue, builder.known(cue.name()));
        }
        classIds = Map.copyOf(builder.classIds);
        int capacity = Integer.highestOneBit(builder.entries.size() * 4) * 2;
        mask = capacity - 1;
        words = new String[capacity];
        plain = new int[capacity];
        capital = new int[capacity];
        marks = new int[128];
        shapes = new int[Digits.SHAPES];
        int classes = classIds.size();
        List<long[]> sets = new ArrayList<>();
        List<int[]> meanings = new ArrayList<>();
        sets.add(new long[(classes >> 6) + 2]);
        meanings.add(new int[classes]);
        builder.entries.forEach((word, meaning) -> {
            int lower = symbol(meaning, false, sets, meanings, classes);
            int upper = meaning.hasProper() ? symbol(meaning, true, sets, meanings, classes) : lower;
            if (word.length() == 1 && !Character.isLetter(word.charAt(0))) {
                marks[word.charAt(0)] = lower;
            } else {
                int slot = hash(word, 0, word.length()) & mask;
                while (words[slot] != null) {
                    slot = (slot + 1) & mask;
                }
                words[slot] = word;
                plain[slot] = lower;
                capital[slot] = upper;
            }
        });
        for (int shape = 0; shape < Digits.SHAPES; shape++) {
            Meaning meaning = new Meaning();
            for (String name : Digits.classes(shape)) {
                meaning.add(builder.classId(name), 0, false);
            }
            shapes[shape] = symbol(meaning, false, sets, meanings, classes);
        }
        classSets = sets.toArray(long[][]::new);
        values = meanings.toArray(int[][]::new);
    }

    private static int symbol(Meaning meaning, boolean capital, List<long[]> sets, List<int[]> meanings, int classes) {
        long[] set = new long[(classes >> 6) + 2];
        int[] value = new int[classes];
        boolean any = false;
        for (int[] m : meaning.senses) {
            if (m[2] == 0 || capital) {
                set[m[0] >> 6] |= 1L << m[0];
                value[m[0]] = m[1];
                any = true;
            }
        }
        if (!any) {
            return UNKNOWN;
        }
        sets.add(set);
        meanings.add(value);
        return sets.size() - 1;
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
        return (classSets[symbol][classId >> 6] & (1L << classId)) != 0;
    }

    int value(int symbol, int classId) {
        return values[symbol][classId];
    }

    long[] classSet(int symbol) {
        return classSets[symbol];
    }

    int symbols() {
        return classSets.length;
    }

    /** The number of a class. */
    int classId(String name) {
        return Objects.requireNonNull(classIds.get(name), name);
    }

    int classId(Cue cue) {
        return Objects.requireNonNull(cueIds.get(cue));
    }

    static Builder builder() {
        return new Builder();
    }

    /** What one word means: {class, value, 1 where only with a capital}. */
    private static final class Meaning {
        private final List<int[]> senses = new ArrayList<>(2);

        private void add(int classId, int value, boolean proper) {
            senses.add(new int[] {classId, value, proper ? 1 : 0});
        }

        private boolean hasProper() {
            return senses.stream().anyMatch(s -> s[2] == 1);
        }
    }

    /** Collects classes from the lexicon's table and the words that rules name. */
    static final class Builder {
        private final Map<String, Integer> classIds = new HashMap<>();
        private final Map<String, Meaning> entries = new HashMap<>();
        private final BitSet literals = new BitSet();

        Builder() {
            for (int shape = 0; shape < Digits.SHAPES; shape++) {
                Digits.classes(shape).forEach(this::classId);
            }
            Digits.COMPOSITES.forEach(this::classId);
        }

        /** Adds lines of class, value, words. */
        Builder addTable(List<String[]> rows) {
            for (String[] row : rows) {
                int id = classId(row[0]);
                for (String word : row[2].split(" ")) {
                    boolean proper = word.startsWith("^");
                    String key = (proper ? word.substring(1) : word).toLowerCase(Locale.ROOT);
                    entries.computeIfAbsent(key, k -> new Meaning()).add(id, value(row[1]), proper);
                }
            }
            return this;
        }

        /** Adds lines of cue, words. */
        Builder addCues(List<String[]> rows) {
            for (String[] row : rows) {
                int id = classId(Cue.valueOf(row[0]).name());
                for (String word : row[1].split(" ")) {
                    entries.computeIfAbsent(word, k -> new Meaning()).add(id, 0, false);
                }
            }
            return this;
        }

        /** A number, or {@code unit:YEAR}. */
        private static int value(String written) {
            int colon = written.indexOf(':');
            return colon < 0
                    ? Integer.parseInt(written)
                    : (int) Slot.valueOf(written.substring(0, colon).toUpperCase(Locale.ROOT))
                            .parse(written.substring(colon + 1));
        }

        /** Makes the word or mark a class of its own. */
        int literal(String word) {
            int id = classId("'" + word);
            if (!literals.get(id)) {
                literals.set(id);
                boolean proper = Character.isUpperCase(word.charAt(0));
                entries.computeIfAbsent(word.toLowerCase(Locale.ROOT), k -> new Meaning())
                        .add(id, 0, proper);
            }
            return id;
        }

        /** The number of a class that a table or the digits have named. */
        int known(String name) {
            Integer id = classIds.get(name);
            if (id == null) {
                throw new IllegalArgumentException("No word class " + name + " in date.lexicon.tsv");
            }
            return id;
        }

        private int classId(String name) {
            return classIds.computeIfAbsent(name, n -> classIds.size());
        }

        DateLexicon build() {
            return new DateLexicon(this);
        }
    }
}
