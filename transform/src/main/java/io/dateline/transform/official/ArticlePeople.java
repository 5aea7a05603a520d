package io.dateline.transform.official;

import io.dateline.common.annotation.OfficialMention;
import io.dateline.common.article.Field;
import io.dateline.transform.official.Lexeme.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers the people of one article from titles with names, then from names that the register knows, then from later short forms. */
final class ArticlePeople {

    private final List<Someone> people = new ArrayList<>();
    private final List<Candidate> followers = new ArrayList<>();
    private final NameMatch matching;
    private final RegisterNames register;
    private final PersonLinker linker;
    private final ArticleView view;

    ArticlePeople(NameMatch names, RegisterNames register, PersonLinker linker, ArticleView view) {
        this.matching = names;
        this.register = register;
        this.linker = linker;
        this.view = view;
    }

    /** Names that already have their mention, by a title shared with others. */
    List<Candidate> followers() {
        return followers;
    }

    List<Someone> all() {
        return people;
    }

    /** A mention with title and name. */
    void introduce(Candidate candidate) {
        List<Claim> claims = new ArrayList<>();
        for (Title title : candidate.titles) {
            OfficeReader.read(title).ifPresent(office -> claims.add(new Claim(title, office, false)));
        }
        if (claims.isEmpty()) {
            return;
        }
        Someone someone = known(candidate, claims);
        if (someone == null) {
            someone = new Someone(candidate.name);
            people.add(someone);
        }
        claims.forEach(someone::claim);
        someone.mention(candidate, "title-name", 0.95);
        for (Candidate follower : candidate.followers) {
            Someone other = known(follower, claims);
            if (other == null) {
                other = new Someone(follower.name);
                people.add(other);
            }
            claims.forEach(other::claim);
            other.mention(follower, "shared-title", 0.85);
            followers.add(follower);
        }
    }

    /** A title that stands beside a name or is said of one. */
    void linked(Candidate role, List<Candidate> names, List<Candidate> taken) {
        Candidate partner = role.partner;
        Optional<OfficeReader.Office> office = OfficeReader.read(role.title());
        if (partner == null || office.isEmpty()) {
            return;
        }
        Claim claim = new Claim(role.title(), withOwner(role, office.get()), role.future);
        Someone someone = holding(partner);
        if (someone == null) {
            boolean weak =
                    (role.link == Candidate.Link.PREDICATE || office.get().vague())
                            && !role.title().qualified();
            someone = known(partner, List.of(claim));
            if (someone == null && weak && Names.parts(partner.name).size() < 2 && !hasFullName(partner, names)) {
                return;
            }
            if (someone == null) {
                someone = new Someone(partner.name);
                people.add(someone);
            }
            someone.mention(partner, "apposition", 0.9);
            taken.add(partner);
        }
        someone.claim(claim);
        if (!role.future) {
            someone.mention(role, role.link == Candidate.Link.APPOSITION ? "apposition" : "predicate", 0.9);
        }
    }

    /** Whether the article elsewhere gives a short name in full. */
    private static boolean hasFullName(Candidate partner, List<Candidate> names) {
        List<String> parts = Names.parts(partner.name);
        return names.stream()
                .map(c -> Names.parts(c.name))
                .anyMatch(p -> p.size() > 1 && p.get(p.size() - 1).equals(parts.get(0)));
    }

    /** "Annan's special envoy" serves whom Annan serves. */
    private OfficeReader.Office withOwner(Candidate role, OfficeReader.Office office) {
        if (office.country().isPresent() || role.title().determiner() != Title.Determiner.PERSON) {
            return office;
        }
        int end = role.start - (role.segments.tokens().is(role.start - 1, "s") ? 2 : 1);
        return people.stream()
                .filter(p -> p.mentions.stream().anyMatch(m -> m.field == role.field && m.end == end))
                .flatMap(p -> p.claims.stream())
                .flatMap(c -> c.country().stream())
                .findFirst()
                .map(c ->
                        new OfficeReader.Office(office.office(), office.vague(), Optional.of(c), office.organisation()))
                .orElse(office);
    }

