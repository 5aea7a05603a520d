package io.dateline.transform.official;

import io.dateline.common.article.Span;
import io.dateline.transform.official.Lexeme.WordClass;
import io.dateline.transform.text.SentenceSplitter;
import io.dateline.transform.text.Tokens;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text cut into what the lexicon knows: the longest phrase at each place, every other token by itself.
 *
 * <p>Positions of this class's methods are segment numbers unless they say token.
 */
final class Segments {

    /** Words before a capital's name that make another place of it. */
    private static final Set<String> NAMESAKE = Set.of("new", "fort", "port", "lake", "mount", "saint");

    private final String text;
    private final Tokens tokens;
    private final int[] ids;
    private final int[] firstToken;
    private final int[] endToken;
    private final int[] ofToken;
    private final Lexeme[] lexemes;
    private final int size;
    /** By the token, where the tagged name that holds it ends; null where no tagger was asked. */
    private int @Nullable [] taggedEnd;

    Segments(String text, OfficialLexicon lexicon) {
        this.text = text;
        tokens = Tokens.of(text);
        ids = lexicon.vocabulary().ids(tokens, text);
        int n = tokens.size();
        firstToken = new int[n];
        endToken = new int[n];
        ofToken = new int[n];
        Lexeme[] found = new Lexeme[n];
        int count = 0;
        for (int i = 0; i < n; ) {
            PhraseTable.Hit<Lexeme> hit = lexicon.phrases().longest(tokens, ids, i);
            if (hit != null && hit.value().seat().isPresent() && followsNamesake(i)) {
                hit = null;
            }
            int end = hit == null ? i + 1 : hit.end();
            firstToken[count] = i;
            endToken[count] = end;
            found[count] = hit == null ? Lexeme.NONE : hit.value();
            Arrays.fill(ofToken, i, end, count);
            count++;
            i = end;
        }
        lexemes = found;
        size = count;
    }

    /** "New London" is no London. */
    private boolean followsNamesake(int token) {
        return token > 0 && tokens.isCapitalised(token - 1) && NAMESAKE.contains(tokens.lower(token - 1));
    }

    int size() {
        return size;
    }

    /** Takes the names that a tagger found: they alone are names from now on. */
    void tag(List<Span> people) {
        taggedEnd = new int[tokens.size()];
        for (Span span : people) {
            int end = tokens.at(span.end());
            for (int token = tokens.at(span.start()); token < end; token++) {
                taggedEnd[token] = end;
            }
        }
    }

    boolean isTagged() {
        return taggedEnd != null;
    }

    /** The token after the tagged name that goes on at {@code token}; {@code token} itself where none does. */
    int taggedEnd(int token) {
        return taggedEnd == null || token >= taggedEnd.length ? token : Math.max(token, taggedEnd[token]);
    }

    String text() {
        return text;
    }

    Tokens tokens() {
        return tokens;
    }

    int[] ids() {
        return ids;
    }

    int firstToken(int segment) {
        return firstToken[segment];
    }

    int endToken(int segment) {
        return endToken[segment];
    }

    int ofToken(int token) {
        return token < tokens.size() ? ofToken[token] : size;
    }

    /** What the lexicon knows of a segment; {@link Lexeme#NONE} beyond the text's ends too. */
    Lexeme lexeme(int segment) {
        return segment >= 0 && segment < size ? lexemes[segment] : Lexeme.NONE;
    }

    boolean is(int segment, WordClass kind) {
        return lexeme(segment).is(kind);
    }

    boolean isMark(int segment, char c) {
        return segment >= 0 && segment < size && tokens.is(firstToken[segment], c);
    }

    boolean isWord(int segment, String word) {
        return segment >= 0 && segment < size && tokens.is(firstToken[segment], word);
    }

    boolean isCapitalised(int segment) {
        int token = firstToken[segment];
        return tokens.isWord(token) && tokens.isCapitalised(token);
    }

    /** Whether any word of a segment has a capital: "police Sgt." has. */
    boolean hasCapital(int segment) {
        for (int token = firstToken[segment]; token < endToken[segment]; token++) {
            if (tokens.isWord(token) && tokens.isCapitalised(token)) {
                return true;
            }
        }
        return false;
    }

    boolean isWord(int segment) {
        return segment >= 0 && segment < size && tokens.isWord(firstToken[segment]);
    }

    /** Whether a line ends between a token and the one before. */
    boolean newLineBefore(int token) {
        if (token == 0 || token >= tokens.size()) {
            return true;
        }
        for (int i = tokens.end(token - 1); i < tokens.start(token); i++) {
            if (SentenceSplitter.isLineBreak(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token is an apostrophe that touches the word before it. */
    boolean isApostrophe(int token) {
        if (token >= tokens.size()
                || token <= 0
                || tokens.end(token) - tokens.start(token) != 1
                || !tokens.touchesPrevious(token)) {
            return false;
        }
        char c = tokens.firstChar(token);
        return c == '\'' || c == '\u2019' || c == '`';
    }

    /** Whether a possessive {@code 's} (or a bare apostrophe after s) starts at a token. */
    boolean isPossessive(int token) {
        if (!isApostrophe(token)) {
            return false;
        }
        boolean s = token + 1 < tokens.size() && tokens.touchesPrevious(token + 1) && tokens.is(token + 1, "s");
        return s || text.charAt(tokens.end(token - 1) - 1) == 's';
    }

    /** The token after a possessive ending that starts at {@code token}. */
    int afterPossessive(int token) {
        return token + 1 < tokens.size() && tokens.touchesPrevious(token + 1) && tokens.is(token + 1, "s")
                ? token + 2
                : token + 1;
    }

    /** Whether a token starts a sentence, as far as marks and lines tell. */
    boolean startsSentence(int token) {
        if (newLineBefore(token)) {
            return true;
        }
        char c = tokens.firstChar(token - 1);
        return c == '.' || c == '?' || c == '!' || c == '"' || c == '\u201c' || c == '`' || c == ':' || c == ';';
    }
}
