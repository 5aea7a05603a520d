package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.WordClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of an article's people a name can mean. */
final class PeopleByName {

    private final List<Someone> people;
    private final NameMatch matching;
    private final PersonLinker linker;

    /** @param people a view of them all, which grows while the article is read */
    PeopleByName(List<Someone> people, NameMatch matching, PersonLinker linker) {
        this.people = people;
        this.matching = matching;
        this.linker = linker;
    }

    /** The person of this article that a titled name can be; null for a new one. */
    @Nullable
    Someone known(Candidate candidate, List<Claim> claims) {
        List<String> parts = candidate.parts();
        Someone best = null;
        double bestScore = 0;
        for (Someone someone : people) {
            NameMatch.Fit fit = matching.fit(parts, someone.parts);
            if (!someone.isNamed() || fit == NameMatch.Fit.NO || conflict(someone, claims)) {
                continue;
            }
            double score = fit == NameMatch.Fit.WHOLE ? 3 : parts.equals(someone.parts) ? 2.5 : 2;
            score += shares(someone, claims) || linker.confirms(someone, claims) ? 1 : 0;
            if (score >= bestScore) {
                best = someone;
                bestScore = score;
            }
        }
        return best;
    }

    private static boolean shares(Someone someone, List<Claim> claims) {
        return someone.claims.stream().anyMatch(a -> claims.stream()
                .anyMatch(b -> a.office().office().equals(b.office().office())));
    }

    /** Whether the same office of two countries is claimed: then one surname is two people. */
    private static boolean conflict(Someone someone, List<Claim> claims) {
        for (Claim a : someone.claims) {
            for (Claim b : claims) {
                boolean bothSay = a.country().isPresent() && b.country().isPresent();
                if (bothSay
                        && !a.country().equals(b.country())
                        && !PersonLinker.isBody(a.country().get())
                        && !PersonLinker.isBody(b.country().get())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whom a name without a title means: the one it fits, the last mentioned of several. */
    @Nullable
    Someone named(Candidate candidate) {
        List<String> parts = candidate.parts();
        Segments s = candidate.segments;
        boolean single = parts.size() == 1;
        if (single
                && s.is(s.ofToken(candidate.start), WordClass.GIVEN)
                && people.stream().noneMatch(p -> isSurnameOf(parts.get(0), p))) {
            return null;
        }
        Someone best = null;
        int bestWhole = -1;
        int bestLast = -2;
        for (Someone someone : people) {
            NameMatch.Fit fit = someone.isNamed() ? matching.fit(parts, someone.parts) : NameMatch.Fit.NO;
            if (fit == NameMatch.Fit.NO && someone.person != null && someone.isNamed()) {
                fit = parts.size() > 1 && sharesWord(parts, someone.parts)
                        ? linker.fit(parts, someone.person)
                        : NameMatch.Fit.NO;
            }
            if (fit == NameMatch.Fit.NO) {
                continue;
            }
            int whole = fit == NameMatch.Fit.WHOLE ? 2 : isSurnameOf(parts.get(0), someone) ? 1 : 0;
            int last = someone.lastBefore(candidate);
            if (whole > bestWhole || (whole == bestWhole && last > bestLast)) {
                best = someone;
                bestWhole = whole;
                bestLast = last;
            }
        }
        return best;
    }

    /** Whether everybody whom a whole name fits is another person of the register: "Saddam Hussein" beside "King Hussein". */
    boolean fitsOnlyOthers(List<String> parts, @Nullable Person person) {
        return person != null
                && people.stream()
                        .filter(p -> p.isNamed() && matching.fit(parts, p.parts) != NameMatch.Fit.NO)
                        .allMatch(p -> p.parts.size() == 1 && p.person != null && !p.person.equals(person));
    }

    boolean fitsSomeone(List<String> parts) {
        return people.stream().anyMatch(p -> p.isNamed() && matching.fit(parts, p.parts) != NameMatch.Fit.NO);
    }

    private static boolean sharesWord(List<String> a, List<String> b) {
        return a.stream().anyMatch(b::contains);
    }

    private static boolean isSurnameOf(String word, Someone someone) {
        return !someone.parts.isEmpty()
                && (someone.parts.get(someone.parts.size() - 1).equals(word)
                        || (someone.parts.size() > 2 && someone.parts.get(0).equals(word)));
    }
}