    /** Whose mention a candidate is, or whose it can be by its name; null for nobody's. */
    @Nullable
    Someone of(Candidate candidate) {
        Someone someone = holding(candidate);
        return someone != null ? someone : named(candidate);
    }

    private @Nullable Someone holding(Candidate candidate) {
        return people.stream()
                .filter(p -> p.mentions.contains(candidate))
                .findFirst()
                .orElse(null);
    }

    /** The person of this article that a titled name can be; null for a new one. */
    private @Nullable Someone known(Candidate candidate, List<Claim> claims) {
        List<String> parts = Names.parts(candidate.name);
        Someone best = null;
        double bestScore = 0;
        for (Someone someone : people) {
            NameMatch.Fit fit = matching.fit(parts, someone.parts);
            if (!someone.isNamed() || fit == NameMatch.Fit.NO || conflict(someone, claims)) {
                continue;
            }
            double score = fit == NameMatch.Fit.WHOLE ? 3 : parts.equals(someone.parts) ? 2.5 : 2;
            score += shares(someone, claims) ? 1 : 0;
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

    /** Names that the register knows whole, of people who had taken office by the article's day. */
    void registered(List<Candidate> candidates, List<Candidate> taken) {
        for (Candidate candidate : candidates) {
            if (taken.contains(candidate) || isNoName(candidate)) {
                continue;
            }
            List<String> parts = Names.parts(candidate.name);
            if (parts.size() < 2 || fitsSomeone(parts)) {
                continue;
            }
            PhraseTable.Hit<List<Person>> hit = register.fullNames()
                    .longest(candidate.segments.tokens(), candidate.segments.ids(), candidate.start);
            if (hit == null || hit.end() != candidate.end) {
                continue;
            }
            Someone someone = new Someone(candidate.name);
            linker.link(someone, view);
            if (someone.person != null && isOfficial(someone.person)) {
                people.add(someone);
                someone.mention(candidate, "register-name", 0.85);
                taken.add(candidate);
            }
        }
    }

    private boolean fitsSomeone(List<String> parts) {
        return people.stream().anyMatch(p -> p.isNamed() && matching.fit(parts, p.parts) != NameMatch.Fit.NO);
    }

    private boolean isOfficial(Person person) {
        return view.day()
                .map(day -> person.terms().stream().anyMatch(t -> t.begunBy(day)))
                .orElse(true);
    }

    /** Later and earlier names of people who are known by now. */
    void laterNames(List<Candidate> candidates, List<Candidate> taken) {
        for (Candidate candidate : candidates) {
            if (taken.contains(candidate) || isNoName(candidate)) {
                continue;
            }
            Someone someone = named(candidate);
            if (someone != null) {
                someone.mention(candidate, "later-name", 0.9);
                taken.add(candidate);
            }
        }
    }

    /** Whom a name without a title means: the one it fits, the last mentioned of several. */
    private @Nullable Someone named(Candidate candidate) {
        List<String> parts = Names.parts(candidate.name);
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

    private static boolean isNoName(Candidate candidate) {
        return NameText.isAttributive(candidate.segments, candidate.end)
                || NameText.isOpposed(candidate.segments, candidate.start);
    }

    private static boolean sharesWord(List<String> a, List<String> b) {
        return a.stream().anyMatch(b::contains);
    }

    private static boolean isSurnameOf(String word, Someone someone) {
        return !someone.parts.isEmpty()
                && (someone.parts.get(someone.parts.size() - 1).equals(word)
                        || (someone.parts.size() > 2 && someone.parts.get(0).equals(word)));
    }

    static boolean isTitle(Candidate candidate) {
        return candidate.type == OfficialMention.Type.ROLE;
    }

    static int order(Candidate a, Candidate b) {
        int byField = Integer.compare(a.field == Field.TITLE ? 0 : 1, b.field == Field.TITLE ? 0 : 1);
        return byField != 0 ? byField : Integer.compare(a.start, b.start);
    }
}
