package io.dateline.transform.place;

import io.dateline.common.annotation.PlaceMention.Role;
import io.dateline.transform.place.gazetteer.Gazetteer;
import io.dateline.transform.place.gazetteer.NameKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the language adds to the gazetteer: other names, demonyms, abbreviations and seats of power ({@code names.tsv}), and the words
 * that speak for or against a place beside a name ({@code words.tsv}). Immutable.
 *
 * <p><b>Errors:</b> a table row that names no known place is a fault of ours and throws.
 */
final class PlaceLexicon {

    /**
     * A name of the table.
     *
     * @param form as written, which a text must match letter for letter where {@code exact}
     * @param afterComma whether it counts only as the second part of "Austin, Tex."
     */
    record Entry(String form, Role role, int place, boolean exact, boolean afterComma) {}

    /** What {@code words.tsv} says of a word that stands beside names. */
    enum WordKind {
        LOCATIVE(0),
        SPEECH(1),
        TYPE(2),
        ADDRESS(3),
        MODIFIER(4),
        HONORIFIC(5),
        NEVER(6),
        COMPANY(7),
        SCHOOL(8);

        private final int column;

        WordKind(int column) {
            this.column = column;
        }
    }

    /** What else a word may be, with how common it is as that; a column of {@code lexemes.tsv}. */
    enum WordUse {
        FORENAME(0),
        SURNAME(1),
        DICTIONARY(2);

        private final int column;

        WordUse(int column) {
            this.column = column;
        }
    }

    private final KeyIndex names;
    private final List<List<Entry>> entries;
    private final WordScores kinds;
    private final WordScores uses;

    private PlaceLexicon(Map<Long, List<Entry>> byKey) {
        names = new KeyIndex(byKey.keySet().stream().mapToLong(key -> key).toArray());
        entries = new ArrayList<>(Collections.nCopies(names.capacity(), List.of()));
        byKey.forEach((key, list) -> entries.set(names.find(key), List.copyOf(list)));
        kinds = WordScores.of(kinds(), WordKind.values().length);
        uses = WordScores.of(table("lexemes.tsv"), WordUse.values().length);
    }

    static PlaceLexicon load(Gazetteer gazetteer) {
        Map<Long, List<Entry>> names = new HashMap<>();
        for (String[] row : table("names.tsv")) {
            boolean afterComma = row[1].equals("after-comma");
            Role role = afterComma ? Role.LITERAL : Role.valueOf(row[1].toUpperCase(Locale.ROOT));
            int place = target(gazetteer, row[2]);
            if (place == Gazetteer.NONE) {
                throw new IllegalStateException("names.tsv leads nowhere: " + row[0] + " to " + row[2]);
            }
            names.computeIfAbsent(NameKey.hash(NameKey.of(row[0])), key -> new ArrayList<>())
                    .add(new Entry(row[0], role, place, row[3].equals("exact"), afterComma));
        }
        return new PlaceLexicon(names);
    }

    /** {@code words.tsv} turned round: for each word, 1 in the column of each kind that lists it. */
    private static List<String[]> kinds() {
        Map<String, String[]> rows = new HashMap<>();
        for (String[] line : table("words.tsv")) {
            WordKind kind = WordKind.valueOf(line[0].toUpperCase(Locale.ROOT));
            for (String word : line[1].split(" ")) {
                String[] row = rows.computeIfAbsent(NameKey.of(word), PlaceLexicon::ofNoKind);
                row[kind.column + 1] = "1";
            }
        }
        return List.copyOf(rows.values());
    }

    private static String[] ofNoKind(String key) {
        String[] row = new String[WordKind.values().length + 1];
        Arrays.fill(row, "0");
        row[0] = key;
        return row;
    }

    private static int target(Gazetteer gazetteer, String target) {
        if (target.startsWith("gn:")) {
            return gazetteer.byId(Integer.parseInt(target.substring(3)));
        }
        if (target.startsWith("dl:")) {
            return gazetteer.byId(NameKey.ownId(target.substring(3)));
        }
        int slash = target.indexOf('/');
        if (slash > 0) {
            return largestTown(gazetteer, target.substring(0, slash), target.substring(slash + 1));
        }
        return target.indexOf('.') > 0 ? gazetteer.admin1(target) : gazetteer.country(target);
    }

    private static int largestTown(Gazetteer gazetteer, String country, String key) {
        int best = Gazetteer.NONE;
        for (int e = gazetteer.find(NameKey.hash(key)); e != Gazetteer.NONE; e = gazetteer.next(e)) {
            int place = gazetteer.placeOf(e);
            if (gazetteer.countryCode(place).equals(country)
                    && gazetteer.feature(place).startsWith("P.")
                    && (best == Gazetteer.NONE || gazetteer.population(place) > gazetteer.population(best))) {
                best = place;
            }
        }
        return best;
    }

    /** The entries under a key; empty where there is none. */
    List<Entry> named(long key) {
        int name = names.find(key);
        return name == KeyIndex.NONE ? List.of() : entries.get(name);
    }

    /** Whether the word with this key is of {@code kind}. */
    boolean is(WordKind kind, long key) {
        return kinds.get(key, kind.column) > 0;
    }

    /** How common the word with this key is in {@code use}; 0 where it is not. */
    float score(long key, WordUse use) {
        return uses.get(key, use.column);
    }

    /** The lines of a resource beside this class. */
    static List<String> lines(String name) {
        try (InputStream in = PlaceLexicon.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The table " + name + " is not on the class path");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String[]> table(String name) {
        return lines(name).stream().map(line -> line.split("\t", -1)).toList();
    }
}
