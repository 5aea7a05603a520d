package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.Head;
import io.dateline.transform.official.Lexeme.HeadClass;
import io.dateline.transform.official.Lexeme.WordClass;
import io.dateline.transform.official.Title.Determiner;
import io.dateline.transform.text.Tokens;
import java.util.List;

/** Finds the name that follows a title: "President <b>Ann Lee</b>", "Health Secretary (DOH) Dr. <b>Juan Cruz</b>". */
final class FollowingName {

    private final TitleParser titles;
    private final NameParser names;

    FollowingName(TitleParser titles, NameParser names) {
        this.titles = titles;
        this.names = names;
    }

    /** The token after the name that starts at {@code start}; {@code start} where none does, or none that the title may stand before. */
    int end(Segments s, Title title, int start) {
        int end = start < s.tokens().size() && !s.newLineBefore(start) ? names.end(s, start) : start;
        return end > start && mayPrecede(title, s, start, end) ? end : start;
    }

    /** The token after a title, and after the bracket that a quotation's editor put it in: "(Vice President) <b>Ann Lee</b>". */
    static int afterBracket(Segments s, Title title) {
        boolean inBrackets = title.start() > 0
                && s.tokens().is(title.start() - 1, '(')
                && title.end() < s.tokens().size()
                && s.tokens().is(title.end(), ')');
        return inBrackets ? title.end() + 1 : title.end();
    }

    /** The token past honorifics, ranks and a bracketed abbreviation between a title and its name; ranks are added to {@code further}. */
    int start(Segments s, int from, List<Title> further) {
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
                further.add(titles.parse(s, segment));
                at = s.endToken(segment);
            } else {
                return at;
            }
        }
        return from;
    }

    private static boolean mayPrecede(Title title, Segments s, int nameStart, int nameEnd) {
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

    /**
     * The title with the country or region behind the name: "King Abdullah of Jordan", "Attorney General Lee of Ohio". It stands outside the
     * span and still says whose.
     */
    static Title withOwner(Title title, Segments s, int nameEnd) {
        Tokens tokens = s.tokens();
        if (title.qualified()
                || nameEnd + 1 >= tokens.size()
                || !tokens.is(nameEnd, "of")
                || s.newLineBefore(nameEnd + 1)) {
            return title;
        }
        Lexeme owner = s.lexeme(s.ofToken(tokens.is(nameEnd + 1, "the") ? nameEnd + 2 : nameEnd + 1));
        return owner.country()
                .map(title::withCountry)
                .or(() -> owner.region().map(title::withRegion))
                .orElse(title);
    }
}
