package io.dateline.transform.official;

import io.dateline.transform.official.Namesakes.Namesake;
import io.dateline.transform.official.Title.Time;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Finds the register's person for a name and the offices that the text gives to it.
 *
 * <p>A whole name is enough where nothing speaks against it; a surname needs an office that fits on the day. Two people who fit equally
 * well are none.
 */
final class PersonLinker {

    private static final double LEAST = 4;

    /** What it weighs that an article speaks of the country of somebody whom the register knows by other offices than it gives. */
    private static final double NEAR = 0.1;

    private final RegisterNames register;
    private final Namesakes namesakes;

    PersonLinker(RegisterNames register, NameMatch names) {
        this.register = register;
        namesakes = new Namesakes(register, names);
    }

    void link(Someone someone, ArticleView view) {
        if (!someone.isNamed() || someone.person != null) {
            return;
        }
        Person best = null;
        double bestScore = LEAST - 0.5;
        boolean tie = false;
        for (Namesake namesake : namesakes.of(someone.parts)) {
            double score = score(someone, namesake, view);
            if (score > bestScore) {
                best = namesake.person();
                bestScore = score;
                tie = false;
            } else if (score == bestScore && best != null) {
                tie = true;
            }
        }
        if (best != null && !tie) {
            someone.person = best;
        }
        someone.ambiguous = tie;
    }

    private double score(Someone someone, Namesake namesake, ArticleView view) {
        Person person = namesake.person();
        double office = office(someone, person, view);
        if (namesake.fit() == NameMatch.Fit.NO) {
            // Another spelling is believed only of the one who held that very office.
            return office - 0.5;
        }
        if (office < 0 || (office <= NEAR && !hasSurname(someone.parts, person))) {
            return 0;
        }
        double name = namesake.fit() == NameMatch.Fit.WHOLE ? 4 + (namesake.exact() ? 0.5 : 0) : 0.4;
        double place = person.terms().stream().anyMatch(t -> view.mentions(t.country())) ? 0.3 : 0;
        return name + office + place;
    }

    /** Whether the name's last word is spelt as one of the person's; another spelling is believed only with the office. */
    private boolean hasSurname(List<String> said, Person person) {
        String surname = said.get(said.size() - 1);
        return register.spellings(person).stream().anyMatch(spelling -> spelling.contains(surname));
    }

    /** Whether the register knows somebody of a whole name in an office that a title gives. */
    boolean confirms(Someone someone, List<Claim> claims) {
        return someone.parts.size() > 1
                && namesakes.of(someone.parts).stream()
                        .filter(namesake -> namesake.fit() == NameMatch.Fit.WHOLE)
                        .anyMatch(namesake -> namesake.person().terms().stream()
                                .anyMatch(t -> claims.stream().anyMatch(c -> c.fits(t))));
    }

    NameMatch.Fit fit(List<String> said, Person person) {
        return namesakes.fit(said, register.spellings(person));
    }

    /** How well the person's terms fit what the text says; negative where they contradict it. */
    private double office(Someone someone, Person person, ArticleView view) {
        double best = 0;
        boolean contradicted = false;
        boolean any = false;
        for (Claim claim : someone.claims) {
            if (claim.office().vague()
                    && !claim.title().qualified()
                    && claim.title().portfolios().isEmpty()) {
                continue;
            }
            any = true;
            Optional<String> country = claim.country();
            if (country.isPresent()
                    && !person.served(country.get())
                    && !isBody(country.get())
                    && person.terms().stream().noneMatch(t -> isBody(t.country()))) {
                contradicted = true;
            }
        }
        for (Claim claim : someone.claims) {
            best = Math.max(best, claimed(claim, person, view));
        }
        if (best > 0) {
            return best;
        }
        if (contradicted) {
            return -1;
        }
        boolean begun = view.day()
                .map(day -> person.terms().stream().anyMatch(t -> t.begunBy(day)))
                .orElse(true);
        if (any) {
            // The register knows the person by other offices, perhaps later ones.
            boolean near = person.terms().stream().anyMatch(t -> view.mentions(t.country()));
            return near && plausibleLife(person, view) ? NEAR : -1;
        }
        return begun ? 0.5 : -1;
    }

    private static double claimed(Claim claim, Person person, ArticleView view) {
        double best = 0;
        for (Term term : person.terms()) {
            if (!claim.fits(term)) {
                continue;
            }
            double when = view.day().map(day -> when(claim, term, day)).orElse(4.0);
            double where = claim.country().isPresent() ? 0.4 : 0;
            best = Math.max(best, when == 0 ? 0 : when + where);
        }
        return best;
    }

    private static double when(Claim claim, Term term, LocalDate day) {
        boolean former = claim.title().time() == Time.FORMER || claim.title().time() == Time.LATE;
        boolean coming = claim.title().time() == Time.ELECT || claim.future();
        if (term.possiblyOn(day)) {
            return former ? 3.2 : 4;
        }
        if (term.begunBy(day)) {
            boolean justLeft = term.surelyEnded().plusDays(60).isAfter(day);
            return former ? 4 : justLeft ? 3.7 : 2.5;
        }
        boolean soon = !term.from().first().isAfter(day.plusDays(120));
        return soon ? (coming ? 4 : 3.6) : coming ? 1 : 0;
    }

    private static boolean plausibleLife(Person person, ArticleView view) {
        return view.day()
                .map(day -> person.terms().stream()
                        .anyMatch(t -> Math.abs(t.from().first().getYear() - day.getYear()) <= 25))
                .orElse(true);
    }

    static boolean isBody(String country) {
        return country.equals("UN") || country.equals("EU") || (country.startsWith("X") && !country.equals("XK"));
    }
}
