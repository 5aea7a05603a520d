package io.dateline.transform.official;

import io.dateline.common.annotation.OfficialMention;
import io.dateline.transform.official.Candidate.Link;
import io.dateline.transform.official.Lexeme.WordClass;
import io.dateline.transform.official.Title.Determiner;
import io.dateline.transform.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joins titles that stand alone to the names that they stand beside ("Fred X, the mayor") or are said of ("X was elected mayor"). */
final class TitleLinks {

    private static final Set<String> SAYS = Set.of(
            "is",
            "was",
            "became",
            "become",
            "becomes",
            "becoming",
            "as",
            "remain",
            "remains",
            "remained",
            "elected",
            "re-elected",
            "reelected",
            "named",
            "appointed",
            "be",
            "been",
            "being",
            "made",
            "sworn",
            "crowned");
    private static final Set<String> FUTURE = Set.of(
            "will",
            "would",
            "nominated",
            "nominate",
            "nominates",
            "nominating",
            "nominee",
            "nomination",
            "proposed",
            "propose",
            "appointment",
            "candidate",
            "candidacy",
            "hopes",
            "hoping",
            "wants",
            "wanted",
            "bid",
            "if",
            "tapped",
            "running",
            "run",
            "ran",
            "should",
            "could",
            "designated",
            "choice",
            "pick",
            "expected",
            "likely",
            "plans",
            "poised");
    private static final Set<String> NOT = Set.of("not", "never", "n't", "neither", "without", "nor");
    private static final int FARTHEST_SUBJECT = 24;

    private final Segments s;
    private final Tokens tokens;
    private final Map<Integer, Candidate> byEnd = new HashMap<>();
    private final Map<Integer, Candidate> byStart = new HashMap<>();
    private final List<Candidate> people = new ArrayList<>();

    private TitleLinks(OfficialMatcher.Found found) {
        s = found.segments();
        tokens = s.tokens();
        found.names().forEach(this::person);
        found.titled().stream()
                .filter(c -> c.type == OfficialMention.Type.NAMED_ROLE)
                .forEach(this::person);
        people.sort((a, b) -> Integer.compare(a.start, b.start));
    }

