package io.dateline.transform.official;

import io.dateline.transform.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of one or more words with what they mean, found at a token as the longest that stands there.
 *
 * <p>Hyphens, apostrophes and the periods of abbreviations between words don't matter: {@code vice-president}, {@code U.S.},
 * {@code Matiang'i}. A word written with a capital in the table needs one in the text; a short word all in capitals needs them all.
 *
 * @param <T> what a phrase means
 */
final class PhraseTable<T> {

    private enum Case {
        ANY,
        CAPITAL,
        CAPITALS
    }

    /** A phrase as word numbers, each with its demand on letter case. */
    private static final class Phrase<T> {
        final int[] words;
        final Case[] cases;
        final boolean dotted;
        final T value;

        Phrase(int[] words, Case[] cases, boolean dotted, T value) {
            this.words = words;
            this.cases = cases;
            this.dotted = dotted;
            this.value = value;
        }
    }

    /** A phrase found: its value and the token after its last. */
    record Hit<T>(int end, T value) {}

    private final Vocabulary vocabulary;
    private final Map<String, Phrase<T>> building = new HashMap<>();
    private final BinaryOperator<T> merge;
    private List<List<Phrase<T>>> byFirst = List.of();

    PhraseTable(Vocabulary vocabulary, BinaryOperator<T> merge) {
        this.vocabulary = vocabulary;
        this.merge = merge;
    }

    /** Adds a phrase; one that is there already gets both values, merged. */
    void add(String phrase, T value) {
        Tokens tokens = Tokens.of(phrase);
        int[] words = new int[tokens.size()];
        Case[] cases = new Case[tokens.size()];
        int n = 0;
        char[] key = new char[tokens.size() * 3];
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.kind(i) == Tokens.Kind.MARK) {
                continue;
            }
            String word = tokens.text(i);
            words[n] = vocabulary.add(Names.fold(word));
            boolean capitals = word.length() > 1
                    && word.length() <= 5
                    && word.equals(word.toUpperCase(Locale.ROOT))
                    && tokens.isWord(i);
            cases[n] = capitals ? Case.CAPITALS : Character.isUpperCase(word.charAt(0)) ? Case.CAPITAL : Case.ANY;
            key[n * 3] = (char) (words[n] >>> 16);
            key[n * 3 + 1] = (char) words[n];
            key[n * 3 + 2] = capitals ? 'A' : cases[n] == Case.CAPITAL ? 'C' : 'a';
            n++;
        }
        if (n == 0) {
            throw new IllegalArgumentException("A phrase needs a word: '" + phrase + "'");
        }
        boolean dotted = tokens.is(tokens.size() - 1, '.');
        Phrase<T> made = new Phrase<>(Arrays.copyOf(words, n), Arrays.copyOf(cases, n), dotted, value);
        building.merge(
                new String(key, 0, n * 3),
                made,
                (a, b) -> new Phrase<>(a.words, a.cases, a.dotted || b.dotted, merge.apply(a.value, b.value)));
    }

    /** Makes the table ready; nothing is added afterwards. */
    PhraseTable<T> freeze() {
        List<List<Phrase<T>>> lists = new ArrayList<>(vocabulary.size());
        for (int i = 0; i < vocabulary.size(); i++) {
            lists.add(List.of());
        }
        List<Phrase<T>> all = new ArrayList<>(building.values());
        all.sort(Comparator.<Phrase<T>>comparingInt(p -> -p.words.length)
                .thenComparing(p -> p.words, Arrays::compare)
                .thenComparing(p -> p.cases, Arrays::compare));
        for (Phrase<T> phrase : all) {
            List<Phrase<T>> list = lists.get(phrase.words[0]);
            if (list.isEmpty()) {
                list = new ArrayList<>(1);
                lists.set(phrase.words[0], list);
            }
            list.add(phrase);
        }
        building.clear();
        byFirst = lists;
        return this;
    }

    /** The longest phrase that starts at token {@code i}; values of equally long phrases (told apart by case only) merged. */
    @Nullable
    Hit<T> longest(Tokens tokens, int[] ids, int i) {
        int id = ids[i];
        if (id < 0 || id >= byFirst.size()) {
            return null;
        }
        Hit<T> best = null;
        for (Phrase<T> phrase : byFirst.get(id)) {
            int end = end(phrase, tokens, ids, i);
            if (end > 0 && (best == null || end >= best.end)) {
                best = best != null && end == best.end
                        ? new Hit<>(end, merge.apply(best.value, phrase.value))
                        : new Hit<>(end, phrase.value);
            }
        }
        return best;
    }

    private int end(Phrase<T> phrase, Tokens tokens, int[] ids, int from) {
        int at = from;
        for (int w = 0; w < phrase.words.length; w++) {
            if (w > 0) {
                at = skipMark(tokens, at);
            }
            if (at >= ids.length || ids[at] != phrase.words[w] || !fits(phrase.cases[w], tokens, at)) {
                return 0;
            }
            at++;
        }
        if (phrase.dotted && at < tokens.size() && tokens.is(at, '.') && tokens.touchesPrevious(at)) {
            at++;
        }
        return at;
    }

    /** Passes over one mark that joins words. */
    private static int skipMark(Tokens tokens, int at) {
        if (at >= tokens.size() || tokens.kind(at) != Tokens.Kind.MARK || !tokens.touchesPrevious(at)) {
            return at;
        }
        char c = tokens.firstChar(at);
        boolean touchesNext = at + 1 < tokens.size() && tokens.touchesPrevious(at + 1);
        boolean joins =
                (c == '-' || c == '\'' || c == '\u2019' || c == '`' || c == '\u2010' || c == '\u2011') && touchesNext;
        boolean apostrophe = (c == '\'' || c == '\u2019');
        boolean abbreviates = c == '.' && tokens.end(at - 1) - tokens.start(at - 1) <= 4;
        return joins || apostrophe || abbreviates ? at + 1 : at;
    }

    private static boolean fits(Case rule, Tokens tokens, int at) {
        return switch (rule) {
            case ANY -> true;
            case CAPITAL -> tokens.isCapitalised(at);
            case CAPITALS -> allCapitals(tokens.text(at));
        };
    }

    private static boolean allCapitals(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLowerCase(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
