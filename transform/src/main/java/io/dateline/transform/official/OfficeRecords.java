package io.dateline.transform.official;

import io.dateline.common.annotation.Decision;
import io.dateline.common.annotation.Official.Basis;
import io.dateline.common.annotation.Official.OfficeHeld;
import io.dateline.common.annotation.Official.Standing;
import io.dateline.common.annotation.Status;
import io.dateline.transform.official.Lexeme.HeadClass;
import io.dateline.transform.official.Title.Time;
import java.time.LocalDate;
import java.util.Comparator;
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

    /** @param bounds of an undated article as far as known; none for a dated one */
    OfficeRecords(ArticleView view, OfficeLabels labels, TermsOfOffice terms, ArticleBounds bounds) {
        this.view = view;
        this.labels = labels;
        this.terms = terms;
        this.bounds = bounds;
    }

    ArticleBounds bounds() {
        return bounds;
    }

    /** The offices of a person in this article; empty where there is no official. */
    List<OfficeHeld> of(Someone someone) {
        Map<String, OfficeHeld> out = new LinkedHashMap<>();
        for (Claim claim : someone.claims) {
            if (!claim.office().vague()) {
                exact(someone, claim).ifPresent(o -> add(out, o));
            }
        }
        for (Claim claim : someone.claims) {
            if (claim.office().vague()) {
                vague(someone, claim, out.isEmpty()).ifPresent(o -> add(out, o));
            }
        }
        if (out.isEmpty()
                && someone.person != null
                && someone.claims.stream().allMatch(c -> c.office().vague() || c.future())) {
            known(someone.person)
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

    private static void add(Map<String, OfficeHeld> out, OfficeHeld office) {
        out.merge(
                office.office() + "/" + office.country(),
                office,
                (a, b) -> a.organisation().isPresent() || b.organisation().isEmpty() ? a : b);
    }

    private Optional<OfficeHeld> exact(Someone someone, Claim claim) {
        Optional<Term> term = Optional.ofNullable(someone.person).flatMap(p -> term(p, claim));
        if (term.isPresent()) {
            return Optional.of(held(term.get(), Optional.of(claim), Basis.BOTH, "title+register", 0.97));
        }
        Optional<String> country = claim.country();
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
        String code = country.or(() -> own).or(view::mainCountry).orElse("XX");
        return Optional.of(text(
                claim, claim.office().office(), code, guessed ? 0.65 : 0.85, guessed ? "title+main-country" : "title"));
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
        return known(person).map(Term::country);
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
            Optional<Term> term = person.terms().stream().filter(claim::fits).max(nearness(claim));
            if (term.isPresent() && (first || kind == HeadClass.LEADER)) {
                return Optional.of(held(term.get(), Optional.of(claim), Basis.BOTH, "title+register", 0.9));
            }
        }
        if (!first
                || kind == HeadClass.SECRETARY
                || (kind == HeadClass.LEADER && claim.country().isEmpty())) {
            return Optional.empty();
        }
        String country = claim.country().or(view::mainCountry).orElse("XX");
        return Optional.of(text(claim, claim.office().office(), country, 0.6, "vague-title"));
    }

    /** The person's term that a title means: the one of the day, else the nearest; a title without "acting" means a full one. */
    private Optional<Term> term(Person person, Claim claim) {
        List<Term> fitting = person.terms().stream()
                .filter(claim::fits)
                .filter(t -> near(t, claim))
                .toList();
        List<Term> within = fitting.stream().filter(this::withinBounds).toList();
        return (within.isEmpty() ? fitting : within).stream().max(nearness(claim));
    }

    /** For an undated article: whether the term and the days that it can have been written on meet. */
    private boolean withinBounds(Term term) {
        return bounds.notAfter().map(d -> !term.from().first().isAfter(d)).orElse(true)
                && bounds.notBefore().map(d -> term.surelyEnded().isAfter(d)).orElse(true);
    }

    /** Whether a title can mean one term alone, so that its days are the article's. */
    private boolean isOnly(Term term, Claim claim, Person person) {
        return view.day().isPresent()
                || person.terms().stream()
                        .filter(t -> claim.fits(t) && t.acting() == term.acting() && withinBounds(t))
                        .allMatch(term::equals);
    }

    private boolean near(Term term, Claim claim) {
        if (view.day().isEmpty()) {
            return true;
        }
        boolean coming = claim.future() || claim.title().time() == Time.ELECT;
        return term.begunBy(view.day().get().plusDays(coming ? 400 : 120));
    }

    private Comparator<Term> nearness(Claim claim) {
        boolean acting = claim.title().time() == Time.ACTING;
        return Comparator.comparingLong((Term t) -> -distance(t))
                .thenComparing(t -> t.acting() == acting)
                .thenComparing(t -> -Offices.rank(t.office()))
                .thenComparing(t -> t.from().iso());
    }

    private long distance(Term term) {
        if (view.day().isEmpty()) {
            return 0;
        }
        LocalDate day = view.day().get();
        if (term.possiblyOn(day)) {
            return 0;
        }
        long days = term.begunBy(day)
                ? day.toEpochDay() - term.surelyEnded().toEpochDay()
                : term.from().first().toEpochDay() - day.toEpochDay();
        return Math.max(1, days);
    }

    /** The office that a person is known by on the day: the highest held, else the highest ever held before. */
    Optional<Term> known(Person person) {
        if (view.day().isEmpty()) {
            return person.terms().stream().min(Comparator.comparingInt(t -> Offices.rank(t.office())));
        }
        LocalDate day = view.day().get();
        return person.terms().stream()
                .filter(t -> t.possiblyOn(day))
                .min(Comparator.comparingInt(t -> Offices.rank(t.office())))
                .or(() -> person.terms().stream()
                        .filter(t -> t.begunBy(day))
                        .min(Comparator.comparingInt((Term t) -> Offices.rank(t.office()))
                                .thenComparing(t -> t.from().iso(), Comparator.reverseOrder())));
    }

    private OfficeHeld held(Term term, Optional<Claim> claim, Basis basis, String rule, double confidence) {
        boolean dated = claim.isEmpty()
                || terms.person(term.personId())
                        .map(p -> isOnly(term, claim.get(), p))
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
