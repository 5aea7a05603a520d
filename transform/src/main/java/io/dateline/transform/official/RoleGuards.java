package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.HeadClass;
import io.dateline.transform.official.Lexeme.WordClass;
import io.dateline.transform.official.Title.Determiner;
import io.dateline.transform.text.Tokens;
import java.util.EnumSet;
import java.util.Set;

/** Says which titles without a name speak of nobody: future, generic, negated, of a post rather than of its holder. */
final class RoleGuards {

    private static final Set<String> POST = Set.of(
            "post",
            "position",
            "job",
            "title",
            "rank",
            "role",
            "office",
            "candidate",
            "candidates",
            "bid",
            "race",
            "run",
            "running",
            "ran",
            "runs",
            "nominee",
            "election",
            "elections",
            "candidacy",
            "nomination",
            "contender",
            "vote",
            "campaign",
            "ambition",
            "ambitions",
            "hopeful",
            "successor-designate",
            "seat",
            "nominated",
            "appointment",
            "term",
            "terms",
            "becoming",
            "choose",
            "elect");
    private static final Set<HeadClass> OPEN = EnumSet.of(HeadClass.PRESIDENT, HeadClass.LEADER);
    private static final Set<String> STATE =
            Set.of("country", "nation", "state", "republic", "government", "party", "house", "opposition");
    private static final Set<String> MODALS = Set.of("may", "can", "must", "shall", "cannot");
    private static final Set<String> OWNED =
            Set.of("residence", "palace", "term", "house", "powers", "seat", "mansion", "race", "election", "day");
    /** "is no longer the leader" */
    private static final Set<String> NEGATED = Set.of("not", "longer", "never");

    private static final Set<String> LINKS = Set.of("of", "for", "as", "to", "become");

    private RoleGuards() {}

    /** Whether the title can speak of one person who holds or held the office. */
    static boolean mayRefer(Candidate role) {
        Title title = role.title();
        Segments s = role.segments;
        Tokens tokens = s.tokens();
        if (title.determiner() == Determiner.EXCLUDED || (title.time() == Title.Time.ELECT && role.partner == null)) {
            return false;
        }
        int after = role.end;
        if (after < tokens.size() && !s.newLineBefore(after)) {
            if (isOfAnother(role, s) || isName(role, s)) {
                return false;
            }
            if (s.is(s.ofToken(after), WordClass.ROLESTOP)
                    || (tokens.is(after, '-') && tokens.touchesPrevious(after))) {
                return false;
            }
        }
        return !post(s, tokens, role.start) && !generic(role, s, tokens);
    }

    /** "the president of the court", "the leader of a band": what follows "of" was no state or body, so the office is none. */
    private static boolean isOfAnother(Candidate role, Segments s) {
        int of = role.end;
        boolean article = of + 2 < s.tokens().size()
                && (s.tokens().is(of + 1, "the")
                        || s.tokens().is(of + 1, "a")
                        || s.tokens().is(of + 1, "an"));
        return article
                && OPEN.contains(role.title().head().kind())
                && s.tokens().is(of, "of")
                && !STATE.contains(s.tokens().lower(of + 2));
    }

    /** "the Premier League", "General Elections": a capitalised title before a capitalised noun is a part of another name. */
    private static boolean isName(Candidate role, Segments s) {
        int next = s.ofToken(role.end);
        return s.isCapitalised(s.ofToken(role.end - 1))
                && s.isCapitalised(next)
                && (s.is(next, WordClass.BUSINESS)
                        || s.is(next, WordClass.NOTNAME)
                        || s.is(next, WordClass.ATTRIBUTIVE));
    }

    /** What any holder may do, and what is only named after the office: "the president may dismiss", "the President's Residence". */
    private static boolean generic(Candidate role, Segments s, Tokens tokens) {
        int after = role.end;
        if (after >= tokens.size() || s.newLineBefore(after)) {
            return false;
        }
        if (s.isPossessive(after)) {
            int owned = s.afterPossessive(after);
            // "the Butler County Coroner's Office" is a body.
            boolean body = owned < tokens.size()
                    && tokens.isCapitalised(owned)
                    && (tokens.is(owned, "office") || tokens.is(owned, "department"));
            return body || (owned < tokens.size() && OWNED.contains(tokens.lower(owned)));
        }
        boolean unqualified = !role.title().qualified();
        boolean conditional = role.start > 1 && tokens.is(role.start - 1, "the") && tokens.is(role.start - 2, "if");
        boolean modal = tokens.isWord(after) && MODALS.contains(tokens.lower(after));
        boolean right = tokens.is(after, "has")
                && after + 2 < tokens.size()
                && tokens.is(after + 1, "the")
                && (tokens.is(after + 2, "right") || tokens.is(after + 2, "power"));
        boolean obliged = tokens.is(after, "is")
                && after + 2 < tokens.size()
                && (tokens.is(after + 1, "not") || tokens.is(after + 1, "obliged") || tokens.is(after + 1, "required"));
        return unqualified && (conditional || modal || right || obliged);
    }

    /** "the pick for secretary of state" */
    static boolean isPost(Candidate role) {
        int at = role.start - 1;
        return at > 0
                && role.segments.tokens().is(at, "for")
                && post(role.segments, role.segments.tokens(), role.start);
    }

    /** "run for president", "the post of interior minister", "candidate for governor" */
    private static boolean post(Segments s, Tokens tokens, int start) {
        int at = start - 1;
        while (at >= 0
                && !s.newLineBefore(at + 1)
                && (tokens.is(at, "the")
                        || tokens.is(at, "a")
                        || tokens.is(at, "an")
                        || s.is(s.ofToken(at), WordClass.DROPPED))) {
            at--;
        }
        if (at < 1 || !tokens.isWord(at)) {
            return false;
        }
        if (tokens.is(at - 1, '-') && tokens.touchesPrevious(at)) {
            // "the four-term senator"
            return false;
        }
        String link = tokens.lower(at);
        if (NEGATED.contains(link)) {
            return true;
        }
        boolean bare = at == start - 1;
        if (link.equals("for") && bare) {
            return true;
        }
        return (LINKS.contains(link) && tokens.isWord(at - 1) && POST.contains(tokens.lower(at - 1)))
                || (bare && POST.contains(link));
    }
}
