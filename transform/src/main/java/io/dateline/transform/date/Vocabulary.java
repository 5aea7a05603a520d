package io.dateline.transform.date;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Collects what rules and tables say of words, until {@link DateLexicon} freezes it. */
final class Vocabulary implements Pattern.Words {

    private final Map<String, Integer> classIds = new HashMap<>();
    private final Map<String, List<Meaning>> entries = new LinkedHashMap<>();
    private final Set<Integer> literals = new HashSet<>();

    /** What a word means in one class; {@code proper} where only with a capital. */
    record Meaning(int classId, int value, boolean proper) {}

    Vocabulary() {
        for (int shape = 0; shape < Digits.SHAPES; shape++) {
            Digits.classes(shape).forEach(this::make);
        }
        Digits.COMPOSITES.forEach(this::make);
    }

    /** Adds lines of class, value, words. */
    Vocabulary addTable(List<String[]> rows) {
        for (String[] row : rows) {
            int id = make(row[0]);
            int value = value(row[1]);
            for (String word : row[2].split(" ")) {
                boolean proper = word.charAt(0) == '^';
                add(proper ? word.substring(1) : word, new Meaning(id, value, proper));
            }
        }
        return this;
    }

    /** Adds lines of cue, words. */
    Vocabulary addCues(List<String[]> rows) {
        for (String[] row : rows) {
            int id = make(Cue.valueOf(row[0]).name());
            for (String word : row[1].split(" ")) {
                add(word, new Meaning(id, 0, false));
            }
        }
        return this;
    }

    private void add(String word, Meaning meaning) {
        entries.computeIfAbsent(word.toLowerCase(Locale.ROOT), k -> new ArrayList<>(2))
                .add(meaning);
    }

    /** A number, or {@code unit:YEAR}. */
    private static int value(String written) {
        int colon = written.indexOf(':');
        return colon < 0
                ? Integer.parseInt(written)
                : (int) Slot.valueOf(written.substring(0, colon).toUpperCase(Locale.ROOT))
                        .parse(written.substring(colon + 1));
    }

    private int make(String className) {
        return classIds.computeIfAbsent(className, n -> classIds.size());
    }

    @Override
    public int literal(String word) {
        int id = make("'" + word);
        if (literals.add(id)) {
            add(word, new Meaning(id, 0, Character.isUpperCase(word.charAt(0))));
        }
        return id;
    }

    @Override
    public int classId(String name) {
        Integer id = classIds.get(name);
        if (id == null) {
            throw new IllegalArgumentException("No word class " + name + " in date.lexicon.tsv");
        }
        return id;
    }

    Map<String, Integer> classIds() {
        return classIds;
    }

    Map<String, List<Meaning>> entries() {
        return entries;
    }
}
