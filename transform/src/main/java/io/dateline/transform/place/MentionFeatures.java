package io.dateline.transform.place;

import io.dateline.common.annotation.PlaceMention.Role;
import io.dateline.transform.place.PlaceMatcher.Found;
import io.dateline.transform.place.gazetteer.NameKey;
import io.dateline.transform.text.Tokens;
import java.util.List;
import java.util.Locale;

/**
 * What speaks for a found name's being a place at all, as numbers for the filter: the words around it, what else the word may be, how the
 * same word is used elsewhere in the article, and how well its likeliest place fits.
 */
final class MentionFeatures {

    /** The features in order; the trainer prints them by these names. */
    static final List<String> NAMES = List.of(
            "best-share",
            "second-share",
            "best-score",
            "people",
            "fame",
            "rank",
            "name-kind",
            "comma",
            "comma-elsewhere",
            "holds",
            "country-share",
            "division-share",
            "towns-near",
            "nearest",
            "outlet-country",
            "outlet-division",
            "candidates",
            "entry",
            "words",
            "letters",
            "all-capitals",
            "sentence-start",
            "dictionary",
            "lower-case-twin",
            "forename",
            "surname",
            "forename-before",
            "capital-before",
            "capital-after",
            "surname-after",
            "word-before",
            "word-after",
            "second-before",
            "second-after",
            "person-elsewhere",
            "place-elsewhere",
            "mentions",
            "hyphen",
            "possessive",
            "run-before",
            "run-after",
            "honorific-before",
            "forename-at-start");

    /** Columns of the tables of words. */
    static final int FORENAME = 0;

    static final int SURNAME = 1;
    static final int DICTIONARY = 2;
    static final int BEFORE = 0;
    static final int AFTER = 1;
    static final int SECOND_BEFORE = 2;
    static final int SECOND_AFTER = 3;

    private static final int KNOWN_FORENAME = 6;
    private static final int KNOWN_FORENAME_OF_PLACE = 5;
    private static final int KNOWN_SURNAME = 3;
    private static final int KNOWN_SURNAME_OF_PLACE = 5;
    private static final int RARE_WORD = 4;

    private final PlaceLexicon lexicon;
    private final WordScores contexts;
    private final FieldTokens tokensOf;

    MentionFeatures(PlaceLexicon lexicon, WordScores contexts, FieldTokens tokensOf) {
        this.lexicon = lexicon;
        this.contexts = contexts;
        this.tokensOf = tokensOf;
    }

    private Tokens tokens(Found found) {
        return tokensOf.around(found);
    }

