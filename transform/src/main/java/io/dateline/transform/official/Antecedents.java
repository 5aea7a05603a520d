package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.HeadClass;
import io.dateline.transform.official.Title.Determiner;
import io.dateline.transform.official.Title.Time;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the person of the article whom a title without a name points back to: "the minister", after a minister was named. */
final class Antecedents {

    private final ArticleView view;
    private final ArticlePeople people;

    Antecedents(ArticleView view, ArticlePeople people) {
        this.view = view;
        this.people = people;
    }

    /** Somebody of the article whose office agrees: the last mentioned before the role, else the first after. */
    Optional<Someone> of(Candidate role, Office office) {
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
            return Optional.empty();
        }
        if (title.determiner() == Determiner.INDEFINITE && !title.qualified()) {
            return Optional.empty();
        }
        if (title.determiner() == Determiner.PERSON && bestLast < 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(best);
    }

    /** "the chief", after a police chief was named: who was last given a title that ends in the same noun. */
    Optional<Someone> bySameNoun(Candidate role) {
        Title title = role.title();
        if (title.determiner() != Determiner.THE
                || title.qualified()
                || title.head().kind() != HeadClass.HEAD) {
            return Optional.empty();
        }
        String noun = title.head().words();
        return people.all().stream()
                .filter(p -> p.lastBefore(role) >= 0)
                .filter(p -> p.claims.stream()
                        .anyMatch(c -> !c.future()
                                && c.title()
                                        .head()
                                        .words()
                                        .toLowerCase(Locale.ROOT)
                                        .endsWith(noun)))
                .max(Comparator.comparingInt(p -> p.lastBefore(role)));
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
}
