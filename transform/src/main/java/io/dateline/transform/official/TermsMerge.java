package io.dateline.transform.official;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A register and further terms as one: the same person stays one person, and a term that both know is taken from the further ones.
 *
 * <p>People are the same by their Wikidata ids, or by a name and a country served; of two who fit, neither is.
 */
final class TermsMerge {

    /** Starts that lie no further apart are one start, said differently. */
    private static final long SAME_START_DAYS = 31;

    private final Map<String, Person> byWikidata = new HashMap<>();
    private final Map<String, List<Person>> byName = new HashMap<>();

    private TermsMerge(TermsOfOffice register) {
        for (Person person : register.people()) {
            person.wikidataId().ifPresent(id -> byWikidata.put(id, person));
            List<String> names = new ArrayList<>(person.aliases());
            names.add(person.name());
            names.stream().map(Names::fold).distinct().forEach(name -> byName.computeIfAbsent(
                            name, k -> new ArrayList<>(1))
                    .add(person));
        }
    }

    static TermsOfOffice of(TermsOfOffice register, Collection<Term> further) {
        TermsMerge merge = new TermsMerge(register);
        List<Term> fresh = further.stream().map(merge::known).toList();
        List<Term> all = new ArrayList<>(fresh);
        register.people().stream()
                .flatMap(person -> person.terms().stream())
                .filter(own -> fresh.stream().noneMatch(other -> isSame(own, other)))
                .forEach(all::add);
        return TermsOfOffice.of(all);
    }

    /** The term as its person's, where the register knows the person. */
    private Term known(Term term) {
        return person(term)
                .map(person -> new Term(
                        person.id(),
                        person.name(),
                        person.aliases(),
                        person.wikidataId().or(term::wikidataId),
                        term.office(),
                        term.organisation(),
                        term.country(),
                        term.title(),
                        term.from(),
                        term.to(),
                        term.acting(),
                        term.source()))
                .orElse(term);
    }

    private Optional<Person> person(Term term) {
        Optional<Person> byId = term.wikidataId().map(byWikidata::get);
        if (byId.isPresent()) {
            return byId;
        }
        List<Person> named = byName.getOrDefault(Names.fold(term.person()), List.of()).stream()
                .filter(person -> person.served(term.country()))
                .filter(person ->
                        person.wikidataId().isEmpty() || term.wikidataId().isEmpty())
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private static boolean isSame(Term a, Term b) {
        return a.personId().equals(b.personId())
                && a.office().equals(b.office())
                && a.country().equals(b.country())
                && Math.abs(ChronoUnit.DAYS.between(a.from().first(), b.from().first())) <= SAME_START_DAYS;
    }
}
