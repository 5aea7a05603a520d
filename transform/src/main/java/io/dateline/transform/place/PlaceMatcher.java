package io.dateline.transform.place;

import io.dateline.common.annotation.PlaceMention.Role;
import io.dateline.common.article.Field;
import io.dateline.common.article.Span;
import io.dateline.transform.place.PlaceLexicon.Entry;
import io.dateline.transform.place.PlaceLexicon.WordKind;
import io.dateline.transform.place.gazetteer.Gazetteer;
import io.dateline.transform.place.gazetteer.NameKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds every stretch of a text that could name a place: at each capitalised word the longest name that the gazetteer or the lexicon
 * knows. Generous; {@link PlaceResolver} decides what stays.
 */
final class PlaceMatcher {

    /** Names of more words than this are not looked for. */
    private static final int LONGEST = 7;
    /** A word before an abbreviation's point has at most this many letters. */
    private static final int ABBREVIATION = 3;

    private static final int NONE = -1;

    /**
     * A possible mention.
     *
     * @param first its first token
     * @param last the token after its last
     * @param key the hash of its name
     * @param name the gazetteer's first name entry, or {@link Gazetteer#NONE}
     * @param entry what the lexicon says, if anything
     */
    record Found(
            Span span,
            int first,
            int last,
            long key,
            int name,
            @Nullable Entry entry) {
        Role role() {
            return entry == null ? Role.LITERAL : entry.role();
        }

        /** Whether nothing but the lexicon's place comes into question: "U.S.", "Iraqi", "Pentagon". */
        boolean isFixed() {
            return entry != null && (entry.exact() || entry.role() != Role.LITERAL);
        }
    }

    private final Gazetteer gazetteer;
    private final PlaceLexicon lexicon;

    PlaceMatcher(Gazetteer gazetteer, PlaceLexicon lexicon) {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
    }

    /** In text order; none overlaps another. */
    List<Found> match(ArticleWords words) {
        List<Found> found = new ArrayList<>();
        for (Field field : Field.values()) {
            match(field, words.of(field), found);
        }
        return found;
    }

    private void match(Field field, Words words, List<Found> found) {
        int past = NONE;
        int i = 0;
        while (i < words.size()) {
            Found match = words.isWord(i) && words.isCapitalised(i) ? longest(field, words, i, past) : null;
            if (match == null) {
                i++;
            } else {
                found.add(match);
                past = match.last();
                i = past;
            }
        }
    }

    /**
     * The longest name that starts at {@code first}.
     *
     * @param past where the name before it ended, or {@link #NONE}
     */
    private @Nullable Found longest(Field field, Words words, int first, int past) {
        boolean behind = past == first - 1 && past >= 0 && words.isAnyOf(past, ",(");
        Found best = null;
        long key = words.key(first);
        int last = first + 1;
        for (int n = 1; n <= LONGEST; n++) {
            if (mayEndIn(words, last - 1)) {
                Found here = at(field, words, first, last, key, behind);
                best = here == null ? best : here;
            }
            int next = next(words, last);
            if (next == NONE) {
                break;
            }
            key = words.continued(key, next);
            last = next + 1;
        }
        return best;
    }

    /** A name ends in a capitalised word, a number, or like "Ras al-ayn" in a lower-case word after a hyphen. */
    private static boolean mayEndIn(Words words, int token) {
        return words.isCapitalised(token)
                || words.isNumber(token)
                || (token >= 2 && words.is(token - 1, '-') && words.touchesPrevious(token));
    }

    /** The token that continues a name across a space, hyphen, apostrophe or abbreviation's point. */
    private static int next(Words words, int token) {
        int t = token;
        if (t < words.size() && words.touchesPrevious(t) && words.isAnyOf(t, "-.'’–/")) {
            boolean point = words.is(t, '.');
            if (point && words.end(t - 1) - words.start(t - 1) > ABBREVIATION) {
                return NONE;
            }
            t++;
            if (t < words.size() && !point && !words.touchesPrevious(t)) {
                return NONE;
            }
        }
        return t < words.size() && (words.isWord(t) || words.isNumber(t)) && !words.startsLine(t) ? t : NONE;
    }

    /** Whether several words stand before a hyphen that goes on in lower case: "Ban Ki-moon", but "New York-based" too. */
    private static boolean startsCompound(Words words, int first, int last) {
        return last - first > 1
                && last + 1 < words.size()
                && words.is(last, '-')
                && words.touchesPrevious(last)
                && words.touchesPrevious(last + 1)
                && !words.isCapitalised(last + 1);
    }

    /** Whether some place has the name as its own and not just as another spelling: there is a town that is written Ban'ki, too. */
    private boolean isOwnName(int name) {
        for (int n = name; n != Gazetteer.NONE; n = gazetteer.next(n)) {
            if (gazetteer.kindOf(n) == NameKind.PRIMARY) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Found at(Field field, Words words, int first, int last, long key, boolean behind) {
        if (last - first == 1 && (lexicon.is(WordKind.TYPE, key) || lexicon.is(WordKind.NEVER, key))) {
            return null;
        }
        int start = words.start(first);
        int name = gazetteer.find(key);
        for (Entry entry : lexicon.named(key)) {
            boolean point = entry.form().endsWith(".")
                    && last < words.size()
                    && words.is(last, '.')
                    && words.touchesPrevious(last);
            int past = point ? last + 1 : last;
            int end = words.end(past - 1);
            boolean same = !entry.exact() || words.isWritten(start, end, entry.form());
            if (same && (!entry.afterComma() || behind) && !isEra(words, first, entry)) {
                long own = key + 31L * (entry.place() + 1) + entry.role().code().length();
                return new Found(new Span(field, start, end), first, past, own, name, entry);
            }
        }
        return name == Gazetteer.NONE || (startsCompound(words, first, last) && !isOwnName(name))
                ? null
                : new Found(new Span(field, start, words.end(last - 1)), first, last, key, name, null);
    }

    /** "479 BC": a division's abbreviation after a number is none. */
    private boolean isEra(Words words, int first, Entry entry) {
        return entry.exact()
                && first > 0
                && words.isNumber(first - 1)
                && gazetteer.feature(entry.place()).equals("A.ADM1");
    }
}
