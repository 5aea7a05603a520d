package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.WordClass;
import io.dateline.transform.text.Tokens;

/** Finds where a person's name that starts at a token ends. */
final class NameParser {

    private static final int MOST_WORDS = 6;

    private final PhraseTable<?> knownNames;

    NameParser(PhraseTable<?> knownNames) {
        this.knownNames = knownNames;
    }

    /** The token after the name that starts at {@code start}; {@code start} where none does. */
    int end(Segments segments, int start) {
        if (segments.isTagged()) {
            return segments.taggedEnd(start);
        }
        Tokens tokens = segments.tokens();
        int at = start;
        int words = 0;
        PhraseTable.Hit<?> known = start < tokens.size() ? knownNames.longest(tokens, segments.ids(), start) : null;
        if (known != null && known.end() > start + 1 && tokens.isCapitalised(known.end() - 1)) {
            // "King Abdullah of Saudi Arabia": the country is no part of the name's span.
            int of = start + 1;
            while (of < known.end() && !tokens.is(of, "of")) {
                of++;
            }
            at = of;
            words = 2;
        }
        boolean cut = at < tokens.size() && at > start && tokens.is(at, "of");
        while (!cut && at < tokens.size() && words < MOST_WORDS && (at == start || !segments.newLineBefore(at))) {
            if (!tokens.isWord(at)) {
                break;
            }
            if (tokens.isCapitalised(at)) {
                if (!canBeName(segments, at, words)) {
                    break;
                }
                at = afterWord(segments, at);
                words++;
            } else {
                int next = afterParticle(segments, at, words);
                if (next == at) {
                    break;
                }
                at = next;
            }
        }
        return words == 0 ? start : suffix(segments, at);
    }

    /** Whether a sentence's first word only stands before a name that the register knows: "Chanting Helmut Kohl". */
    boolean onlyFollows(Segments segments, int start) {
        if (segments.isTagged()
                || !segments.startsSentence(start)
                || segments.is(segments.ofToken(start), WordClass.GIVEN)
                || start + 1 >= segments.tokens().size()) {
            return false;
        }
        PhraseTable.Hit<?> whole = knownNames.longest(segments.tokens(), segments.ids(), start);
        PhraseTable.Hit<?> rest = knownNames.longest(segments.tokens(), segments.ids(), start + 1);
        return whole == null && rest != null && segments.tokens().isCapitalised(start + 1);
    }

    private boolean canBeName(Segments segments, int token, int words) {
        Lexeme lexeme = segments.lexeme(segments.ofToken(token));
        if (lexeme.isNone()
                || lexeme.is(WordClass.GIVEN)
                || (words == 0 && isWill(segments, token))
                || (words > 0 && isInitial(segments.tokens(), token))) {
            return true;
        }
        if (words == 0 && lexeme.is(WordClass.GIVENALSO) && isGiven(segments, token)) {
            return true;
        }
        if (words == 1 && lexeme.is(WordClass.SURNAME) && endsName(segments, token)) {
            return true;
        }
        if (lexeme.is(WordClass.FUNCTION)
                || lexeme.is(WordClass.CALENDAR)
                || lexeme.is(WordClass.NOTNAME)
                || lexeme.is(WordClass.VERB)) {
            return false;
        }
        if (lexeme.is(WordClass.PARTICLE) || lexeme.is(WordClass.SUFFIX)) {
            return words > 0 || !lexeme.is(WordClass.SUFFIX);
        }
        if (lexeme.is(WordClass.HONORIFIC) && words > 0 && isJoined(segments.tokens(), token)) {
            return true;
        }
        if (lexeme.head().isPresent()
                || lexeme.country().isPresent()
                || lexeme.demonym().isPresent()
                || lexeme.is(WordClass.HONORIFIC)) {
            return false;
        }
        boolean single = segments.endToken(segments.ofToken(token)) == segments.firstToken(segments.ofToken(token)) + 1;
        if (!lexeme.bodies().isEmpty() || lexeme.is(WordClass.MINISTRY) || lexeme.is(WordClass.BUSINESS)) {
            return false;
        }
        return single && (words > 0 || lexeme.portfolio().isEmpty());
    }

    /** "Sheriff Will Hart", but not "Will Hart win?" at a sentence's start: before a surname, after a title. */
    private static boolean isGiven(Segments segments, int token) {
        int next = token + 1;
        return token > 0
                && next < segments.tokens().size()
                && !segments.newLineBefore(next)
                && segments.lexeme(segments.ofToken(token - 1)).head().isPresent()
                && segments.tokens().isCapitalised(next)
                && segments.lexeme(segments.ofToken(next)).isNone();
    }

    /** "Mayor Ann Church said", but not "Mayor Lee, May 5" or "Ann West Church". */
    private static boolean endsName(Segments segments, int token) {
        Tokens tokens = segments.tokens();
        int next = token + 1;
        // "President Clinton Israel visit": a country is a surname after a given name alone.
        if (segments.lexeme(segments.ofToken(token)).nation().isPresent()
                && !segments.is(segments.ofToken(token - 1), WordClass.GIVEN)) {
            return false;
        }
        return next >= tokens.size()
                || segments.newLineBefore(next)
                || (!tokens.isNumber(next) && !(tokens.isWord(next) && tokens.isCapitalised(next)));
    }

