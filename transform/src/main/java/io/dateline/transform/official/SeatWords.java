package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.Head;
import io.dateline.transform.official.Lexeme.HeadClass;
import io.dateline.transform.official.Lexeme.WordClass;
import io.dateline.transform.text.Tokens;
import java.util.Optional;
import java.util.Set;

/** Reads the house that an office has its seat in, behind "in", "at" or "of": a court, a ministry, or a church, which makes a minister no official. */
final class SeatWords {

    private static final Set<String> CHURCHES =
            Set.of("church", "chapel", "cathedral", "congregation", "kirk", "synagogue", "abbey");

    private static final Set<String> COURTS = Set.of("court", "courts", "tribunal");

    private static final int LONGEST_NAME = 9;

    private final Segments s;
    private final Tokens tokens;
    private final Head head;
    private final Qualifiers found;

    /** @param found gets what is named */
    SeatWords(Segments s, Head head, Qualifiers found) {
        this.s = s;
        this.head = head;
        this.found = found;
        tokens = s.tokens();
    }

    /** Whether an office has its seat at {@code object}: "permanent secretary in the Ministry of Works", "judge in Harris County Circuit Court". */
    boolean isOffice(int object) {
        int start = object < tokens.size() && tokens.is(object, "the") ? object + 1 : object;
        if (start >= tokens.size() || s.newLineBefore(start) || !tokens.isCapitalised(start)) {
            return false;
        }
        if (head.kind() == HeadClass.JUDGE) {
            return namesOneOf(COURTS, start) > start;
        }
        return head.kind() == HeadClass.PORTFOLIO && isMinistry(s.ofToken(start));
    }

    /** "Ministry of Works", "Foreign Ministry", "Home Office" */
    private boolean isMinistry(int segment) {
        Lexeme lexeme = s.lexeme(segment);
        return lexeme.is(WordClass.MINISTRY)
                || (lexeme.portfolio().isPresent() && s.is(segment + 1, WordClass.MINISTRY))
                || lexeme.bodies().stream().anyMatch(b -> b.kind().startsWith("ministry:"));
    }

    /** The token after the church that a minister serves, "at the Church of the Holy Cross", who is no government's; {@code at} where none stands. */
    int church(int at) {
        if (!(tokens.is(at, "of") || tokens.is(at, "at") || tokens.is(at, "in"))) {
            return at;
        }
        int end = namesOneOf(CHURCHES, at + 1);
        if (end == at + 1) {
            return at;
        }
        found.unit = Optional.of("church");
        return end;
    }

    /** The token after the first of {@code words} in the capitalised phrase that starts at a token; the token itself where it has none. */
    private int namesOneOf(Set<String> words, int start) {
        for (int i = start; i < tokens.size() && i - start < LONGEST_NAME && !s.newLineBefore(i); i++) {
            boolean small = tokens.is(i, "the") || tokens.is(i, "of") || tokens.is(i, "and") || tokens.is(i, "s");
            if (tokens.isWord(i) && !tokens.isCapitalised(i) && !small || tokens.is(i, ',')) {
                return start;
            }
            if (tokens.isCapitalised(i) && words.contains(tokens.lower(i))) {
                return i + 1;
            }
        }
        return start;
    }
}
