package io.dateline.transform.official;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The register's people by their names: whole names as phrases, single words as a way to candidates. Stored once, matched by parts. */
final class RegisterNames {

    /**
     * A person with the folded parts of the name, then of each alias.
     *
     * @param spellings at least one
     */
    record Named(Person person, List<List<String>> spellings) {}

    private final TermsOfOffice terms;
    private final PhraseTable<List<Person>> fullNames;
    private final Map<String, List<Named>> byWord = new HashMap<>();
    private final Map<String, List<String>> wordsBySkeleton = new HashMap<>();
    private final Map<Person, List<List<String>>> spellings = new HashMap<>();

    RegisterNames(TermsOfOffice terms, Vocabulary vocabulary) {
        this.terms = terms;
        fullNames = new PhraseTable<>(vocabulary, RegisterNames::union);
        for (Person person : terms.people()) {
            Set<String> words = new LinkedHashSet<>();
            List<List<String>> names = new ArrayList<>(1 + person.aliases().size());
            names.add(add(person, person.name(), words));
            person.aliases().forEach(alias -> names.add(add(person, alias, words)));
            Named named = new Named(person, List.copyOf(names));
            spellings.put(person, named.spellings());
            for (String word : words) {
                byWord.computeIfAbsent(word, k -> new ArrayList<>(1)).add(named);
            }
        }
        for (String word : byWord.keySet()) {
            wordsBySkeleton
                    .computeIfAbsent(Names.skeleton(word), k -> new ArrayList<>(1))
                    .add(word);
        }
        fullNames.freeze();
    }

    private List<String> add(Person person, String name, Set<String> words) {
        List<String> parts = List.copyOf(Names.parts(name));
        words.addAll(parts);
        if (parts.size() > 1) {
            fullNames.add(name, List.of(person));
        }
        return parts;
    }

    /** The folded parts of a person's name, then of each alias. */
    List<List<String>> spellings(Person person) {
        return spellings.getOrDefault(person, List.of());
    }

    private static List<Person> union(List<Person> a, List<Person> b) {
        Set<Person> both = new LinkedHashSet<>(a);
        both.addAll(b);
        return List.copyOf(both);
    }

    TermsOfOffice terms() {
        return terms;
    }

    PhraseTable<List<Person>> fullNames() {
        return fullNames;
    }

    /** Whether a folded word is the last or only name of somebody in the register. */
    boolean isSurname(String word) {
        return byWord.getOrDefault(word, List.of()).stream().anyMatch(p -> {
            List<String> parts = p.spellings().get(0);
            return parts.get(parts.size() - 1).equals(word) || parts.get(0).equals(word);
        });
    }

    /** Everybody who has the folded word as a part of a name or alias. */
    List<Named> withWord(String word) {
        return byWord.getOrDefault(word, List.of());
    }

    /** Everybody with a name part that can be another spelling of the folded word; once for each such part. */
    List<Named> withSpelling(String word) {
        return wordsBySkeleton.getOrDefault(Names.skeleton(word), List.of()).stream()
                .flatMap(spelling -> withWord(spelling).stream())
                .toList();
    }
}
