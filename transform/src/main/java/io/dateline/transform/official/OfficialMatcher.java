package io.dateline.transform.official;

import io.dateline.common.annotation.OfficialMention;
import io.dateline.common.article.Field;
import io.dateline.transform.official.Lexeme.Head;
import io.dateline.transform.official.Lexeme.HeadClass;
import io.dateline.transform.official.Lexeme.WordClass;
import io.dateline.transform.official.Title.Determiner;
import io.dateline.transform.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds titles, the names that follow them, and every run of words that can be a name. What belongs together by comma or verb is for
 * {@link TitleLinks}; who it is for {@link OfficialResolver}.
 */
final class OfficialMatcher {

    /** What was found in one field: mentions with titles, and names without. Both in text order. */
    record Found(Segments segments, List<Candidate> titled, List<Candidate> names) {}

    private final OfficialLexicon lexicon;
    private final TitleParser titles;
    private final NameParser names;
    private final Optional<PersonTagger> tagger;

    OfficialMatcher(OfficialLexicon lexicon, RegisterNames register, Optional<PersonTagger> tagger) {
        this.lexicon = lexicon;
        this.tagger = tagger;
        titles = new TitleParser(register::isSurname);
        names = new NameParser(register.fullNames());
    }

    Found match(Field field, String text) {
        Segments segments = new Segments(text, lexicon);
        tagger.ifPresent(t -> segments.tag(t.people(field, text)));
        List<Candidate> titled = new ArrayList<>();
        boolean[] covered = new boolean[segments.tokens().size()];
        for (int segment = 0; segment < segments.size(); segment++) {
            Lexeme lexeme = segments.lexeme(segment);
            if (lexeme.head().isPresent() && !covered[segments.firstToken(segment)]) {
                title(field, segments, segment, lexeme.head().get(), titled, covered);
            }
        }
        titled.sort(Comparator.comparingInt(c -> c.start));
        titled.forEach(c -> java.util.Arrays.fill(covered, c.start, c.end, true));
        return new Found(segments, titled, names(field, segments, covered));
    }

    private void title(Field field, Segments s, int segment, Head head, List<Candidate> out, boolean[] covered) {
        Tokens tokens = s.tokens();
        boolean capitalised = s.isCapitalised(segment);
        boolean rank = head.kind() == HeadClass.RANK || head.kind() == HeadClass.POLICE || head.titleOnly();
        boolean unwritten = head.titleOnly() && head.words().endsWith(".") && !tokens.is(s.endToken(segment) - 1, '.');
        boolean serves = rank && !s.hasCapital(segment) && servesIn(s, segment);
        // "police officer Ann Lee", but "officer" and "general" are common words.
        boolean phrase = head.kind() == HeadClass.POLICE && head.words().indexOf(' ') > 0;
        if (unwritten || (rank && !s.hasCapital(segment) && !serves && !phrase)) {
            return;
        }
        boolean surname = segment > 0
                && capitalised
                && !s.newLineBefore(s.firstToken(segment))
                && (head.office().equals("monarch") || head.words().equals("judge"))
                && s.isCapitalised(segment - 1)
                && (s.lexeme(segment - 1).isNone() || s.is(segment - 1, WordClass.GIVEN));
        if (surname || isHonour(s, s.endToken(segment))) {
            return;
        }
        // "state-president" or "minister-in-waiting" are other words.
        int after = s.endToken(segment);
        if (after < tokens.size()
                && tokens.is(after, '-')
                && tokens.touchesPrevious(after)
                && !s.is(s.ofToken(after + 1), WordClass.ELECT)) {
            return;
        }
        Title title = titles.parse(s, segment);
        List<Title> all = new ArrayList<>(List.of(title));
        int nameStart = beforeName(s, title.end(), all);
        int nameEnd = nameStart < tokens.size() && !s.newLineBefore(nameStart) ? names.end(s, nameStart) : nameStart;
        boolean named = nameEnd > nameStart
                && !serves
                && (title.determiner() != Determiner.EXCLUDED || (capitalised && !head.plural()))
                && mayPrecedeName(title, s, nameStart, nameEnd);
        if (!named) {
            if ((!rank || (serves && ofForce(title))) && !head.plural()) {
                out.add(candidate(field, s, title.start(), title.end(), OfficialMention.Type.ROLE, "", all));
                java.util.Arrays.fill(covered, s.endToken(segment), Math.max(title.end(), s.endToken(segment)), true);
            }
            return;
        }
        countryAfter(s, nameEnd)
                .filter(code -> !title.qualified())
                .ifPresent(code -> all.set(0, title.withCountry(code)));
        int start = mergeCoordinated(s, title, out, all);
        String name = NameText.clean(s, nameStart, nameEnd);
        // A party's post makes no mention, its holder does.
        Candidate made = title.shadows()
                ? new Candidate(field, s, nameStart, nameEnd, OfficialMention.Type.NAME, name, nameStart)
                : new Candidate(field, s, start, nameEnd, OfficialMention.Type.NAMED_ROLE, name, nameStart);
        made.titles.addAll(all);
        out.add(made);
        java.util.Arrays.fill(covered, start, nameEnd, true);
    }

