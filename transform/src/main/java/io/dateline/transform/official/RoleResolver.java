package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.HeadClass;
import io.dateline.transform.official.Title.Determiner;
import io.dateline.transform.official.Title.Time;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds whom a title without a name means: somebody of the article whose office agrees, else the holder in the register on the article's
 * day, else somebody whose name the text doesn't say.
 */
final class RoleResolver {

    /** Offices of the place that a local report is about: "the mayor" is one person there, named or not. */
    static final Set<String> LOCAL = Set.of("mayor", "police:chief", "prosecutor", "judge");

    private final TermsOfOffice terms;
    private final ArticleView view;
    private final ArticlePeople people;
    private final ArticleBounds bounds;
    private final RelativeRoles relatives;
    private final Antecedents antecedents;

    RoleResolver(TermsOfOffice terms, ArticleView view, ArticlePeople people, ArticleBounds bounds) {
        this.terms = terms;
        this.view = view;
        this.people = people;
        this.bounds = bounds;
        relatives = new RelativeRoles(terms, view, people);
        antecedents = new Antecedents(view, people);
    }

    void resolve(Candidate role) {
        Title title = role.title();
        if (title.head().kind() == HeadClass.RELATIVE) {
            relatives.resolve(role);
            return;
        }
        boolean rank = title.head().kind() == HeadClass.RANK || title.head().kind() == HeadClass.POLICE;
        if (rank || !RoleGuards.mayRefer(role)) {
            // A rank alone is one man's of many.
            return;
        }
        Optional<Office> read = OfficeReader.read(title);
        if (read.isEmpty()) {
            antecedents.bySameNoun(role).ifPresent(someone -> someone.mention(role, "role-of-person", 0.75));
            return;
        }
        Office office = shared(role, read.get());
        boolean qualified =
                title.qualified() || (!title.portfolios().isEmpty() && title.determiner() != Determiner.NONE);
        Optional<Someone> antecedent = antecedents.of(role, office);
        if (antecedent.isPresent()) {
            join(role, office, antecedent.get());
            return;
        }
        if (title.determiner() == Determiner.INDEFINITE) {
            return;
        }
        if (office.country().isPresent()) {
            specific(role, office);
        } else if (title.determiner() == Determiner.THE || qualified) {
            implied(role, office);
        }
    }

    /** "the president, prime minister and foreign minister of X": the country of the last is everybody's. */
    private static Office shared(Candidate role, Office office) {
        if (office.country().isPresent() || role.sharedCountry == null) {
            return office;
        }
        return new Office(office.office(), office.vague(), Optional.of(role.sharedCountry), office.organisation());
    }

    private static void join(Candidate role, Office office, Someone someone) {
        someone.mention(role, "role-of-person", 0.85);
        if (!office.vague() && (role.title().qualified() || someone.claims.isEmpty())) {
            someone.claim(new Claim(role.title(), office, false));
        }
    }

    /** A role that says whose office it is. */
    private void specific(Candidate role, Office office) {
        String country = office.country().orElseThrow();
        Optional<Term> holder = holder(role.title(), office, country);
        if (holder.isPresent()) {
            join(role, office, holder.get(), country, 0.85, "register-holder");
            return;
        }
        unnamed(role, office);
    }

    /** A role that leaves the country to the article. */
    private void implied(Candidate role, Office office) {
        Title title = role.title();
        boolean national = title.head().national()
                || (title.head().kind() == HeadClass.PORTFOLIO
                        && !title.portfolios().isEmpty());
        Optional<String> served = view.countryOf(title);
        if (office.vague() || served.isEmpty()) {
            return;
        }
        String country = served.get();
        if (title.determiner() == Determiner.THE && isUnique(title, office)) {
            Optional<Term> mayor = mayor(role, office, country);
            if (mayor.isPresent()) {
                join(role, office, mayor.get(), country, 0.6, "register-holder-of-city");
                return;
            }
            unnamed(role, office.withCountry(country));
            return;
        }
        if (!national || !view.mayHave(title.head())) {
            return;
        }
        Office meant = Offices.local(title, country)
                .map(local -> new Office(local, false, Optional.of(country), office.organisation()))
                .orElse(office);
        holder(title, meant, country)
                .ifPresent(term -> join(role, office, term, country, 0.6, "register-holder-main-country"));
    }

    /** "the mayor": the register's, of the one city of the country that the text names more than once. */
    private Optional<Term> mayor(Candidate role, Office office, String country) {
        if (!office.office().equals("mayor")
                || view.day().isEmpty()
                || role.title().unit().isPresent()
                || role.title().time() != Time.UNSAID) {
            return Optional.empty();
        }
        String text = role.segments.text();
        List<Term> holders = terms.on("mayor", country, view.day().get()).stream()
                .filter(t -> t.organisation()
                        .filter(city -> text.indexOf(city) != text.lastIndexOf(city))
                        .isPresent())
                .toList();
        return holders.size() == 1 ? Optional.of(holders.get(0)) : Optional.empty();
    }

    /** Whether the title alone tells one holder from others: a local office, or one with its body, "the registrar of companies". */
    private static boolean isUnique(Title title, Office office) {
        boolean local =
                office.office().equals("local-official") && title.head().words().contains(" ");
        return local || LOCAL.contains(office.office()) || title.unit().isPresent();
    }

    private Optional<Term> holder(Title title, Office office, String country) {
        boolean oneOfSeveral =
                office.office().equals("vice-president") && !title.portfolios().isEmpty();
        if (title.time() == Time.FORMER || title.time() == Time.LATE || oneOfSeveral) {
            return Optional.empty();
        }
        if (view.day().isPresent()) {
            return holderOn(title, office, country, view.day().get());
        }
        if (bounds.notBefore().isPresent() && bounds.notAfter().isPresent()) {
            return terms.holder(
                    office.office(),
                    country,
                    t -> Offices.fits(office, title, t),
                    bounds.notBefore().get(),
                    bounds.notAfter().get());
        }
        return Optional.empty();
    }

    private Optional<Term> holderOn(Title title, Office office, String country, LocalDate day) {
        boolean bodied =
                !office.office().startsWith("minister") && office.organisation().isPresent();
        return terms.holder(
                office.office(),
                country,
                t -> (office.vague() || Offices.fits(office, title, t))
                        && (!bodied
                                || t.organisation().isEmpty()
                                || t.organisation().equals(office.organisation())),
                day);
    }

    void join(Candidate role, Office office, Term term, String country, double confidence, String rule) {
        Person person = terms.person(term.personId()).orElseThrow();
        Someone someone = people.all().stream()
                .filter(p -> p.person != null && p.person.id().equals(person.id()))
                .findFirst()
                .orElse(null);
        if (someone == null) {
            someone = new Someone(person.name());
            someone.person = person;
            someone.filledBy = term;
            people.all().add(someone);
        }
        someone.claim(new Claim(
                role.title().withCountry(country),
                new Office(term.office(), false, Optional.of(country), office.organisation()),
                false));
        someone.mention(role, rule, confidence);
    }

    private void unnamed(Candidate role, Office office) {
        if (office.vague()) {
            return;
        }
        Someone someone = new Someone("");
        someone.claim(new Claim(role.title(), office, false));
        someone.mention(role, "role-without-name", 0.7);
        people.all().add(someone);
    }
}