    /** "Omar el-Sayed", "Jean Prince-Roy": joined to the word before, an honorific is a part of the name. */
    private static boolean isJoined(Tokens tokens, int token) {
        return token > 1 && tokens.is(token - 1, '-') && tokens.touchesPrevious(token - 1);
    }

    /** "Rep. Will Moss": inside a sentence the verb has no capital. */
    private static boolean isWill(Segments segments, int token) {
        Tokens tokens = segments.tokens();
        return tokens.is(token, "will")
                && token > 0
                && (!segments.startsSentence(token)
                        || segments.lexeme(segments.ofToken(token - 1)).head().isPresent())
                && token + 1 < tokens.size()
                && tokens.isCapitalised(token + 1)
                && segments.lexeme(segments.ofToken(token + 1)).isNone();
    }

    /** "Catherine A. Moore": the letter is no article. */
    private static boolean isInitial(Tokens tokens, int token) {
        return tokens.end(token) - tokens.start(token) == 1
                && token + 1 < tokens.size()
                && tokens.is(token + 1, '.')
                && tokens.touchesPrevious(token + 1);
    }

    /** Past a capitalised word with its period, hyphens and inner apostrophes. */
    private static int afterWord(Segments segments, int token) {
        Tokens tokens = segments.tokens();
        int at = token + 1;
        int length = tokens.end(token) - tokens.start(token);
        while (at < tokens.size() && tokens.touchesPrevious(at)) {
            boolean wordFollows = at + 1 < tokens.size() && tokens.isWord(at + 1);
            boolean touchesNext = wordFollows && tokens.touchesPrevious(at + 1);
            if (tokens.is(at, '.') && (length == 1 || tokens.is(token, "st") || tokens.is(token, "mr"))) {
                at++;
                // "M.A. Aziz": initials without a space between them.
                if (touchesNext && tokens.isCapitalised(at) && tokens.end(at) - tokens.start(at) == 1) {
                    length = 1;
                    at++;
                    continue;
                }
                return at;
            }
            boolean hyphen = tokens.is(at, '-') || tokens.is(at, '\u2010') || tokens.is(at, '\u2011');
            if (hyphen && wordFollows && (touchesNext || tokens.isCapitalised(at + 1))) {
                at += 2;
            } else if (segments.isApostrophe(at) && touchesNext && !tokens.is(at + 1, "s")) {
                at += 2;
            } else {
                return at;
            }
        }
        return at;
    }

    /** Past a lower-case particle that leads to a capitalised word. */
    private static int afterParticle(Segments segments, int token, int words) {
        Tokens tokens = segments.tokens();
        Lexeme lexeme = segments.lexeme(segments.ofToken(token));
        boolean particle = tokens.is(token, "al") || tokens.is(token, "el") || lexeme.is(WordClass.PARTICLE);
        if (!particle) {
            return token;
        }
        int at = token + 1;
        boolean joined =
                at < tokens.size() && (tokens.is(at, '-') || segments.isApostrophe(at)) && tokens.touchesPrevious(at);
        if (joined) {
            at++;
        }
        // Without a name before it only al- and its like start a name: "al-Shammari", but not "a", "to", "do".
        boolean starts = words > 0 || joined;
        boolean second = at < tokens.size()
                && tokens.isWord(at)
                && !tokens.isCapitalised(at)
                && words > 0
                && tokens.end(at) - tokens.start(at) <= 3;
        if (second && at + 1 < tokens.size() && tokens.isWord(at + 1) && tokens.isCapitalised(at + 1) && !joined) {
            return tokens.is(at, "la") || tokens.is(at, "der") || tokens.is(at, "den") || tokens.is(at, "al")
                    ? at
                    : token;
        }
        boolean leads =
                at < tokens.size() && tokens.isWord(at) && tokens.isCapitalised(at) && !segments.newLineBefore(at);
        boolean common = tokens.is(token, "a")
                || tokens.is(token, "to")
                || tokens.is(token, "do")
                || tokens.is(token, "as")
                || tokens.is(token, "at")
                || tokens.is(token, "us")
                || tokens.is(token, "i")
                || tokens.is(token, "e")
                || tokens.is(token, "o");
        return starts && leads && (joined || !common) ? at : token;
    }

    private static int suffix(Segments segments, int at) {
        Tokens tokens = segments.tokens();
        boolean read = at > 0 && (tokens.is(at - 1, "jr") || tokens.is(at - 1, "sr"));
        if (read && at + 1 < tokens.size() && tokens.is(at, '.') && tokens.touchesPrevious(at)) {
            // A period before a capital may be the sentence's.
            return segments.newLineBefore(at + 1) || tokens.isCapitalised(at + 1) ? at : at + 1;
        }
        int next = at < tokens.size() && tokens.is(at, ',') ? at + 1 : at;
        if (next < tokens.size() && (tokens.is(next, "jr") || tokens.is(next, "sr")) && tokens.isCapitalised(next)) {
            next++;
            return next < tokens.size() && tokens.is(next, '.') ? next + 1 : next;
        }
        return at;
    }
}
