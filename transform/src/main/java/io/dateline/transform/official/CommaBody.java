package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.Head;
import io.dateline.transform.official.Lexeme.HeadClass;
import io.dateline.transform.official.Lexeme.WordClass;
import io.dateline.transform.text.Tokens;
import java.util.Locale;

/** Reads the body that formal prose sets beside its chief's title with a comma: "Managing Director, Lagos Water Authority (LWA),". */
final class CommaBody {

    private static final int LONGEST_ABBREVIATION = 8;

    private final Segments s;
    private final Tokens tokens;
    private final Head head;
    private final Qualifiers found;

    /** @param found gets what the phrase names */
    CommaBody(Segments s, Head head, Qualifiers found) {
        this.s = s;
        this.head = head;
        this.found = found;
        tokens = s.tokens();
    }

    /** The token after the body and its abbreviation; {@code comma} where no body stands between commas. */
    int read(int comma) {
        int start = comma + 1;
        if (head.kind() == HeadClass.PORTFOLIO && found.portfolios.isEmpty() && !s.newLineBefore(start)) {
            return portfolio(start);
        }
        if (head.kind() != HeadClass.HEAD
                || start >= tokens.size()
                || s.newLineBefore(start)
                || !tokens.isCapitalised(start)) {
            return comma;
        }
        Qualifiers body = new Qualifiers();
        int end = new BodyPhrase(s, head, body).read(start);
        boolean isPublic = body.unit
                .filter(u -> OfficeTables.bundled().isPublic(u.toLowerCase(Locale.ROOT)))
                .isPresent();
        // A single word may be anything: "the chairman, Police".
        if (!isPublic || s.endToken(s.ofToken(start)) >= end && body.bodies.isEmpty()) {
            return comma;
        }
        int close = afterAbbreviation(end);
        boolean closed =
                close >= tokens.size() || s.newLineBefore(close) || tokens.is(close, ',') || tokens.is(close, '.');
        if (!closed) {
            return comma;
        }
        found.addPost(body);
        return close;
    }

    /** "Permanent Secretary, Ministry of Works,", "Deputy Minister, Trade and Industry,". */
    private int portfolio(int start) {
        Qualifiers read = new Qualifiers();
        int end = start < tokens.size() && s.is(s.ofToken(start), WordClass.MINISTRY)
                ? new BodyPhrase(s, head, read).read(start)
                : new PortfolioPhrase(s, read.portfolios).read(start);
        boolean closed = end >= tokens.size() || s.newLineBefore(end) || tokens.is(end, ',') || tokens.is(end, '.');
        if (end == start || !closed || !tokens.isCapitalised(start) || read.portfolios.isEmpty()) {
            return start - 1;
        }
        found.addPost(read);
        return end;
    }

    private int afterAbbreviation(int at) {
        boolean bracket = at + 2 < tokens.size()
                && tokens.is(at, '(')
                && tokens.is(at + 2, ')')
                && tokens.end(at + 1) - tokens.start(at + 1) <= LONGEST_ABBREVIATION;
        return bracket ? at + 3 : at;
    }
}
