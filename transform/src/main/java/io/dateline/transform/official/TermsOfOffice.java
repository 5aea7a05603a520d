package io.dateline.transform.official;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The register of terms of office: who held which office of which country on which day.
 *
 * <p>Immutable. Terms may overlap (acting holders, handover days, offices with several holders); a question with more than one answer
 * has none.
 */
public final class TermsOfOffice {

    /** Terms by office, then by country. */
    private final Map<String, Map<String, List<Term>>> byOffice = new HashMap<>();

    private final Map<String, Person> people;
    private final int size;

    private TermsOfOffice(Collection<Term> terms) {
        Map<String, List<Term>> byPerson = new HashMap<>(terms.size() * 2);
        for (Term term : terms) {
            byOffice.computeIfAbsent(term.office(), k -> new HashMap<>())
                    .computeIfAbsent(term.country(), k -> new ArrayList<>())
                    .add(term);
            byPerson.computeIfAbsent(term.personId(), k -> new ArrayList<>(1)).add(term);
        }
        List<String> ids = new ArrayList<>(byPerson.keySet());
        Collections.sort(ids);
        people = new LinkedHashMap<>(ids.size() * 2);
        for (String id : ids) {
            List<Term> own = byPerson.getOrDefault(id, List.of());
            Term first = own.get(0);
            people.put(id, new Person(id, first.person(), first.aliases(), first.wikidataId(), own));
        }
        size = terms.size();
    }

    public static TermsOfOffice of(Collection<Term> terms) {
        return new TermsOfOffice(terms);
    }

    /** How many terms there are. */
    public int size() {
        return size;
    }

    /** Everybody, in order of their ids. */
    public Collection<Person> people() {
        return people.values();
    }

    public Optional<Person> person(String id) {
        return Optional.ofNullable(people.get(id));
    }

    /** Every term of an office of a country, in the register's order. */
    public List<Term> terms(String office, String country) {
        return byOffice.getOrDefault(office, Map.of()).getOrDefault(country, List.of());
    }

    /** Whether the register has any term of the office that it can have been answered from on {@code day}. */
    public boolean covers(String office, String country, LocalDate day) {
        return terms(office, country).stream().anyMatch(t -> t.possiblyOn(day));
    }

    /** Everybody who held or can have held the office on {@code day}. */
    public List<Term> on(String office, String country, LocalDate day) {
        return terms(office, country).stream().filter(t -> t.possiblyOn(day)).toList();
    }

    /**
     * The one holder of an office on a day; empty where there is none, more than one, or where the dates known leave a doubt between two.
     *
     * @param organisation narrows to one body, where a country has several such offices
     */
    public Optional<Term> holder(String office, String country, Optional<String> organisation, LocalDate day) {
        return holder(
                office, country, t -> organisation.isEmpty() || t.organisation().equals(organisation), day);
    }

    /** The one holder on a day among the terms that {@code which} allows. */
    public Optional<Term> holder(String office, String country, Predicate<Term> which, LocalDate day) {
        Term sure = null;
        Term possible = null;
        boolean manySure = false;
        boolean manyPossible = false;
        for (Term term : terms(office, country)) {
            if (!which.test(term) || !term.possiblyOn(day)) {
                continue;
            }
            if (term.surelyOn(day)) {
                // A regular holder stands before one who acts for him.
                if (sure == null || (sure.acting() && !term.acting())) {
                    sure = term;
                } else if (!sure.personId().equals(term.personId()) && sure.acting() == term.acting()) {
                    manySure = true;
                }
            }
            manyPossible |= possible != null && !possible.personId().equals(term.personId());
            possible = term;
        }
        if (sure != null) {
            return manySure ? Optional.empty() : Optional.of(sure);
        }
        return possible == null || manyPossible ? Optional.empty() : Optional.of(possible);
    }

    /** The one holder through the whole of {@code [from, to]}. */
    public Optional<Term> holder(String office, String country, Predicate<Term> which, LocalDate from, LocalDate to) {
        Optional<Term> first = holder(office, country, which, from);
        if (first.isEmpty()) {
            return first;
        }
        boolean anotherComes = terms(office, country).stream()
                .anyMatch(t -> which.test(t)
                        && !t.personId().equals(first.get().personId())
                        && !t.from().first().isAfter(to)
                        && t.surelyEnded().isAfter(from));
        return anotherComes ? Optional.empty() : first;
    }
}
