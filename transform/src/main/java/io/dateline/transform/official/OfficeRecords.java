package io.dateline.transform.official;

import io.dateline.common.annotation.Decision;
import io.dateline.common.annotation.Official.Basis;
import io.dateline.common.annotation.Official.OfficeHeld;
import io.dateline.common.annotation.Official.Standing;
import io.dateline.common.annotation.Status;
import io.dateline.transform.official.Lexeme.HeadClass;
import io.dateline.transform.official.Title.Time;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what titles claim and what the register knows of a person into offices held on the article's day. */
final class OfficeRecords {

    /** Titles that private bodies give too: without a country or the register's word they say nothing. */
    private static final Set<String> NEEDS_PROOF = Set.of(
            "head-of-state",
            "vice-president",
            "monarch",
            "io:head",
            "io:official",
            "speaker",
            "head-of-government",
            "envoy",
            "diplomat");

    private final ArticleView view;
    private final OfficeLabels labels;
    private final TermsOfOffice terms;
    private final ArticleBounds bounds;
    private final TermChoice choice;

    /** @param bounds of an undated article as far as known; none for a dated one */
    OfficeRecords(ArticleView view, OfficeLabels labels, TermsOfOffice terms, ArticleBounds bounds) {
        this.view = view;
        this.labels = labels;
        this.terms = terms;
        this.bounds = bounds;
        choice = new TermChoice(view, bounds);
    }

    ArticleBounds bounds() {
        return bounds;
    }

    /** The offices of a person in this article; empty where there is no official. */
    List<OfficeHeld> of(Someone someone) {
        Map<String, OfficeHeld> out = new LinkedHashMap<>();
        for (Claim claim : someone.claims) {
            if (!claim.office().vague() && !claim.isShortOf(someone.claims)) {
                exact(someone, claim).ifPresent(o -> add(out, o));
            }
        }
        for (Claim claim : someone.claims) {
            if (claim.office().vague()) {
                vague(someone, claim, out.isEmpty()).ifPresent(o -> add(out, o));
            }
        }
        if (out.isEmpty() && someone.person != null && someone.claims.stream().allMatch(OfficeRecords::isLoose)) {
            choice.known(someone.person)
                    .ifPresent(term -> add(out, held(term, Optional.empty(), Basis.REGISTER, "register-name", 0.8)));
        }
        someone.soon(view)
                .ifPresent(term -> add(out, held(term, Optional.empty(), Basis.REGISTER, "register-next-holder", 0.6)));
        boolean military = out.values().stream()
                .anyMatch(o -> Offices.isMilitary(o.office()) && !o.office().equals("military:officer"));
        return out.values().stream()
                .filter(o -> !(military && o.office().equals("military:officer")))
                .toList();
    }

    /** Whether a title leaves room for what the register knows instead: "the minister", or "President" of something unsaid. */
    private static boolean isLoose(Claim claim) {
        Title title = claim.title();
        boolean bare = title.head().kind() == HeadClass.PRESIDENT
                && !title.qualified()
                && title.determiner() != Title.Determiner.PERSON;
        return claim.office().vague() || claim.future() || bare;
    }

    private static void add(Map<String, OfficeHeld> out, OfficeHeld office) {
        out.merge(
                office.office() + "/" + office.country(),
                office,
                (a, b) -> a.organisation().isPresent() || b.organisation().isEmpty() ? a : b);
    }

    private Optional<OfficeHeld> exact(Someone someone, Claim claim) {
        Optional<Term> term = Optional.ofNullable(someone.person).flatMap(p -> choice.of(p, claim));
        if (term.isPresent()) {
            return Optional.of(held(term.get(), Optional.of(claim), Basis.BOTH, "title+register", 0.97));
        }
        Optional<String> country = claim.country()
                .or(() -> saidElsewhere(someone, claim))
                .filter(c -> !view.isNamesake(c, claim.office().office()));
        if (country.isEmpty() && !view.mayHave(claim.title().head())) {
            return Optional.empty();
        }
        if (country.isEmpty() && NEEDS_PROOF.contains(claim.office().office())) {
            boolean unproven = !mayBeOfMainCountry(claim);
            if (unproven
                    && (claim.title().unit().isEmpty()
                            || !claim.office().office().equals("envoy"))) {
                return Optional.empty();
            }
        }
        Optional<String> own = Optional.ofNullable(someone.person).flatMap(this::countryServed);
        boolean guessed = country.isEmpty() && own.isEmpty();
        Optional<String> forces = claim.title().head().kind() == HeadClass.RANK ? view.forces() : Optional.empty();
        String code = country.or(() -> own)
                .or(() -> forces)
                .or(() -> view.countryOf(claim.title()))
                .or(() -> Offices.isLocal(claim.office().office()) ? view.style() : Optional.empty())
                .orElse("XX");
        if (code.equals("XX") && guessed && claim.title().head().words().equals("captain")) {
            // A captain of no country is one of a team.
            return Optional.empty();
        }
        return Optional.of(text(
                claim,
                office(someone, claim, code),
                code,
                guessed ? 0.65 : 0.85,
                guessed ? "title+main-country" : "title"));
    }

