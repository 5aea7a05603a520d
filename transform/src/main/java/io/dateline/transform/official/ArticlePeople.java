package io.dateline.transform.official;

import io.dateline.common.annotation.OfficialMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the people of one article from titles with names, then from names that the register knows, then from later short forms. */
final class ArticlePeople {

    /** Titles that alone, before a name, may be short for any longer one: "Chairman Poe". */
    private static final Set<String> SHORT_OF_ANY = Set.of("chief", "chairman", "chairwoman");

    private final List<Someone> people = new ArrayList<>();
    private final List<Candidate> followers = new ArrayList<>();
    /** Titles with names that say no office by themselves: "Chief Smith". */
    private final List<Candidate> unread = new ArrayList<>();

    private final PeopleByName byName;
    private final RegisteredPeople registered;

    ArticlePeople(NameMatch names, RegisterNames register, PersonLinker linker, ArticleView view) {
        byName = new PeopleByName(people, names, linker);
        registered = new RegisteredPeople(register, linker, view, byName);
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
        // "police spokesman Capt. X"
        boolean police = candidate.titles.stream().anyMatch(OfficeReader::isPolice);
        for (Title title : candidate.titles) {
            OfficeReader.read(title)
                    .map(o -> police && o.office().equals("military:officer") ? o.as("police:officer") : o)
                    .ifPresent(office -> claims.add(new Claim(title, office, false)));
        }
        if (claims.isEmpty()) {
            unread.add(candidate);
            return;
        }
        Someone someone = byName.known(candidate, claims);
        if (someone == null) {
            someone = new Someone(candidate.name);
            people.add(someone);
        }
        claims.forEach(someone::claim);
        someone.mention(candidate, "title-name", 0.95);
        for (Candidate follower : candidate.followers) {
            Someone other = byName.known(follower, claims);
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
    void linked(Candidate role, List<Candidate> names, Set<Candidate> taken) {
        Candidate partner = role.partner;
        Optional<Office> office =
                Deputies.is(role.title()) ? Deputies.office(role, people) : OfficeReader.read(role.title());
        if (partner == null || (!isTitled(partner) && NameText.isAttributive(partner.segments, partner.end))) {
            return;
        }
        if (office.isEmpty()) {
            Someone known = of(partner);
            if (known != null
                    && role.title().determiner() == Title.Determiner.THE
                    && role.title().head().kind() != Lexeme.HeadClass.MEMBER
                    && !role.future
                    && role.link != Candidate.Link.CLAUSE) {
                known.mention(role, "apposition", 0.75);
            }
            return;
        }
        Claim claim = new Claim(role.title(), withOwner(role, office.get()), role.future);
        Someone someone = holding(partner);
        if (someone == null) {
            boolean weak =
                    (role.link == Candidate.Link.PREDICATE || office.get().vague())
                            && !role.title().qualified();
            someone = byName.known(partner, List.of(claim));
            if (someone == null && weak && partner.parts().size() < 2 && !hasFullName(partner, names)) {
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
        for (Title further : role.titles.subList(1, role.titles.size())) {
            Optional<Office> read = OfficeReader.read(further);
            if (read.isPresent() && !isOfUnnamedBody(further)) {
                someone.claim(new Claim(further, read.get(), role.future));
            }
        }
        if (!role.future && role.link != Candidate.Link.CLAUSE && !role.title().shadows()) {
            someone.mention(role, role.link == Candidate.Link.APPOSITION ? "apposition" : "predicate", 0.9);
        }
    }

    /** Whether the article elsewhere gives a short name in full. */
    private static boolean hasFullName(Candidate partner, List<Candidate> names) {
        List<String> parts = partner.parts();
        return names.stream()
                .map(c -> c.parts())
                .anyMatch(p -> p.size() > 1 && p.get(p.size() - 1).equals(parts.get(0)));
    }

    /** "Annan's special envoy" serves whom Annan serves. */
    private Office withOwner(Candidate role, Office office) {
        if (office.country().isPresent() || role.title().determiner() != Title.Determiner.PERSON) {
            return office;
        }
        int end = role.start - (role.segments.tokens().is(role.start - 1, "s") ? 2 : 1);
        return people.stream()
                .filter(p -> p.mentions.stream().anyMatch(m -> m.field == role.field && m.end == end))
                .flatMap(p -> p.claims.stream())
                .flatMap(c -> c.country().stream())
                .findFirst()
                .map(c -> new Office(office.office(), office.vague(), Optional.of(c), office.organisation()))
                .orElse(office);
    }

    /** Whose mention a candidate is, or whose it can be by its name; null for nobody's. */
    @Nullable
    Someone of(Candidate candidate) {
        Someone someone = holding(candidate);
        return someone != null ? someone : byName.named(candidate);
    }

    private @Nullable Someone holding(Candidate candidate) {
        return people.stream()
                .filter(p -> p.mentions.contains(candidate))
                .findFirst()
                .orElse(null);
    }

    /** Names that the register knows whole. */
    void registered(List<Candidate> candidates, Set<Candidate> taken) {
        for (Candidate candidate : candidates) {
            if (!taken.contains(candidate) && !isNoName(candidate)) {
                registered.of(candidate).ifPresent(someone -> {
                    people.add(someone);
                    someone.mention(candidate, "register-name", 0.85);
                    taken.add(candidate);
                });
            }
        }
    }

    /** "Chief Smith", of a police chief named before: the short title joins by the name. */
    void shortTitles() {
        for (Candidate candidate : unread) {
            Someone someone = byName.named(candidate);
            if (someone != null && someone.claims.stream().anyMatch(c -> isShortOf(candidate.title(), c.title()))) {
                someone.mention(candidate, "title-name", 0.85);
            }
        }
    }

    private static boolean isShortOf(Title title, Title full) {
        return SHORT_OF_ANY.contains(title.head().words())
                || full.head()
                        .words()
                        .toLowerCase(Locale.ROOT)
                        .endsWith(title.head().words().toLowerCase(Locale.ROOT));
    }

    /** Later and earlier names of people who are known by now. */
    void laterNames(List<Candidate> candidates, Set<Candidate> taken) {
        for (Candidate candidate : candidates) {
            if (taken.contains(candidate) || isNoName(candidate)) {
                continue;
            }
            Someone someone = byName.named(candidate);
            if (someone != null) {
                someone.mention(candidate, "later-name", 0.9);
                taken.add(candidate);
            }
        }
    }

    /** "ambassador and president of the Council": which council, an earlier sentence says, and it need not be a town's. */
    private static boolean isOfUnnamedBody(Title title) {
        return title.bodies().isEmpty()
                && title.unit().filter("council"::equalsIgnoreCase).isPresent();
    }

    private static boolean isTitled(Candidate candidate) {
        return candidate.type == OfficialMention.Type.NAMED_ROLE;
    }

    private static boolean isNoName(Candidate candidate) {
        return NameText.isAttributive(candidate.segments, candidate.end)
                || NameText.isOpposed(candidate.segments, candidate.start);
    }

    static boolean isTitle(Candidate candidate) {
        return candidate.type == OfficialMention.Type.ROLE;
    }
}