    /** The row of {@code found}, whose group was ranked to {@code ranking}. */
    float[] of(Scene scene, NameGroup group, Found found, Ranking ranking) {
        Tokens tokens = tokens(found);
        int first = found.first();
        int last = found.last();
        float[] best = ranking.features();
        boolean oneWord = last - first == 1;
        String surface = oneWord ? tokens.text(first) : "";
        int personElsewhere = 0;
        int placeElsewhere = 0;
        for (NameGroup other : scene.groups) {
            if (other.key == group.key) {
                for (Found mention : other.mentions) {
                    personElsewhere += !mention.span().equals(found.span()) && namesPerson(mention) ? 1 : 0;
                    placeElsewhere += !mention.span().equals(found.span()) && standsAsPlace(mention) ? 1 : 0;
                }
            }
        }
        return new float[] {
            (float) ranking.share(),
            (float) ranking.secondShare(),
            (float) ranking.score(),
            best[CandidateFeatures.PEOPLE],
            best[CandidateFeatures.FAME],
            best[CandidateFeatures.RANK],
            best[CandidateFeatures.NAME_KIND],
            best[CandidateFeatures.COMMA],
            best[CandidateFeatures.COMMA_ELSEWHERE],
            best[CandidateFeatures.HOLDS],
            best[CandidateFeatures.COUNTRY_SHARE],
            best[CandidateFeatures.DIVISION_SHARE],
            best[CandidateFeatures.TOWNS_NEAR],
            best[CandidateFeatures.NEAREST],
            best[CandidateFeatures.OUTLET_COUNTRY],
            best[CandidateFeatures.OUTLET_DIVISION],
            best[CandidateFeatures.CANDIDATES],
            entryKind(found),
            last - first,
            found.span().length(),
            isAllCapitals(tokens, first) ? 1 : 0,
            startsSentence(tokens, first) ? 1 : 0,
            dictionary(tokens, first, last),
            oneWord && Character.isUpperCase(surface.charAt(0)) ? lowerCaseTwins(surface) : 0,
            word(tokens, first, FORENAME),
            word(tokens, last - 1, SURNAME),
            capitalBefore(tokens, first) ? word(tokens, first - 1, FORENAME) : 0,
            capitalBefore(tokens, first) ? 1 : 0,
            capitalAfter(tokens, last) ? 1 : 0,
            capitalAfter(tokens, last) ? word(tokens, last, SURNAME) : 0,
            context(tokens, first - 1, BEFORE),
            context(tokens, last, AFTER),
            context(tokens, first - 2, SECOND_BEFORE),
            context(tokens, last + 1, SECOND_AFTER),
            Math.min(personElsewhere, 5),
            Math.min(placeElsewhere, 5),
            Math.min(group.mentions.size(), 8),
            hyphenated(tokens, first, last) ? 1 : 0,
            possessive(tokens, last) ? 1 : 0,
            runBefore(tokens, first),
            runAfter(tokens, last),
            first > 0 && lexicon.is("honorific", tokens.lower(Math.max(0, first - (tokens.is(first - 1, '.') ? 2 : 1))))
                    ? 1
                    : 0,
            oneWord || !capitalAfter(tokens, last) ? 0 : word(tokens, first, FORENAME)
        };
    }

    private static float entryKind(Found found) {
        if (found.entry() == null) {
            return 0;
        }
        return found.role() == Role.DEMONYM
                ? 3
                : found.role() == Role.METONYM ? 4 : found.entry().exact() ? 2 : 1;
    }

    private float word(Tokens tokens, int token, int column) {
        return lexicon.wordScores().get(hash(tokens, token), column);
    }

    private long hash(Tokens tokens, int token) {
        return token < 0 || token >= tokens.size() ? 0 : NameKey.hash(tokens.lower(token));
    }

    private float context(Tokens tokens, int token, int column) {
        return contexts.get(NameKey.hash(contextWord(tokens, token)), column);
    }

    /** The word as tables of context have it: lower case, a mark for itself, {@code #} for numbers, {@code <} past the text's ends. */
    static String contextWord(Tokens tokens, int token) {
        if (token < 0 || token >= tokens.size()) {
            return "<";
        }
        return tokens.isNumber(token) ? "#" : tokens.lower(token).replace('’', '\'');
    }

    private float dictionary(Tokens tokens, int first, int last) {
        float least = 20;
        for (int t = first; t < last; t++) {
            if (tokens.isWord(t)) {
                least = Math.min(least, word(tokens, t, DICTIONARY));
            }
        }
        return least;
    }

    private int lowerCaseTwins(String surface) {
        String lower = surface.toLowerCase(Locale.ROOT);
        int twins = 0;
        for (Tokens tokens : tokensOf.all()) {
            for (int t = 0; t < tokens.size() && twins < 3; t++) {
                if (!tokens.isCapitalised(t)
                        && tokens.is(t, surface)
                        && tokens.text(t).equals(lower)) {
                    twins++;
                }
            }
        }
        return twins;
    }

    /** "Michael Jordan", "Mr. Jordan": this mention is a part of a person's name. */
    private boolean namesPerson(Found mention) {
        Tokens tokens = tokens(mention);
        int before = mention.first() - 1;
        if (before >= 1 && tokens.is(before, '.')) {
            before--;
        }
        return before >= 0
                && tokens.isCapitalised(before)
                && (word(tokens, before, FORENAME) >= KNOWN_FORENAME || lexicon.is("honorific", tokens.lower(before)));
    }

