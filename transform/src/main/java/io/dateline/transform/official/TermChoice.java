package io.dateline.transform.official;

import io.dateline.transform.official.Title.Time;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses, of the terms that the register has of a person, the one that a title means on the article's day. */
final class TermChoice {

    /** A title may run a little ahead of the office, a nominee's by more. */
    private static final int DAYS_AHEAD = 120;

    private static final int DAYS_AHEAD_OF_NOMINEE = 400;

    private final ArticleView view;
    private final ArticleBounds bounds;

    /** @param bounds of an undated article as far as known; none for a dated one */
    TermChoice(ArticleView view, ArticleBounds bounds) {
        this.view = view;
        this.bounds = bounds;
    }

    /** The person's term that a title means: the one of the day, else the nearest; a title without "acting" means a full one. */
    Optional<Term> of(Person person, Claim claim) {
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
    boolean isOnly(Term term, Claim claim, Person person) {
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
        return term.begunBy(view.day().get().plusDays(coming ? DAYS_AHEAD_OF_NOMINEE : DAYS_AHEAD));
    }

    Comparator<Term> nearness(Claim claim) {
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
}
