package io.dateline.transform.official;

import io.dateline.common.annotation.OfficialMention;
import io.dateline.transform.official.Candidate.Link;
import io.dateline.transform.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joins titles that stand alone to the names that they stand beside ({@link Appositions}) or are said of ({@link Predicates}). */
final class TitleLinks {

    /** The people of one field by the tokens where they start and end. */
    static final class Places {
        private final Map<Integer, Candidate> byStart = new HashMap<>();
        private final Map<Integer, Candidate> byEnd = new HashMap<>();

        private void add(Candidate person) {
            byStart.put(person.start, person);
            byEnd.put(person.end, person);
        }

        @Nullable
        Candidate startingAt(int token) {
            return byStart.get(token);
        }

        @Nullable
        Candidate endingAt(int token) {
            return byEnd.get(token);
        }
    }

    /** A guest or two may stand beside a councilman; more names are his council. */
    private static final int LEAST_OF_A_ROLL = 3;

    private static final Set<String> AUXILIARIES = Set.of("was", "has", "is", "had");

    /** What a person does or suffers whom the next sentence names with an age. */
    private static final Set<String> BEFELL = Set.of(
            "arrested",
            "charged",
            "indicted",
            "accused",
            "convicted",
            "sentenced",
            "jailed",
            "cited",
            "suspended",
            "pleaded",
            "resigned",
            "died",
            "killed",
            "injured",
            "hospitalized");

    private static final Set<String> DID = Set.of("pleaded", "faces", "resigned", "died", "surrendered");

    private final Segments s;
    private final Tokens tokens;
    private final Places people = new Places();
    private final Appositions appositions;
    private final Predicates predicates;

    private TitleLinks(OfficialMatcher.Found found) {
        s = found.segments();
        tokens = s.tokens();
        appositions = new Appositions(s, people);
        predicates = new Predicates(s, people);
        found.names().forEach(people::add);
        found.titled().stream()
                .filter(c -> c.type == OfficialMention.Type.NAMED_ROLE)
                .forEach(people::add);
    }

    static void link(OfficialMatcher.Found found) {
        TitleLinks links = new TitleLinks(found);
        links.share(found.titled());
        for (Candidate candidate : found.titled()) {
            if (candidate.type == OfficialMention.Type.ROLE) {
                links.join(candidate);
            } else {
                links.follow(candidate);
            }
        }
        links.merge(found.titled());
        found.titled().addAll(RelativeClauses.of(found));
    }

    /** "X, a Labour member of Parliament and chairman of the committee": two titles of one person are one mention. */
    private void merge(List<Candidate> titled) {
        for (int i = titled.size() - 2; i >= 0; i--) {
            Candidate a = titled.get(i);
            Candidate b = titled.get(i + 1);
            boolean joined = a.type == OfficialMention.Type.ROLE
                    && b.type == OfficialMention.Type.ROLE
                    && b.start == a.end + 1
                    && tokens.is(a.end, "and")
                    && b.title().determiner() == Title.Determiner.NONE;
            if (!joined || !sayOneOffice(a) || !sayOneOffice(b)) {
                continue;
            }
            Candidate named = beside(a);
            boolean before = named != null && named.end <= a.start;
            Candidate follows = named == null ? beside(b) : null;
            if (before || (follows != null && follows.start > b.end)) {
                titled.set(i, merged(a, b, before ? a : b));
                titled.remove(i + 1);
            }
        }
    }

    private static @Nullable Candidate beside(Candidate role) {
        return role.link == Link.APPOSITION ? role.partner : null;
    }

    private static boolean sayOneOffice(Candidate role) {
        return OfficeReader.read(role.title()).isPresent();
    }

    private static Candidate merged(Candidate a, Candidate b, Candidate linked) {
        Candidate both = new Candidate(a.field, a.segments, a.start, b.end, OfficialMention.Type.ROLE, "", a.start);
        both.titles.addAll(a.titles);
        both.titles.addAll(b.titles);
        both.partner = linked.partner;
        both.link = linked.link;
        both.future = linked.future;
        return both;
    }

    private void join(Candidate role) {
        int edge = appositions.leftEdge(role.start);
        Optional<Candidate> beside = appositions.beside(role, edge);
        if (beside.isPresent()) {
            role.partner = beside.get();
            role.link = Link.APPOSITION;
            role.future |= RoleGuards.isPost(role);
        } else if (!named(role)) {
            predicates.join(role, edge);
        }
    }

    /** "A Springfield council member was arrested Friday. Ann P., 62, ...": the next sentence names whom the first describes. */
    private boolean named(Candidate role) {
        boolean befell = role.end + 1 < tokens.size()
                && (DID.contains(tokens.lower(role.end))
                        || (AUXILIARIES.contains(tokens.lower(role.end))
                                && BEFELL.contains(tokens.lower(role.end + 1))));
        if (!befell || role.title().determiner() != Title.Determiner.INDEFINITE) {
            return false;
        }
        int at = role.end;
        while (at < tokens.size() && !(tokens.is(at, '.') && people.startingAt(at + 1) != null)) {
            if (people.startingAt(at) != null) {
                return false;
            }
            at++;
        }
        Candidate name = people.startingAt(at + 1);
        boolean aged = name != null
                && name.parts().size() > 1
                && name.end + 1 < tokens.size()
                && tokens.is(name.end, ',')
                && tokens.isNumber(name.end + 1);
        if (aged) {
            role.partner = name;
            role.link = Link.APPOSITION;
        }
        return aged;
    }

    /** "president, prime minister and foreign minister of X": passes the last country on to the titles before it. */
    private void share(List<Candidate> titled) {
        for (int i = titled.size() - 2; i >= 0; i--) {
            Candidate role = titled.get(i);
            Candidate next = titled.get(i + 1);
            boolean alone =
                    role.type == OfficialMention.Type.ROLE && !role.title().qualified();
            boolean joined = next.start > role.end
                    && next.start - role.end <= 2
                    && (tokens.is(role.end, ',') || tokens.is(role.end, "and"));
            if (alone && joined && next.type == OfficialMention.Type.ROLE) {
                role.sharedCountry = next.sharedCountry != null
                        ? next.sharedCountry
                        : OfficeReader.countryOf(next.title()).orElse(null);
            }
        }
    }

    /** "Vice Presidents A, B and C": the title is everybody's; and so is a council's in its roll, "Mayor Pro Tem A, B, C and D". */
    private void follow(Candidate first) {
        Lexeme.Head head = first.title().head();
        if (!head.plural() && !head.office().equals("local-official")) {
            return;
        }
        List<Candidate> listed = listedAfter(first);
        boolean roll = listed.size() >= LEAST_OF_A_ROLL
                && listed.stream().allMatch(c -> c.parts().size() > 1);
        if (head.plural() || roll) {
            first.followers.addAll(listed);
        }
    }

    /** The bare names that follow one another by commas and "and". */
    private List<Candidate> listedAfter(Candidate first) {
        List<Candidate> listed = new ArrayList<>();
        int at = first.end;
        while (at < tokens.size() && !s.newLineBefore(at)) {
            int next = at;
            if (tokens.is(next, ',')) {
                next++;
            }
            if (next < tokens.size() && tokens.is(next, "and")) {
                next++;
            }
            Candidate name = next > at ? people.startingAt(next) : null;
            if (name == null || name.type != OfficialMention.Type.NAME) {
                return listed;
            }
            listed.add(name);
            at = name.end;
        }
        return listed;
    }
}