    /** "a sergeant in the Springfield Police Department": in lower case a rank is one of a body that is named. */
    private static boolean servesIn(Segments s, int segment) {
        Tokens tokens = s.tokens();
        int at = s.endToken(segment);
        if (at + 2 >= tokens.size() || s.newLineBefore(at) || !(tokens.is(at, "in") || tokens.is(at, "with"))) {
            return false;
        }
        int body = s.ofToken(tokens.is(at + 1, "the") ? at + 2 : at + 1);
        return s.isCapitalised(body) && !s.is(body, WordClass.CALENDAR);
    }

    /** "Commander of the Order of the Bath" */
    private static boolean isHonour(Segments s, int after) {
        Tokens tokens = s.tokens();
        return after + 2 < tokens.size()
                && tokens.is(after, "of")
                && tokens.is(after + 1, "the")
                && (tokens.is(after + 2, "order") || tokens.is(after + 2, "legion"))
                && tokens.isCapitalised(after + 2);
    }

    private static boolean ofForce(Title title) {
        return title.bodies().stream()
                        .anyMatch(b -> b.kind().equals("military") || b.kind().equals("police"))
                || OfficeTables.bundled().isForce(BodyTitles.unit(title));
    }

    /** "King Abdullah of Jordan", "President Tandja of Niger": the country stands outside the span and still says whose. */
    private static Optional<String> countryAfter(Segments s, int nameEnd) {
        Tokens tokens = s.tokens();
        if (nameEnd + 1 >= tokens.size() || !tokens.is(nameEnd, "of") || s.newLineBefore(nameEnd + 1)) {
            return Optional.empty();
        }
        return s.lexeme(s.ofToken(tokens.is(nameEnd + 1, "the") ? nameEnd + 2 : nameEnd + 1))
                .country();
    }

    private static Candidate candidate(
            Field field, Segments s, int start, int end, OfficialMention.Type type, String name, List<Title> titles) {
        Candidate made = new Candidate(field, s, start, end, type, name, start);
        made.titles.addAll(titles);
        return made;
    }