    /** What a title that the register doesn't know is of in a country: Britain's ministers are below its secretaries, or Scotland's. */
    private String office(Someone someone, Claim claim, String country) {
        String office = claim.office().office();
        Title title = claim.title();
        if (office.startsWith("minister:")
                && title.country().isEmpty()
                && OfficeTables.bundled().isJunior(title.head().words(), country)) {
            return view.isDevolved(country) ? "regional-official" : "deputy-" + office;
        }
        // The register has the nation's own.
        boolean unknown = someone.isNamed() && someone.person == null && title.time() != Time.FORMER;
        if (unknown
                && !title.qualified()
                && !view.namesJusticeMinistry()
                && OfficeTables.bundled().isOfStates(title.head().words(), country)) {
            return "regional-official";
        }
        return Offices.local(title, country)
                .filter(o -> !(o.equals("prosecutor") && view.namesJusticeMinistry()))
                .orElse(office);
    }

    /** The country that the text says at another mention of the same office; for a rank also where it says which army's: "a U.S. military spokesman". */
    private static Optional<String> saidElsewhere(Someone someone, Claim claim) {
        boolean rank = claim.title().head().kind() == HeadClass.RANK;
        return someone.claims.stream()
                .filter(c -> c.office().office().equals(claim.office().office()) || (rank && c.isOfArmy()))
                .flatMap(c -> c.country().stream())
                .findFirst();
    }

    /** Titles that newspapers give only to their own country's officials when they leave the country out. */
    private static boolean mayBeOfMainCountry(Claim claim) {
        return switch (claim.office().office()) {
            case "head-of-government", "speaker" -> true;
            case "vice-president" -> claim.title().head().plural();
            default -> false;
        };
    }

    private Optional<String> countryServed(Person person) {
        return choice.known(person).map(Term::country);
    }

    private OfficeHeld text(Claim claim, String office, String country, double confidence, String rule) {
        Standing standing =
                switch (claim.title().time()) {
                    case FORMER, LATE -> Standing.FORMER;
                    case ACTING -> Standing.ACTING;
                    case ELECT -> Standing.ELECT;
                    case CURRENT, UNSAID -> claim.future() ? Standing.NOMINEE : Standing.CURRENT;
                };
        return new OfficeHeld(
                office,
                labels.label(office, country, claim.office().organisation()),
                labels.organisation(office, country, claim.office().organisation()),
                country,
                standing,
                Optional.empty(),
                Optional.empty(),
                Basis.TEXT,
                new Decision(rule, confidence, Status.RESOLVED));
    }

    private Optional<OfficeHeld> vague(Someone someone, Claim claim, boolean first) {
        HeadClass kind = claim.title().head().kind();
        Person person = someone.person;
        if (person != null) {
            Optional<Term> term = person.terms().stream().filter(claim::fits).max(choice.nearness(claim));
            if (term.isPresent() && (first || kind == HeadClass.LEADER)) {
                return Optional.of(held(term.get(), Optional.of(claim), Basis.BOTH, "title+register", 0.9));
            }
        }
        if (!first
                || kind == HeadClass.SECRETARY
                || (kind == HeadClass.LEADER && claim.country().isEmpty())) {
            return Optional.empty();
        }
        String country = claim.country().or(() -> view.countryOf(claim.title())).orElse("XX");
        return Optional.of(text(claim, claim.office().office(), country, 0.6, "vague-title"));
    }

    private OfficeHeld held(Term term, Optional<Claim> claim, Basis basis, String rule, double confidence) {
        boolean dated = claim.isEmpty()
                || terms.person(term.personId())
                        .map(p -> choice.isOnly(term, claim.get(), p))
                        .orElse(false);
        return new OfficeHeld(
                term.office(),
                labels.label(term),
                labels.organisation(term),
                term.country(),
                standing(term, claim.orElse(null)),
                Optional.of(term.from().iso()).filter(d -> dated),
                term.to().map(PartialDate::iso).filter(d -> dated),
                basis,
                new Decision(rule, confidence, Status.RESOLVED));
    }

    private Standing standing(Term term, @Nullable Claim claim) {
        Time time = claim == null ? Time.UNSAID : claim.title().time();
        boolean ended =
                view.day().map(d -> !term.possiblyOn(d) && term.begunBy(d)).orElse(false);
        boolean coming = view.day().map(d -> !term.begunBy(d)).orElse(false);
        if (coming) {
            return claim != null && claim.future() ? Standing.NOMINEE : Standing.ELECT;
        }
        if (ended || time == Time.FORMER || time == Time.LATE) {
            return Standing.FORMER;
        }
        if (time == Time.ACTING || (term.acting() && time != Time.ELECT)) {
            return Standing.ACTING;
        }
        return time == Time.ELECT
                ? Standing.ELECT
                : claim != null && claim.future() ? Standing.NOMINEE : Standing.CURRENT;
    }
}
