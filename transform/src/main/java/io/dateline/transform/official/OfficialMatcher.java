package io.dateline.transform.official;

import io.dateline.common.annotation.OfficialMention;
import io.dateline.common.article.Field;
import io.dateline.transform.official.Lexeme.Head;
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
    private final FollowingName following;
    private final Optional<PersonTagger> tagger;

    OfficialMatcher(OfficialLexicon lexicon, RegisterNames register, Optional<PersonTagger> tagger) {
        this.lexicon = lexicon;
        this.tagger = tagger;
        titles = new TitleParser(register::isSurname);
        names = new NameParser(register.fullNames());
        following = new FollowingName(titles, names);
    }

    Found match(Field field, String text) {
        Segments segments = new Segments(text, lexicon);
        tagger.ifPresent(t -> segments.tag(t.people(field, text)));
        List<Candidate> titled = new ArrayList<>();
        boolean[] covered = new boolean[segments.tokens().size()];
        for (int segment = 0; segment < segments.size(); segment++) {
            Lexeme lexeme = segments.lexeme(segment);
            if (lexeme.head().isPresent() && !covered[segments.firstToken(segment)]) {
                Head head = Deputies.head(segments, segment, lexeme.head().get());
                title(field, segments, segment, head, titled, covered);
            }
        }
        titled.sort(Comparator.comparingInt(c -> c.start));
        titled.forEach(c -> java.util.Arrays.fill(covered, c.start, c.end, true));
        return new Found(segments, titled, names(field, segments, covered));
    }

    private void title(Field field, Segments s, int segment, Head head, List<Candidate> out, boolean[] covered) {
        if (!HeadGuards.allow(s, segment, head)) {
            return;
        }
        Title title = titles.parse(s, segment);
        List<Title> all = new ArrayList<>(List.of(title));
        int nameStart = following.start(s, FollowingName.afterBracket(s, title), all);
        int nameEnd = following.end(s, title, nameStart);
        boolean serves = HeadGuards.isRank(head) && HeadGuards.servesIn(s, segment);
        boolean named = nameEnd > nameStart
                && !serves
                && (title.determiner() != Determiner.EXCLUDED || (s.isCapitalised(segment) && !head.plural()));
        if (!named) {
            if ((!HeadGuards.isRank(head) || (serves && HeadGuards.isOfForce(title))) && !head.plural()) {
                out.add(candidate(field, s, title.start(), title.end(), OfficialMention.Type.ROLE, "", all));
                java.util.Arrays.fill(covered, s.endToken(segment), Math.max(title.end(), s.endToken(segment)), true);
            }
            return;
        }
        all.set(0, FollowingName.withOwner(title, s, nameEnd));
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

    private static Candidate candidate(
            Field field, Segments s, int start, int end, OfficialMention.Type type, String name, List<Title> titles) {
        Candidate made = new Candidate(field, s, start, end, type, name, start);
        made.titles.addAll(titles);
        return made;
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
