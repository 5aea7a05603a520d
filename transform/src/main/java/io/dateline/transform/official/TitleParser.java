package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.Head;
import io.dateline.transform.official.Lexeme.HeadClass;
import io.dateline.transform.official.Lexeme.WordClass;
import io.dateline.transform.official.Title.Time;
import io.dateline.transform.text.Tokens;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads the title around a head: modifiers to its left ({@link LeftModifiers}), post-modifiers to its right ({@link PostModifiers}).
 *
 * <p>{@code [former|acting|...] [country, demonym, body or party]['s] [portfolio] HEAD [of|for|from|to X]}. Descriptive words at the
 * left edge stay out of the span; between kept words they are inside.
 */
final class TitleParser {

    private static final int MOST_SKIPPED = 3;

    private final Predicate<String> isSurname;

    /** @param isSurname whether a folded word is a surname of the register: "Annan's envoy" is a person's, "Murmansk's governor" a place's */
    TitleParser(Predicate<String> isSurname) {
        this.isSurname = isSurname;
    }

    Title parse(Segments s, int headSegment) {
        Head head = Deputies.head(s, headSegment, s.lexeme(headSegment).head().orElseThrow());
        LeftModifiers left = new LeftModifiers(s, head, headSegment, isSurname);
        left.read();
        int end = afterElect(s, s.endToken(headSegment));
        Time time = end > s.endToken(headSegment) ? Time.ELECT : left.time();
        PostModifiers post = new PostModifiers(s, head);
        end = post.read(end);
        Qualifiers all = left.qualifiers();
        Qualifiers after = post.qualifiers();
        if (head.kind() == HeadClass.PRESIDENT && after.unit.isPresent() && after.country.isEmpty()) {
            // "the German president of the Olympic Committee" presides the committee.
            all.country = Optional.empty();
        }
        all.addPost(after);
        return Title.of(
                left.start(),
                end,
                s.firstToken(headSegment),
                head,
                time,
                left.deputy() || (all.part && head.kind() == HeadClass.HEAD),
                all,
                left.owned() ? Title.Determiner.THE : Determiners.before(s, skipDropped(s, left.start())));
    }

    /** The title of whoever a verb says heads its object: "chairs the Senate Banking Committee". */
    static Title ofVerb(Segments s, int verb, Head head) {
        PostModifiers post = new PostModifiers(s, head);
        int end = post.object(verb);
        Qualifiers found = post.qualifiers();
        return Title.of(verb, end, verb, head, Time.UNSAID, found.part, found, Title.Determiner.NONE);
    }

    /** Past "-elect", "designate" after a head. */
    private static int afterElect(Segments s, int end) {
        Tokens tokens = s.tokens();
        boolean hyphen = end + 1 < tokens.size() && tokens.is(end, '-') && tokens.touchesPrevious(end);
        if (hyphen && s.is(s.ofToken(end + 1), WordClass.ELECT)) {
            return end + 2;
        }
        boolean follows = end < tokens.size() && s.is(s.ofToken(end), WordClass.ELECT) && !tokens.is(end, "incoming");
        return follows ? end + 1 : end;
    }

    /** "four-term", "policy-minded": ends at {@code token}. */
    private static boolean isCompound(Segments s, int token) {
        Tokens tokens = s.tokens();
        return token > 2
                && tokens.is(token - 1, '-')
                && tokens.isWord(token)
                && tokens.isWord(token - 2)
                && !tokens.isCapitalised(token)
                && tokens.touchesPrevious(token)
                && tokens.touchesPrevious(token - 1)
                && !s.newLineBefore(token + 1);
    }

    /** Past descriptive words between the determiner and the span's edge. */
    private static int skipDropped(Segments s, int edge) {
        Tokens tokens = s.tokens();
        int at = edge;
        for (int i = 0; i < MOST_SKIPPED && at > 0; i++) {
            int segment = s.ofToken(at - 1);
            boolean dropped = s.is(segment, WordClass.DROPPED) && !s.newLineBefore(at);
            boolean age = tokens.isNumber(at - 1) || (tokens.is(at - 1, '-') && tokens.touchesPrevious(at));
            if (!dropped && !age && !isCompound(s, at - 1)) {
                break;
            }
            at = isCompound(s, at - 1) ? at - 3 : s.firstToken(segment);
        }
        return at;
    }
}
