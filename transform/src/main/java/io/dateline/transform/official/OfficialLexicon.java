package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.Body;
import io.dateline.transform.official.Lexeme.Head;
import io.dateline.transform.official.Lexeme.HeadClass;
import io.dateline.transform.official.Lexeme.WordClass;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of titles: heads, portfolios, countries and their people, regions, bodies, and the small words around them.
 *
 * <p><b>Source:</b> the tab-separated tables beside this class; each says in its first line what it holds.
 */
final class OfficialLexicon {

    private final Vocabulary vocabulary = new Vocabulary();
    private final PhraseTable<Lexeme> phrases = new PhraseTable<>(vocabulary, Lexeme::and);
    private final Map<String, Set<String>> nicknames = new HashMap<>();
    private final Map<String, String> countryNames = new HashMap<>();

    private final Map<String, String> ministries = new HashMap<>();

    private OfficialLexicon() {
        countries();
        for (String[] row : Resources.rows("regions.tsv")) {
            each(row[1], name -> phrases.add(name, Lexeme.region(row[0])));
        }
        for (String[] row : Resources.rows("portfolios.tsv")) {
            each(row[1], words -> phrases.add(words, Lexeme.portfolio(row[0])));
        }
        for (String[] row : Resources.rows("titles.tsv")) {
            each(row[3], words -> {
                phrases.add(words, Lexeme.of(head(row, words, false)));
                if (row[2].contains("n")
                        && (words.endsWith(".") || Character.isLowerCase(words.charAt(words.length() - 1)))
                        && !words.endsWith("s")) {
                    phrases.add(plural(words), Lexeme.of(head(row, words, true)));
                }
            });
        }
        for (String[] row : Resources.rows("organisations.tsv")) {
            each(row[3], words -> phrases.add(words, Lexeme.body(new Body(row[0], row[1], row[2]))));
            if (row[0].startsWith("ministry:")) {
                ministries.putIfAbsent(row[1] + row[0].substring(8), row[2]);
            }
        }
        for (String[] row : Resources.rows("words.tsv")) {
            WordClass kind = WordClass.valueOf(row[0].toUpperCase(Locale.ROOT));
            each(row[1], word -> phrases.add(word, Lexeme.word(kind)));
        }
        for (String[] row : Resources.rows("given.txt")) {
            for (String name : row[0].split(" ")) {
                phrases.add(
                        name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                        Lexeme.word(WordClass.GIVEN));
            }
        }
        for (String[] row : Resources.rows("nicknames.tsv")) {
            each(row[1], nickname -> {
                nicknames.computeIfAbsent(nickname, k -> new HashSet<>()).add(row[0]);
                nicknames.computeIfAbsent(row[0], k -> new HashSet<>()).add(nickname);
            });
        }
        phrases.freeze();
    }

    /** The bundled lexicon. */
    static OfficialLexicon bundled() {
        return new OfficialLexicon();
    }

    private void countries() {
        for (String[] row : Resources.rows("countries.tsv")) {
            countryNames.put(row[0], row[1]);
            phrases.add(row[1], Lexeme.country(row[0]));
            each(row[2], name -> phrases.add(name, Lexeme.country(row[0])));
            each(row[3], name -> phrases.add(name, Lexeme.demonym(row[0])));
            each(row[4], name -> phrases.add(name, Lexeme.seat(row[0])));
        }
    }

    /** "vice presidents", "attorneys general" being said too seldom to matter. */
    private static String plural(String words) {
        if (words.endsWith(".")) {
            return words.substring(0, words.length() - 1) + "s.";
        }
        return words.endsWith("man") ? words.substring(0, words.length() - 2) + "en" : words + "s";
    }

    private static Head head(String[] row, String words, boolean plural) {
        return new Head(
                HeadClass.valueOf(row[0].equals("fixed") ? "FIXED" : row[0].toUpperCase(Locale.ROOT)),
                row[1],
                words,
                row[2].contains("n"),
                row[2].contains("b"),
                row[2].contains("p"),
                row[2].contains("s"),
                row[2].contains("t"),
                plural);
    }

    private static void each(String cell, java.util.function.Consumer<String> action) {
        for (String part : cell.split("\\|")) {
            if (!part.isBlank()) {
                action.accept(part.strip());
            }
        }
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    PhraseTable<Lexeme> phrases() {
        return phrases;
    }

    /** Whether two folded given names can be one person's: equal, a nickname, or an initial. */
    boolean sameGiven(String a, String b) {
        if (a.equals(b) || nicknames.getOrDefault(a, Set.of()).contains(b)) {
            return true;
        }
        if (a.length() == 1 || b.length() == 1) {
            return a.charAt(0) == b.charAt(0);
        }
        return Names.alike(a, b)
                || !Collections.disjoint(nicknames.getOrDefault(a, Set.of()), nicknames.getOrDefault(b, Set.of()));
    }

    /** The English name of a country or body; empty for XX. */
    Optional<String> countryName(String code) {
        return Optional.ofNullable(countryNames.get(code));
    }

    /** A ministry with a name of its own: the U.S. Department of Defense. */
    Optional<String> ministry(String country, String portfolio) {
        return Optional.ofNullable(ministries.get(country + ":" + portfolio));
    }
}