    /** Past honorifics, ranks and a bracketed abbreviation between a title and its name; ranks are added to {@code titles}. */
    private int beforeName(Segments s, int from, List<Title> titles) {
        Tokens tokens = s.tokens();
        int at = from;
        while (at < tokens.size() && !s.newLineBefore(at)) {
            int segment = s.ofToken(at);
            Lexeme lexeme = s.lexeme(segment);
            if (tokens.is(at, '(') && at > from - 1) {
                int close = at + 1;
                while (close < tokens.size() && close - at < 6 && !tokens.is(close, ')')) {
                    close++;
                }
                boolean nameFollows = close + 1 < tokens.size()
                        && tokens.is(close, ')')
                        && (names.end(s, close + 1) > close + 1 || s.is(s.ofToken(close + 1), WordClass.HONORIFIC));
                if (!nameFollows) {
                    return from;
                }
                at = close + 1;
            } else if (lexeme.is(WordClass.HONORIFIC) && names.end(s, at) <= s.endToken(segment)) {
                at = s.endToken(segment);
                if (at < tokens.size() && tokens.is(at, '.') && tokens.touchesPrevious(at)) {
                    at++;
                }
            } else if (lexeme.head().isPresent()
                    && s.isCapitalised(segment)
                    && (lexeme.head().get().kind() == HeadClass.RANK
                            || lexeme.head().get().kind() == HeadClass.JUDGE)
                    && names.end(s, s.endToken(segment)) > s.endToken(segment)) {
                titles.add(titles.size(), this.titles.parse(s, segment));
                at = s.endToken(segment);
            } else {
                return at;
            }
        }
        return from;
    }

    private boolean mayPrecedeName(Title title, Segments s, int nameStart, int nameEnd) {
        Head head = title.head();
        if (!head.named()
                && !title.qualified()
                && title.portfolios().isEmpty()
                && title.determiner() == Determiner.NONE
                && !s.startsSentence(title.start())
                && head.kind() != HeadClass.LEADER
                && head.kind() != HeadClass.SPOKES
                && head.kind() != HeadClass.SECRETARY) {
            return false;
        }
        // "the president Monday", "the General Assembly"
        Lexeme first = s.lexeme(s.ofToken(nameStart));
        if (first.qualifies() && s.endToken(s.ofToken(nameStart)) >= nameEnd) {
            return false;
        }
        return !NameText.isAttributive(s, nameEnd);
    }

    /** "Deputy Prime Minister and Finance Minister X": one mention with two titles. */
    private static int mergeCoordinated(Segments s, Title title, List<Candidate> out, List<Title> all) {
        Tokens tokens = s.tokens();
        int and = title.start() - 1;
        if (and <= 0 || out.isEmpty() || !(tokens.is(and, "and") || tokens.is(and, '/') || tokens.is(and, '-'))) {
            return title.start();
        }
        Candidate last = out.get(out.size() - 1);
        boolean joins = last.type == OfficialMention.Type.ROLE
                && last.end == and
                && last.title().determiner() != Determiner.THE
                && s.isCapitalised(s.ofToken(last.title().headStart()))
                        == s.isCapitalised(s.ofToken(title.headStart()));
        if (!joins) {
            return title.start();
        }
        out.remove(out.size() - 1);
        all.add(0, last.title());
        return last.start;
    }

    /** Every run of words outside titles that can be a person's name. */
    private List<Candidate> names(Field field, Segments s, boolean[] covered) {
        List<Candidate> out = new ArrayList<>();
        Tokens tokens = s.tokens();
        for (int i = 0; i < tokens.size(); ) {
            if (covered[i]
                    || !tokens.isWord(i)
                    || (!tokens.isCapitalised(i) && !tokens.is(i, "al") && !tokens.is(i, "el"))) {
                i++;
                continue;
            }
            int end = names.end(s, i);
            if (end == i || isPlace(s, i, end) || names.onlyFollows(s, i)) {
                i++;
                continue;
            }
            out.add(new Candidate(field, s, i, end, OfficialMention.Type.NAME, NameText.clean(s, i, end), i));
            i = end;
        }
        return out;
    }

    /** A state or province alone: "Max B. of Montana". */
    private static boolean isPlace(Segments s, int start, int end) {
        int segment = s.ofToken(start);
        return !s.isTagged()
                && s.endToken(segment) == end
                && s.lexeme(segment).region().isPresent();
    }
}