    /**
     * "Paris Hilton": a forename that is also a place, and a surname after it. A rule, since news that marks places seldom has such
     * people.
     */
    boolean startsPersonName(Found found) {
        Tokens tokens = tokens(found);
        int first = found.first();
        int last = found.last();
        return found.entry() == null
                && last - first == 1
                && capitalAfter(tokens, last)
                && !isAllCapitals(tokens, first)
                && word(tokens, first, FORENAME) >= KNOWN_FORENAME_OF_PLACE
                && word(tokens, last, SURNAME) >= KNOWN_SURNAME
                && word(tokens, last, DICTIONARY) <= RARE_WORD
                && !lexicon.is("type", tokens.lower(last))
                && !(first > 0 && lexicon.is("locative", tokens.lower(first - 1)));
    }

    /** "Denzel Washington", "Mr. London": a common forename or a form of address, and a surname that is also a place. */
    boolean endsPersonName(Found found) {
        Tokens tokens = tokens(found);
        int first = found.first();
        int before = first - (first > 0 && tokens.is(first - 1, '.') ? 2 : 1);
        if (before >= 0 && lexicon.is("address", tokens.lower(before)) && tokens.isCapitalised(before)) {
            return found.entry() == null;
        }
        return found.entry() == null
                && found.last() - first == 1
                && capitalBefore(tokens, first)
                && word(tokens, first - 1, FORENAME) >= KNOWN_FORENAME
                && word(tokens, first - 1, DICTIONARY) <= RARE_WORD
                && word(tokens, first, SURNAME) >= KNOWN_SURNAME_OF_PLACE
                && !(first > 1 && lexicon.is("locative", tokens.lower(first - 2)));
    }

    private boolean standsAsPlace(Found mention) {
        Tokens tokens = tokens(mention);
        return mention.first() > 0 && lexicon.is("locative", tokens.lower(mention.first() - 1));
    }

    static boolean isAllCapitals(Tokens tokens, int token) {
        String text = tokens.text(token);
        return text.length() > 1
                && text.equals(text.toUpperCase(Locale.ROOT))
                && !text.equals(text.toLowerCase(Locale.ROOT));
    }

    private static boolean startsSentence(Tokens tokens, int first) {
        int t = first - 1;
        while (t >= 0 && "\"“‘'(".indexOf(tokens.firstChar(t)) >= 0) {
            t--;
        }
        return t < 0 || ".!?:".indexOf(tokens.firstChar(t)) >= 0;
    }

    private static boolean capitalBefore(Tokens tokens, int first) {
        return first > 0 && tokens.isWord(first - 1) && tokens.isCapitalised(first - 1);
    }

    private static boolean capitalAfter(Tokens tokens, int last) {
        return last < tokens.size() && tokens.isWord(last) && tokens.isCapitalised(last);
    }

    private static boolean hyphenated(Tokens tokens, int first, int last) {
        return (first > 0 && tokens.is(first - 1, '-') && tokens.touchesPrevious(first))
                || (last < tokens.size() && tokens.is(last, '-') && tokens.touchesPrevious(last));
    }

    private static boolean possessive(Tokens tokens, int last) {
        return last + 1 < tokens.size()
                && (tokens.is(last, '\'') || tokens.is(last, '’'))
                && tokens.is(last + 1, "s")
                && tokens.touchesPrevious(last);
    }

    private static int runBefore(Tokens tokens, int first) {
        int run = 0;
        while (run < 4 && capitalBefore(tokens, first - run)) {
            run++;
        }
        return run;
    }

    private static int runAfter(Tokens tokens, int last) {
        int run = 0;
        while (run < 4 && capitalAfter(tokens, last + run)) {
            run++;
        }
        return run;
    }
}
