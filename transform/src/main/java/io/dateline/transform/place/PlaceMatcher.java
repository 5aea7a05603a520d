package io.dateline.transform.place;

import io.dateline.common.annotation.PlaceMention.Role;
import io.dateline.common.article.Field;
import io.dateline.common.article.Span;
import io.dateline.transform.place.PlaceLexicon.Entry;
import io.dateline.transform.place.gazetteer.Gazetteer;
import io.dateline.transform.place.gazetteer.NameKey;
import io.dateline.transform.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds every stretch of a text that could name a place: at each capitalised word the longest name that the gazetteer or the lexicon
 * knows. Generous; {@link PlaceResolver} decides what stays.
 */
final class PlaceMatcher {

    /** Names of more words than this are not looked for. */
    private static final int LONGEST = 7;

    /**
     * A possible mention.
     *
     * @param first its first token
     * @param last the token after its last
     * @param key the hash of its name
     * @param name the gazetteer's first name entry, or {@link Gazetteer#NONE}
     * @param entry what the lexicon says, if anything
     * @param modifier "western" before "Iraq"
     */
    record Found(
            Span span,
            int first,
            int last,
            long key,
            int name,
            @Nullable Entry entry,
            Optional<String> modifier) {
        Role role() {
            return entry == null ? Role.LITERAL : entry.role();
        }
    }

    private final Gazetteer gazetteer;
    private final PlaceLexicon lexicon;

    PlaceMatcher(Gazetteer gazetteer, PlaceLexicon lexicon) {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
    }

    List<Found> match(Field field, String text, Tokens tokens) {
        List<Found> found = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Found match = tokens.isWord(i) && tokens.isCapitalised(i) ? longest(field, text, tokens, i, found) : null;
            if (match == null) {
                i++;
            } else {
                found.add(match);
                i = match.last();
            }
        }
        return found;
    }

    private @Nullable Found longest(Field field, String text, Tokens tokens, int first, List<Found> before) {
        Found best = null;
        long hash = NameKey.EMPTY;
        int words = 0;
        int token = first;
        while (token < tokens.size() && words < LONGEST) {
            hash = NameKey.word(hash, text, tokens.start(token), tokens.end(token));
            words++;
            int last = token + 1;
            if (tokens.isCapitalised(token)
                    || tokens.isNumber(token)
                    || (words > 1 && endsInLowerCase(tokens, token))) {
                Found here = at(field, text, tokens, first, last, hash, before);
                if (here != null) {
                    best = here;
                }
            }
            token = nextWord(text, tokens, last);
        }
        return best;
    }

    /** Names like "Ras al-ayn" may end in a lower-case word after a hyphen. */
    private static boolean endsInLowerCase(Tokens tokens, int token) {
        return token >= 2 && tokens.is(token - 1, '-') && tokens.touchesPrevious(token);
    }

    /** The next token that could continue a name across a space, hyphen, apostrophe or abbreviation's point; -1 past the end. */
    private static int nextWord(String text, Tokens tokens, int token) {
        int t = token;
        if (t < tokens.size()
                && !tokens.isWord(t)
                && !tokens.isNumber(t)
                && tokens.touchesPrevious(t)
                && "-.'’–/".indexOf(tokens.firstChar(t)) >= 0) {
            boolean point = tokens.is(t, '.');
            if (point && tokens.end(t - 1) - tokens.start(t - 1) > 3) {
                return Integer.MAX_VALUE;
            }
            t++;
            if (t < tokens.size() && !point && !tokens.touchesPrevious(t)) {
                return Integer.MAX_VALUE;
            }
        }
        if (t >= tokens.size() || !(tokens.isWord(t) || tokens.isNumber(t))) {
            return Integer.MAX_VALUE;
        }
        return text.indexOf('\n', tokens.end(t - 1)) >= 0 && text.indexOf('\n', tokens.end(t - 1)) < tokens.start(t)
                ? Integer.MAX_VALUE
                : t;
    }

    private @Nullable Found at(
            Field field, String text, Tokens tokens, int first, int last, long hash, List<Found> before) {
        int start = tokens.start(first);
        if (last - first == 1 && isTypeWord(tokens, first)) {
            return null;
        }
        int name = gazetteer.find(hash);
        for (Entry entry : lexicon.named(hash)) {
            int end = tokens.end(last - 1);
            int past = last;
            if (entry.form().endsWith(".")
                    && last < tokens.size()
                    && tokens.is(last, '.')
                    && tokens.touchesPrevious(last)) {
                end = tokens.end(last);
                past = last + 1;
            }
            boolean same = !entry.exact() || entry.form().contentEquals(text.substring(start, end));
            if (same && (!entry.afterComma() || followsPlace(tokens, first, before))) {
                return new Found(
                        new Span(field, start, end),
                        first,
                        past,
                        hash + 31L * (entry.place() + 1) + entry.role().code().length(),
                        name,
                        entry,
                        modifier(tokens, first));
            }
        }
        return name == Gazetteer.NONE
                ? null
                : new Found(
                        new Span(field, start, tokens.end(last - 1)),
                        first,
                        last,
                        hash,
                        name,
                        null,
                        modifier(tokens, first));
    }

    /** "Street", "North": there are towns of that name, but news does not speak of them. */
    private boolean isTypeWord(Tokens tokens, int token) {
        return lexicon.is("type", tokens.lower(token));
    }

    private static boolean followsPlace(Tokens tokens, int first, List<Found> before) {
        return first > 0
                && (tokens.is(first - 1, ',') || tokens.is(first - 1, '('))
                && !before.isEmpty()
                && before.get(before.size() - 1).last() == first - 1;
    }

    private Optional<String> modifier(Tokens tokens, int first) {
        if (first == 0 || !tokens.isWord(first - 1)) {
            return Optional.empty();
        }
        String previous = tokens.lower(first - 1);
        if (first >= 3 && tokens.is(first - 2, '-') && tokens.touchesPrevious(first - 1)) {
            String whole = tokens.lower(first - 3) + "-" + previous;
            return lexicon.is("modifier", whole) ? Optional.of(whole) : Optional.empty();
        }
        return lexicon.is("modifier", previous) ? Optional.of(previous) : Optional.empty();
    }
}
