package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.WordClass;
import io.dateline.transform.text.Tokens;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names as they stand in a text: how they are printed, and when they only lend their sound to something else. */
final class NameText {

    private static final Set<String> SHIPS =
            Set.of("carrier", "destroyer", "frigate", "submarine", "warship", "cruiser", "uss", "hms", "ship");

    private static final Pattern HYPHEN = Pattern.compile("\\s*[-\u2010\u2011]\\s*");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private NameText() {}

    /** The name at {@code [start, end)} with single spaces and none around hyphens. */
    static String clean(Segments s, int start, int end) {
        Tokens tokens = s.tokens();
        String raw = s.text().substring(tokens.start(start), tokens.end(end - 1));
        return SPACE.matcher(HYPHEN.matcher(raw).replaceAll("-"))
                .replaceAll(" ")
                .replace('\u2019', '\'');
    }

    /** Whether a name is only what something is for or against, or called: "anti-Abacha", "pro Chavez", "the Bush doctrine". */
    static boolean isOpposed(Segments s, int start) {
        Tokens tokens = s.tokens();
        int at = start - 1;
        if (at > 0 && tokens.is(at, '-')) {
            at--;
        }
        return at >= 0
                && ((tokens.isWord(at) && SHIPS.contains(tokens.lower(at)))
                        || tokens.is(at, "anti")
                        || tokens.is(at, "pro")
                        || tokens.is(at, "post")
                        || tokens.is(at, "the"));
    }

    /** Whether the word after a name takes it as an attribute: "Obama administration", "Truman Library", "Netanyahu-led". */
    static boolean isAttributive(Segments s, int end) {
        Tokens tokens = s.tokens();
        if (end >= tokens.size() || s.newLineBefore(end)) {
            return false;
        }
        if (tokens.is(end, '-')
                && tokens.touchesPrevious(end)
                && end + 1 < tokens.size()
                && tokens.touchesPrevious(end + 1)) {
            return true;
        }
        if (!tokens.isWord(end)) {
            return false;
        }
        String word = tokens.lower(end);
        Lexeme lexeme = s.lexeme(s.ofToken(end));
        return lexeme.is(WordClass.ATTRIBUTIVE) || word.toLowerCase(Locale.ROOT).equals("aide");
    }
}
