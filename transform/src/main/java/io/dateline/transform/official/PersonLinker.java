package io.dateline.transform.official;

import io.dateline.transform.official.Title.Time;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the register's person for a name and the offices that the text gives to it.
 *
 * <p>A whole name is enough where nothing speaks against it; a surname needs an office that fits on the day. Two people who fit equally
 * well are none.
 */
final class PersonLinker {

    private static final double LEAST = 4;

    private final RegisterNames register;
    private final NameMatch names;

    PersonLinker(RegisterNames register, NameMatch names) {
        this.register = register;
        this.names = names;
    }

    void link(Someone someone, ArticleView view) {
        if (!someone.isNamed() || someone.person != null) {
            return;
        }
        Person best = null;
        double bestScore = LEAST - 0.5;
        boolean tie = false;
        for (RegisterNames.Named named : candidates(someone.parts)) {
            double score = score(someone, named, view);
            if (score > bestScore) {
                best = named.person();
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

    /** Everybody with the last word, and of those with the first alone, whose other words can be the name's others. */
    private Collection<RegisterNames.Named> candidates(List<String> parts) {
        String first = parts.get(0);
        String last = parts.get(parts.size() - 1);
        Map<String, RegisterNames.Named> out = new LinkedHashMap<>();
        register.withWord(last).forEach(n -> out.put(n.person().id(), n));
        register.withSpelling(last).forEach(n -> out.put(n.person().id(), n));
        if (parts.size() > 1) {
            List<String> others = parts.subList(1, parts.size());
            addSimilar(register.withWord(first), others, out);
            addSimilar(register.withSpelling(first), others, out);
        }
        return out.values();
    }

    private static void addSimilar(
            List<RegisterNames.Named> people, List<String> others, Map<String, RegisterNames.Named> out) {
        for (RegisterNames.Named named : people) {
            if (hasInitialOf(named, others)) {
                out.put(named.person().id(), named);
            }
        }
    }

    /** Whether a word of the person's names begins as one of {@code words} does: a quick look before the long one. */
    private static boolean hasInitialOf(RegisterNames.Named named, List<String> words) {
        for (List<String> spelling : named.spellings()) {
            for (int i = 0; i < spelling.size(); i++) {
                for (int j = 0; j < words.size(); j++) {
                    if (Names.beginAlike(spelling.get(i), words.get(j))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private double score(Someone someone, RegisterNames.Named named, ArticleView view) {
        Person person = named.person();
        NameMatch.Fit fit = fit(someone.parts, named.spellings());
        if (fit == NameMatch.Fit.NO) {
            // Another spelling is believed only of the one who held that very office.
            return spelling(someone.parts, named.spellings().get(0)) ? office(someone, person, view) - 0.5 : 0;
        }
        double office = office(someone, person, view);
        if (office < 0) {
            return 0;
        }
        boolean exact = someone.parts.equals(named.spellings().get(0));
        double name = fit == NameMatch.Fit.WHOLE ? 4 + (exact ? 0.5 : 0) : 0.4;
        double place = person.terms().stream().anyMatch(t -> view.mentions(t.country())) ? 0.3 : 0;
        return name + office + place;
    }

    /** Whether the register knows somebody of a whole name in an office that a title gives. */
    boolean confirms(Someone someone, List<Claim> claims) {
        return someone.parts.size() > 1
                && candidates(someone.parts).stream()
                        .filter(n -> n.person().terms().stream()
                                .anyMatch(t -> claims.stream().anyMatch(c -> c.fits(t))))
                        .anyMatch(n -> fit(someone.parts, n.spellings()) == NameMatch.Fit.WHOLE);
    }

    NameMatch.Fit fit(List<String> said, Person person) {
        return fit(said, register.spellings(person));
    }

    private NameMatch.Fit fit(List<String> said, List<List<String>> spellings) {
        NameMatch.Fit best = NameMatch.Fit.NO;
        for (List<String> spelling : spellings) {
            NameMatch.Fit fit = names.fit(said, spelling);
            if (fit.compareTo(best) > 0) {
                best = fit;
            }
        }
        return best;
    }

    /** Whether a whole name is a transliteration of the person's: every word of the shorter has a like one in the longer. */
    private static boolean spelling(List<String> said, List<String> full) {
        List<String> shorter = said.size() <= full.size() ? said : full;
        List<String> longer = said.size() <= full.size() ? full : said;
        if (shorter.size() < 2) {
            return said.get(said.size() - 1).length() >= 5
                    && Names.alike(said.get(said.size() - 1), full.get(full.size() - 1));
        }
        boolean oneSame = shorter.stream().anyMatch(longer::contains);
        return shorter.stream().allMatch(a -> longer.stream()
                .anyMatch(b -> (oneSame ? Names.alike(a, b) : Names.nearlySame(a, b))
                        || (a.length() == 1 && a.charAt(0) == b.charAt(0))));
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
                continue;
            }
            best = Math.max(best, claimed(claim, person, view));
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
            return near && plausibleLife(person, view) ? 0.1 : -1;
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
