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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    private final Gazetteer gazetteer;
    private final Map<Long, List<Entry>> names = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();

    private final WordScores wordScores;

    private PlaceLexicon(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        wordScores = WordScores.of(table("lexemes.tsv"), 3);
    }

    static PlaceLexicon load(Gazetteer gazetteer) {
        PlaceLexicon lexicon = new PlaceLexicon(gazetteer);
        for (String[] row : table("names.tsv")) {
            boolean afterComma = row[1].equals("after-comma");
            Role role = afterComma ? Role.LITERAL : Role.valueOf(row[1].toUpperCase(java.util.Locale.ROOT));
            int place = lexicon.target(row[2]);
            if (place == Gazetteer.NONE) {
                throw new IllegalStateException("names.tsv leads nowhere: " + row[0] + " to " + row[2]);
            }
            lexicon.names
                    .computeIfAbsent(NameKey.hash(NameKey.of(row[0])), hash -> new ArrayList<>())
                    .add(new Entry(row[0], role, place, row[3].equals("exact"), afterComma));
        }
        for (String[] row : table("words.tsv")) {
            lexicon.words.computeIfAbsent(row[0], kind -> new HashSet<>()).addAll(List.of(row[1].split(" ")));
        }
        return lexicon;
    }

    private int target(String target) {
        if (target.startsWith("gn:")) {
            return gazetteer.byId(Integer.parseInt(target.substring(3)));
        }
        if (target.startsWith("dl:")) {
            return gazetteer.byId(NameKey.ownId(target.substring(3)));
        }
        int slash = target.indexOf('/');
        if (slash > 0) {
            return largestTown(target.substring(0, slash), target.substring(slash + 1));
        }
        return target.indexOf('.') > 0 ? gazetteer.admin1(target) : gazetteer.country(target);
    }

    private int largestTown(String country, String key) {
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

    /** The entries under a key's hash; empty where there is none. */
    List<Entry> named(long hash) {
        return names.getOrDefault(hash, List.of());
    }

    /** Whether {@code word}, in lower case, is of {@code kind}, a first column of {@code words.tsv}. */
    boolean is(String kind, String word) {
        Set<String> known = words.get(kind);
        return known != null && known.contains(word);
    }

    /** What words may be beside places: forename, surname, dictionary. */
    WordScores wordScores() {
        return wordScores;
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