    /** Whether what stands before a token says an office of somebody: "became", "elected", "as". */
    static boolean isSaid(Segments s, int token) {
        return token > 0 && !s.newLineBefore(token) && SAYS.contains(s.tokens().lower(token - 1));
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

    private void person(Candidate candidate) {
        byEnd.put(candidate.end, candidate);
        byStart.put(candidate.start, candidate);
        people.add(candidate);
    }

    static void link(OfficialMatcher.Found found) {
        TitleLinks links = new TitleLinks(found);
        links.share(found.titled());
        for (Candidate candidate : found.titled()) {
            if (candidate.type == OfficialMention.Type.ROLE) {
                links.join(candidate);
            } else if (candidate.title().head().plural()) {
                links.follow(candidate);
            }
        }
    }

    private void join(Candidate role) {
        int edge = leftEdge(role.start);
        Candidate partner = before(role, edge);
        if (partner == null) {
            partner = after(role);
        }
        if (partner != null) {
            role.partner = partner;
            role.link = Link.APPOSITION;
            return;
        }
        predicate(role, edge);
    }

    /** "Vice Presidents A, B and C": the title is everybody's. */
    private void follow(Candidate first) {
        int at = first.end;
        while (at < tokens.size() && !s.newLineBefore(at)) {
            int next = at;
            if (tokens.is(next, ',')) {
                next++;
            }
            if (next < tokens.size() && tokens.is(next, "and")) {
                next++;
            }
            Candidate name = next > at ? byStart.get(next) : null;
            if (name == null || name.type != OfficialMention.Type.NAME) {
                return;
            }
            first.followers.add(name);
            at = name.end;
        }
    }

    /** The token where determiner and descriptive words before a title begin. */
    private int leftEdge(int start) {
        int at = start;
        while (at > 0 && !s.newLineBefore(at)) {
            int segment = s.ofToken(at - 1);
            boolean small = tokens.is(at - 1, "the")
                    || tokens.is(at - 1, "a")
                    || tokens.is(at - 1, "an")
                    || tokens.is(at - 1, "his")
                    || tokens.is(at - 1, "her")
                    || tokens.is(at - 1, "their")
                    || tokens.is(at - 1, "its")
                    || tokens.is(at - 1, "another")
                    || tokens.is(at - 1, "its")
                    || tokens.is(at - 1, "also");
            if (!small && !s.is(segment, WordClass.DROPPED)) {
                return at;
            }
            at = s.firstToken(segment);
        }
        return at;
    }

    /** "Uri L., Israel's top official", "Prakash S., 58, a former ambassador". */
    private @Nullable Candidate before(Candidate role, int edge) {
        int comma = edge - 1;
        if (comma <= 0 || s.newLineBefore(edge)) {
            return null;
        }
        boolean opens = tokens.is(comma, ',') || tokens.is(comma, '(') || isDash(comma);
        if (!opens) {
            return null;
        }
        int end = comma;
        if (comma >= 2 && tokens.isNumber(comma - 1) && tokens.is(comma - 2, ',')) {
            end = comma - 2;
        }
        Candidate name = byEnd.get(end);
        boolean own =
                OfficeReader.countryOf(role.title()).isPresent() && role.title().determiner() == Determiner.NONE;
        if (name == null || !(closes(role.end) || own)) {
            return null;
        }
        return name;
    }

    private boolean isDash(int token) {
        return tokens.is(token, '\u2014') || tokens.is(token, '\u2013');
    }

    /** Whether an apposition can end before a token: at a mark, a relative pronoun or the sentence's end. */
    private boolean closes(int token) {
        if (token >= tokens.size() || s.newLineBefore(token)) {
            return true;
        }
        if (!tokens.isWord(token)) {
            return !tokens.is(token, '\'') && !tokens.is(token, '\u2019');
        }
        return tokens.is(token, "who")
                || tokens.is(token, "and")
                || tokens.is(token, "in")
                || tokens.is(token, "since")
                || tokens.is(token, "from")
                || tokens.is(token, "at")
                || tokens.is(token, "until")
                || tokens.is(token, "whose")
                || tokens.is(token, "under")
                || tokens.is(token, "during")
                || tokens.is(token, "on")
                || tokens.is(token, "for")
                || tokens.is(token, "to");
    }

    /** "Kenya's interior minister, Fred M.," "Pentagon chief - Mark E. -". */
    private @Nullable Candidate after(Candidate role) {
        int comma = role.end;
        if (comma >= tokens.size() || s.newLineBefore(comma)) {
            return null;
        }
        if (!tokens.is(comma, ',') && !tokens.is(comma, ':') && !isDash(comma)) {
            return null;
        }
        int at = comma + 1;
        if (at < tokens.size() && s.is(s.ofToken(at), WordClass.HONORIFIC) && !byStart.containsKey(at)) {
            at = s.endToken(s.ofToken(at));
            if (at < tokens.size() && tokens.is(at, '.')) {
                at++;
            }
        }
        Candidate name = byStart.get(at);
        if (name == null || s.newLineBefore(at) || role.title().determiner() == Determiner.EXCLUDED) {
            return null;
        }
        if (name.end < tokens.size() && !s.newLineBefore(name.end) && tokens.isWord(name.end)) {
            boolean verb = s.is(s.ofToken(name.end), WordClass.VERB)
                    || tokens.is(name.end, "and")
                    || tokens.is(name.end, "who");
            return verb && name.end - name.start > 1 ? name : null;
        }
        return s.isPossessive(name.end) ? null : name;
    }

    private void predicate(Candidate role, int edge) {
        int said = edge - 1;
        if (said < 0 || s.newLineBefore(edge) || !tokens.isWord(said) || !SAYS.contains(tokens.lower(said))) {
            return;
        }
        // "appointed him as his envoy": whose envoy it is, is not who.
        if (role.title().determiner() == Determiner.PRONOUN && tokens.is(said, "as")) {
            return;
        }
        boolean future = false;
        for (int i = said; i >= 0 && said - i < FARTHEST_SUBJECT && !endsSentence(i); i--) {
            Candidate subject = byEnd.get(i + 1);
            if (subject != null) {
                boolean as = tokens.is(said, "as");
                boolean near = said - i <= (as ? FARTHEST_SUBJECT : 8);
                if (near) {
                    role.partner = subject;
                    role.link = Link.PREDICATE;
                    role.future = future || futureBefore(subject, as);
                }
                return;
            }
            if (tokens.isWord(i)) {
                String word = tokens.lower(i);
                future |= FUTURE.contains(word) || NOT.contains(word);
            }
        }
    }

    /** "the appointment of X as", "nominated X as" */
    private boolean futureBefore(Candidate subject, boolean as) {
        if (!as) {
            return false;
        }
        for (int i = subject.start - 1; i >= 0 && subject.start - i <= 3 && !endsSentence(i); i--) {
            if (tokens.isWord(i) && FUTURE.contains(tokens.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean endsSentence(int token) {
        boolean mark = tokens.is(token, '?') || tokens.is(token, '!') || tokens.is(token, ';');
        boolean period = tokens.is(token, '.')
                && token + 1 < tokens.size()
                && tokens.isCapitalised(token + 1)
                && tokens.end(token - 1) - tokens.start(token - 1) > 2;
        return mark || period || s.newLineBefore(token + 1);
    }
}
