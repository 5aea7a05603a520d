package io.dateline.transform.official;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person of the register with every term that it knows.
 *
 * @param terms in order of their start, at least one
 */
public record Person(String id, String name, List<String> aliases, Optional<String> wikidataId, List<Term> terms) {

    public Person {
        aliases = List.copyOf(aliases);
        terms = terms.size() < 2
                ? List.copyOf(terms)
                : terms.stream()
                        .sorted(Comparator.comparing((Term t) -> t.from().iso()).thenComparing(Term::office))
                        .toList();
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("A person of the register has a term: " + id);
        }
    }

    /** The terms that were or can have been running on {@code day}. */
    public List<Term> on(LocalDate day) {
        return terms.stream().filter(t -> t.possiblyOn(day)).toList();
    }

    /** Whether any term of {@code country} is known. */
    public boolean served(String country) {
        return terms.stream().anyMatch(t -> t.country().equals(country));
    }

    /** A person of one register is its id: comparing the terms too would cost more than all else. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Person person && id.equals(person.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
