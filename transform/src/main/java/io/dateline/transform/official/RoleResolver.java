package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.HeadClass;
import io.dateline.transform.official.OfficeReader.Office;
import io.dateline.transform.official.Title.Determiner;
import io.dateline.transform.official.Title.Time;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom a title without a name means: somebody of the article whose office agrees, else the holder in the register on the article's
 * day, else somebody whose name the text doesn't say.
 */
final class RoleResolver {

    private final TermsOfOffice terms;
    private final ArticleView view;
    private final ArticlePeople people;
    private final ArticleBounds bounds;
    private final RelativeRoles relatives;

    RoleResolver(TermsOfOffice terms, ArticleView view, ArticlePeople people, ArticleBounds bounds) {
        this.terms = terms;
        this.view = view;
        this.people = people;
        this.bounds = bounds;
        relatives = new RelativeRoles(terms, view, people);
    }

    void resolve(Candidate role) {
        Title title = role.title();
        if (title.head().kind() == HeadClass.RELATIVE) {
            relatives.resolve(role);
            return;
        }
        Optional<Office> read = OfficeReader.read(title);
        if (read.isEmpty() || !RoleGuards.mayRefer(role)) {
            return;
        }
        Office office = shared(role, read.get());
        boolean qualified =
                title.qualified() || (!title.portfolios().isEmpty() && title.determiner() != Determiner.NONE);
        Someone antecedent = antecedent(role, office);
        if (antecedent != null) {
            join(role, office, antecedent);
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

    /** Somebody of the article whose office agrees: the last mentioned before the role, else the first after. */
    private @Nullable Someone antecedent(Candidate role, Office office) {
        Someone best = null;
        int bestLast = Integer.MIN_VALUE;
        Title title = role.title();
        for (Someone someone : people.all()) {
            if (!agrees(someone, title, office)) {
                continue;
            }
            int last = someone.lastBefore(role);
            if (last < 0) {
                last = -1
                        - someone.mentions.stream().mapToInt(m -> m.start).min().orElse(0);
            }
            if (last > bestLast) {
                best = someone;
                bestLast = last;
            }
        }
        boolean needsDeterminer =
                title.determiner() == Determiner.NONE && !title.qualified() && title.time() == Time.UNSAID;
        if (best != null && needsDeterminer && !canStandBare(role)) {
            return null;
        }
        if (title.determiner() == Determiner.INDEFINITE && !title.qualified()) {
            return null;
        }
        if (title.determiner() == Determiner.PERSON && bestLast < 0) {
            return null;
        }
        return best;
    }

    /** Without article a title is a mention only at a sentence's start or as a capitalised form of address. */
    private static boolean canStandBare(Candidate role) {
        Segments s = role.segments;
        return s.startsSentence(role.start)
                || (role.start > 0 && s.tokens().is(role.start - 1, "and"))
                || !role.title().portfolios().isEmpty();
    }

    private boolean agrees(Someone someone, Title title, Office office) {
        for (Claim claim : someone.claims) {
            if (claim.future()) {
                continue;
            }
            if (sameOffice(claim, title, office)
                    && sameCountry(claim.country().or(() -> country(someone)), office)
                    && sameTime(claim, title)) {
                return true;
            }
        }
        if (someone.person == null) {
            return false;
        }
        for (Term term : someone.person.terms()) {
            boolean held = view.day()
                    .map(day -> title.time() == Time.FORMER ? term.begunBy(day) : term.possiblyOn(day))
                    .orElse(true);
            if (held
                    && Offices.fits(office, title, term)
                    && (office.country().isEmpty() || office.country().get().equals(term.country()))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> country(Someone someone) {
        return Optional.ofNullable(someone.person).map(p -> p.terms().get(0).country());
    }

    private static boolean sameOffice(Claim claim, Title title, Office office) {
        Office other = claim.office();
        if (other.office().equals(office.office()) && other.vague() == office.vague()) {
            boolean sameHead = claim.title().head().words().equals(title.head().words());
            boolean sameBody = office.organisation().isEmpty()
                    || other.organisation().isEmpty()
                    || office.organisation().equals(other.organisation());
            return (sameBody || office.office().equals("envoy"))
                    && (sameHead || !title.head().office().equals("agency:head"));
        }
        if (office.vague()) {
            return Offices.fits(office, title, other.office(), "");
        }
        return other.vague() && other.office().equals(office.office());
    }

    private static boolean sameCountry(Optional<String> a, Office office) {
        return office.country().isEmpty() || a.isEmpty() || a.equals(office.country());
    }

    /** "the former minister" is somebody who was said to be a former one; "the minister" may be either. */
    private static boolean sameTime(Claim claim, Title title) {
        return title.time() != Time.FORMER
                || claim.title().time() == Time.FORMER
                || claim.title().time() == Time.UNSAID;
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
        if (!national || office.vague() || view.mainCountry().isEmpty()) {
            return;
        }
        String country = view.mainCountry().get();
        holder(title, office, country)
                .ifPresent(term -> join(role, office, term, country, 0.6, "register-holder-main-country"));
    }

    private Optional<Term> holder(Title title, Office office, String country) {
        if (title.time() == Time.FORMER || title.time() == Time.LATE) {
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
