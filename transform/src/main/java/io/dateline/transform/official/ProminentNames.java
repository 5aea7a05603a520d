package io.dateline.transform.official;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Surnames that need no introduction: of those who lead a country or a body that the article speaks of, on its day. */
final class ProminentNames {

    private static final Set<String> PROMINENT = Set.of(
            "head-of-state",
            "head-of-government",
            "monarch",
            "io:head",
            "minister:foreign-affairs",
            "minister:defence",
            "national-security-adviser");

    private final RegisterNames register;
    private final ArticleView view;

    ProminentNames(RegisterNames register, ArticleView view) {
        this.register = register;
        this.view = view;
    }

    void add(ArticlePeople people, List<Candidate> candidates, Set<Candidate> taken) {
        Set<String> surnames = surnames(candidates);
        for (Candidate candidate : candidates) {
            if (taken.contains(candidate)
                    || NameText.isAttributive(candidate.segments, candidate.end)
                    || NameText.isOpposed(candidate.segments, candidate.start)) {
                continue;
            }
            Optional<Person> person = person(candidate, surnames);
            if (person.isEmpty()) {
                continue;
            }
            Someone someone = people.all().stream()
                    .filter(p -> p.person != null
                            && p.person.id().equals(person.get().id()))
                    .findFirst()
                    .orElseGet(() -> {
                        Someone made = new Someone(candidate.name);
                        made.person = person.get();
                        people.all().add(made);
                        return made;
                    });
            someone.mention(candidate, "prominent-surname", 0.7);
            taken.add(candidate);
        }
    }

    private Optional<Person> person(Candidate candidate, Set<String> surnames) {
        List<String> parts = candidate.parts();
        if (view.day().isEmpty()
                || parts.size() != 1
                || parts.get(0).length() < 4
                || isWord(candidate)
                || surnames.contains(parts.get(0))) {
            return Optional.empty();
        }
        LocalDate day = view.day().get();
        List<Person> holders = register.withWord(parts.get(0)).stream()
                .map(RegisterNames.Named::person)
                .filter(p -> isOwnName(p, parts.get(0)))
                .filter(p -> p.terms().stream()
                        .anyMatch(
                                t -> PROMINENT.contains(t.office()) && t.possiblyOn(day) && view.mentions(t.country())))
                .toList();
        return holders.size() == 1 ? Optional.of(holders.get(0)) : Optional.empty();
    }

    private static boolean isOwnName(Person person, String word) {
        List<String> own = Names.parts(person.name());
        return own.get(own.size() - 1).equals(word) || own.get(0).equals(word);
    }

    private static boolean isWord(Candidate candidate) {
        Segments s = candidate.segments;
        Lexeme lexeme = s.lexeme(s.ofToken(candidate.start));
        return !lexeme.isNone() && !lexeme.classes().isEmpty();
    }

    /** The surnames of those whom the article names in full: alone they mean nobody else. */
    private static Set<String> surnames(List<Candidate> all) {
        return all.stream()
                .map(Candidate::parts)
                .filter(p -> p.size() > 1)
                .map(p -> p.get(p.size() - 1))
                .collect(Collectors.toSet());
    }
}
