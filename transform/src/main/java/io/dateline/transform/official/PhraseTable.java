package io.dateline.transform.official;

import io.dateline.transform.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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
    private final BinaryOperator<T> merge;
    /** By the number of the first word; null where none starts with it. */
    private final List<@Nullable List<Phrase<T>>> byFirst = new ArrayList<>();

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
        for (int i = 0; i < words.length; i++) {
            if (tokens.kind(i) != Tokens.Kind.MARK) {
                words[n] = vocabulary.add(phrase, tokens.start(i), tokens.end(i));
                cases[n++] = caseOf(tokens, i);
            }
        }
        if (n == 0) {
            throw new IllegalArgumentException("A phrase needs a word: '" + phrase + "'");
        }
        boolean dotted = tokens.is(tokens.size() - 1, '.');
        add(new Phrase<>(Arrays.copyOf(words, n), Arrays.copyOf(cases, n), dotted, value));
    }

    private static Case caseOf(Tokens tokens, int i) {
        if (!tokens.isCapitalised(i)) {
            return Case.ANY;
        }
        int length = tokens.end(i) - tokens.start(i);
        return length > 1 && length <= 5 && allCapitals(tokens.text(i)) ? Case.CAPITALS : Case.CAPITAL;
    }

    private void add(Phrase<T> phrase) {
        int first = phrase.words[0];
        while (byFirst.size() <= first) {
            byFirst.add(null);
        }
        List<Phrase<T>> list = byFirst.get(first);
        if (list == null) {
            list = new ArrayList<>(1);
            byFirst.set(first, list);
        }
        for (int i = 0; i < list.size(); i++) {
            Phrase<T> known = list.get(i);
            if (Arrays.equals(known.words, phrase.words) && Arrays.equals(known.cases, phrase.cases)) {
                list.set(
                        i,
                        new Phrase<>(
                                known.words,
                                known.cases,
                                known.dotted || phrase.dotted,
                                merge.apply(known.value, phrase.value)));
                return;
            }
        }
        list.add(phrase);
    }

    /** Makes the table ready; nothing is added afterwards. */
    PhraseTable<T> freeze() {
        Comparator<Phrase<T>> longestFirst = Comparator.<Phrase<T>>comparingInt(p -> -p.words.length)
                .thenComparing(p -> p.words, Arrays::compare)
                .thenComparing(p -> p.cases, Arrays::compare);
        for (List<Phrase<T>> list : byFirst) {
            if (list != null && list.size() > 1) {
                list.sort(longestFirst);
            }
        }
        return this;
    }

    /** The longest phrase that starts at token {@code i}; values of equally long phrases (told apart by case only) merged. */
    @Nullable
    Hit<T> longest(Tokens tokens, int[] ids, int i) {
        int id = ids[i];
        List<Phrase<T>> list = id < 0 || id >= byFirst.size() ? null : byFirst.get(id);
        if (list == null) {
            return null;
        }
        Hit<T> best = null;
        for (Phrase<T> phrase : list) {
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
        // Wire texts leave "Pro- Tem" with a space where a line was broken.
        boolean joins = c == '-' || ((c == '`' || c == '\u2010' || c == '\u2011') && touchesNext);
        boolean apostrophe = (c == '\'' || c == '\u2019');
        boolean abbreviates = c == '.' && tokens.end(at - 1) - tokens.start(at - 1) <= 4;
        return joins || apostrophe || abbreviates ? at + 1 : at;
    }

    private static boolean fits(Case rule, Tokens tokens, int at) {
        return switch (rule) {
            case ANY -> true;
            case CAPITAL -> tokens.isCapitalised(at);
            case CAPITALS -> tokens.isCapitalised(at) && allCapitals(tokens.text(at));
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
