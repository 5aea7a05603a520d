package io.dateline.transform.official;

import java.util.List;
import java.util.Optional;

/** Knows people by a name alone: a whole name of the register, of somebody whom the article can mean. */
final class RegisteredPeople {

    private final RegisterNames register;
    private final PersonLinker linker;
    private final ArticleView view;
    private final PeopleByName byName;

    /** @param byName the article's people so far */
    RegisteredPeople(RegisterNames register, PersonLinker linker, ArticleView view, PeopleByName byName) {
        this.register = register;
        this.linker = linker;
        this.view = view;
        this.byName = byName;
    }

    /** Whom a name means that the register knows whole, of people who had taken office by the article's day and are not in the article yet. */
    Optional<Someone> of(Candidate candidate) {
        List<String> parts = candidate.parts();
        if (parts.size() < 2) {
            return Optional.empty();
        }
        PhraseTable.Hit<List<Person>> hit =
                register.fullNames().longest(candidate.segments.tokens(), candidate.segments.ids(), candidate.start);
        boolean whole = hit != null && hit.end() == candidate.end;
        if (!whole && !hasMiddleName(parts)) {
            return Optional.empty();
        }
        Someone someone = new Someone(candidate.name);
        linker.link(someone, view);
        Person person = someone.person;
        boolean other = !byName.fitsSomeone(parts) || (whole && byName.fitsOnlyOthers(parts, person));
        return person != null && other && isOfficial(person) && isNear(person)
                ? Optional.of(someone)
                : Optional.empty();
    }

    /** Whether a name has middle names more than the register writes, of somebody whose country the article speaks of. */
    private boolean hasMiddleName(List<String> parts) {
        if (parts.size() < 3) {
            return false;
        }
        List<String> firstAndLast = List.of(parts.get(0), parts.get(parts.size() - 1));
        return register.withWord(firstAndLast.get(1)).stream()
                .anyMatch(n -> n.spellings().contains(firstAndLast)
                        && n.person().terms().stream().anyMatch(t -> view.mentions(t.country())));
    }

    /** Whether a name alone can be meant: the article speaks of a country that was served, or the office is known everywhere. */
    private boolean isNear(Person person) {
        return person.terms().stream()
                .anyMatch(t -> view.mentions(t.country())
                        || view.mainCountry().filter(t.country()::equals).isPresent()
                        || PersonLinker.isBody(t.country())
                        || Offices.isWorldly(t.office()));
    }

    private boolean isOfficial(Person person) {
        return view.day()
                .map(day -> person.terms().stream().anyMatch(t -> t.begunBy(day)))
                .orElse(true);
    }
}
