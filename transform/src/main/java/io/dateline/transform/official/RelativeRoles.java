package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.Body;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Roles that say an office by another person's: a counterpart, a successor, a predecessor. */
final class RelativeRoles {

    private final TermsOfOffice terms;
    private final ArticleView view;
    private final ArticlePeople people;

    RelativeRoles(TermsOfOffice terms, ArticleView view, ArticlePeople people) {
        this.terms = terms;
        this.view = view;
        this.people = people;
    }

    void resolve(Candidate role) {
        if (!RoleGuards.mayRefer(role) || isOfBody(role) || Deputies.is(role.title())) {
            return;
        }
        Someone named = role.partner == null ? null : people.of(role.partner);
        Optional<Someone> other = people.all().stream()
                .filter(p -> p != named && p.lastBefore(role) >= 0 && office(p).isPresent())
                .max(Comparator.comparingInt(p -> p.lastBefore(role)));
        if (named != null) {
            named.mention(role, "apposition", 0.9);
            other.ifPresent(
                    o -> partyLeader(role, o).ifPresent(office -> named.claim(new Claim(role.title(), office, false))));
            return;
        }
        if (other.isEmpty()) {
            return;
        }
        Office known = office(other.get()).orElseThrow();
        boolean counterpart = role.title().head().words().equals("counterpart");
        if (counterpart) {
            counterpart(role, other.get(), known);
        } else if (known.country().isPresent()
                && other.get().person != null
                && view.day().isPresent()) {
            follower(
                    role, other.get().person, known, role.title().head().words().equals("successor"));
        }
    }

    /** "the chamber and its Polish counterpart": a body's counterpart is a body. */
    private static boolean isOfBody(Candidate role) {
        Segments s = role.segments;
        return role.start > 0
                && s.tokens().is(role.start - 1, "its")
                && role.title().head().words().equals("counterpart");
    }

    /** "his Labor counterpart": the leader of another party of the same country. */
    private Optional<Office> partyLeader(Candidate role, Someone other) {
        Optional<String> country = office(other).flatMap(Office::country);
        return role.title().bodies().stream()
                .filter(b -> b.kind().equals("party"))
                .findFirst()
                .map(b -> new Office("party-leader", false, country, Optional.of(b.name())));
    }

    /** The first sure office of somebody, with a country. */
    private Optional<Office> office(Someone someone) {
        Optional<Office> claimed = someone.claims.stream()
                .map(Claim::office)
                .filter(o -> !o.vague())
                .findFirst()
                .map(o -> o.country().isPresent() || someone.person == null
                        ? o
                        : withCountry(o, someone.person.terms().get(0).country()));
        if (claimed.isPresent() || someone.person == null || view.day().isEmpty()) {
            return claimed;
        }
        return someone.person.on(view.day().get()).stream()
                .findFirst()
                .map(t -> new Office(t.office(), false, Optional.of(t.country()), t.organisation()));
    }

    private static Office withCountry(Office office, String country) {
        return new Office(office.office(), false, Optional.of(country), office.organisation());
    }

    private void counterpart(Candidate role, Someone other, Office known) {
        Title title = role.title();
        Optional<Body> party =
                title.bodies().stream().filter(b -> b.kind().equals("party")).findFirst();
        boolean military = title.bodies().stream().anyMatch(b -> b.kind().equals("military"));
        if (title.country().isPresent()) {
            join(role, withCountry(known, title.country().get()));
        } else if (party.isPresent()) {
            join(
                    role,
                    new Office(
                            "party-leader",
                            false,
                            known.country(),
                            Optional.of(party.get().name())));
        } else if (military
                && known.country().isPresent()
                && known.office().startsWith("minister:")
                && other.isNamed()) {
            join(role, new Office("minister:defence", false, known.country(), Optional.empty()));
        }
    }

    private void follower(Candidate role, Person person, Office known, boolean next) {
        String country = known.country().orElseThrow();
        LocalDate day = view.day().orElseThrow();
        List<Term> all = terms.terms(known.office(), country).stream()
                .filter(t -> t.begunBy(day))
                .sorted(Comparator.comparing((Term t) -> t.from().iso()))
                .toList();
        Term own = all.stream()
                .filter(t -> t.personId().equals(person.id()))
                .reduce((a, b) -> b)
                .orElse(null);
        if (own == null) {
            return;
        }
        Optional<Term> found = all.stream()
                .filter(t -> !t.personId().equals(person.id()) && !t.acting())
                .filter(t -> next == t.from().iso().compareTo(own.from().iso()) > 0)
                .reduce((a, b) -> next ? a : b);
        found.ifPresent(t -> join(role, withCountry(known, country), t));
    }

    private void join(Candidate role, Office office) {
        Optional<Someone> present = people.all().stream()
                .filter(p -> p.claims.stream()
                        .anyMatch(c -> c.office().office().equals(office.office())
                                && c.country().equals(office.country())
                                && (office.organisation().isEmpty()
                                        || office.organisation()
                                                .equals(c.office().organisation()))))
                .findFirst();
        if (present.isPresent()) {
            present.get().mention(role, "counterpart", 0.7);
            return;
        }
        Optional<Term> holder = view.day()
                .flatMap(day -> terms.holder(
                        office.office(),
                        office.country().orElseThrow(),
                        office.organisation().filter(o -> office.office().equals("party-leader")),
                        day));
        if (holder.isPresent()) {
            join(role, office, holder.get());
            return;
        }
        Someone unnamed = new Someone("");
        unnamed.claim(new Claim(role.title(), office, false));
        unnamed.mention(role, "counterpart", 0.6);
        people.all().add(unnamed);
    }

    private void join(Candidate role, Office office, Term term) {
        Someone someone = people.all().stream()
                .filter(p -> p.person != null && p.person.id().equals(term.personId()))
                .findFirst()
                .orElseGet(() -> {
                    Person person = terms.person(term.personId()).orElseThrow();
                    Someone made = new Someone(person.name());
                    made.person = person;
                    people.all().add(made);
                    return made;
                });
        if (someone.claims.isEmpty()) {
            someone.claim(new Claim(role.title(), office, false));
        }
        someone.mention(role, "register-" + role.title().head().words(), 0.75);
    }
}
