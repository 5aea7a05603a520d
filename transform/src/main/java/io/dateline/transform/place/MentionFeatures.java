package io.dateline.transform.place;

import io.dateline.transform.place.PlaceLexicon.WordKind;
import io.dateline.transform.place.PlaceLexicon.WordUse;
import io.dateline.transform.place.PlaceMatcher.Found;
import java.util.List;

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
            "forename-at-start",
            "company-after",
            "company-elsewhere");

    /** Columns of the table of contexts. */
    static final int BEFORE = 0;

    static final int AFTER = 1;
    static final int SECOND_BEFORE = 2;
    static final int SECOND_AFTER = 3;

    private static final float NO_WORD = 20;
    private static final int MOST_ELSEWHERE = 5;
    private static final int MOST_MENTIONS = 8;
    private static final int MOST_TWINS = 3;
    private static final double PLAIN_SHARE = 0.75;

    private final PlaceLexicon lexicon;
    private final WordScores contexts;
    private final ArticleWords words;
    private final PersonNames persons;
    private final LowerCaseTwins twins;
    /** For each name, how many of its mentions look like people, like places and like firms. */
    private final Votes likePerson = new Votes();

    private final Votes likePlace = new Votes();
    private final Votes likeCompany = new Votes();

    MentionFeatures(PlaceLexicon lexicon, WordScores contexts, ArticleWords words, List<Found> found) {
        this.lexicon = lexicon;
        this.contexts = contexts;
        this.words = words;
        persons = new PersonNames(lexicon);
        twins = new LowerCaseTwins(words, found);
        for (Found mention : found) {
            likePerson.add(mention.key(), looksLikePerson(mention));
            likePlace.add(mention.key(), looksLikePlace(mention));
            likeCompany.add(mention.key(), looksLikeCompany(mention));
        }
    }

    private int looksLikePerson(Found mention) {
        return persons.looksLikePerson(words.around(mention), mention) ? 1 : 0;
    }

    private int looksLikePlace(Found mention) {
        return lexicon.is(WordKind.LOCATIVE, words.around(mention).key(mention.first() - 1)) ? 1 : 0;
    }

    /** "Phoenix Technologies Ltd.": a word for a firm among the capitalised ones that follow. */
    private int looksLikeCompany(Found mention) {
        Words around = words.around(mention);
        for (int t = mention.last(); t < mention.last() + Words.LONGEST_RUN && around.capitalAfter(t); t++) {
            if (lexicon.is(WordKind.COMPANY, around.key(t))) {
                return 1;
            }
        }
        return 0;
    }

    /** "Exports from Pakistan": a place known all over the world, named alone after a word that places follow. */
    boolean isPlain(Found found, Ranking ranking) {
        Words around = words.around(found);
        return ranking.features()[CandidateFeatures.FAME] >= CandidateFeatures.WORLD_FAME
                && ranking.share() >= PLAIN_SHARE
                && looksLikePlace(found) == 1
                && !around.capitalAfter(found.last())
                && likePerson.of(found.key()) == 0;
    }

    /** The row of {@code found}, whose group was ranked to {@code ranking}. */
    float[] of(NameGroup group, Found found, Ranking ranking) {
        Words around = words.around(found);
        int first = found.first();
        int last = found.last();
        float[] best = ranking.features();
        boolean oneWord = last - first == 1;
        boolean capitalBefore = around.capitalBefore(first);
        boolean capitalAfter = around.capitalAfter(last);
        float forename = lexicon.score(around.key(first), WordUse.FORENAME);
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
            around.isAllCapitals(first) ? 1 : 0,
            around.startsSentence(first) ? 1 : 0,
            rarestWord(around, first, last),
            oneWord ? Math.min(twins.of(around.key(first)), MOST_TWINS) : 0,
            forename,
            lexicon.score(around.key(last - 1), WordUse.SURNAME),
            capitalBefore ? lexicon.score(around.key(first - 1), WordUse.FORENAME) : 0,
            capitalBefore ? 1 : 0,
            capitalAfter ? 1 : 0,
            capitalAfter ? lexicon.score(around.key(last), WordUse.SURNAME) : 0,
            contexts.get(around.contextKey(first - 1), BEFORE),
            contexts.get(around.contextKey(last), AFTER),
            contexts.get(around.contextKey(first - 2), SECOND_BEFORE),
            contexts.get(around.contextKey(last + 1), SECOND_AFTER),
            Math.min((float) likePerson.of(found.key()) - looksLikePerson(found), MOST_ELSEWHERE),
            Math.min((float) likePlace.of(found.key()) - looksLikePlace(found), MOST_ELSEWHERE),
            Math.min(group.mentions.size(), MOST_MENTIONS),
            around.hyphenated(first, last) ? 1 : 0,
            around.possessive(last) ? 1 : 0,
            around.runBefore(first),
            around.runAfter(last),
            lexicon.is(WordKind.HONORIFIC, around.key(around.wordBefore(first))) ? 1 : 0,
            oneWord || !capitalAfter ? 0 : forename,
            looksLikeCompany(found),
            Math.min((float) likeCompany.of(found.key()) - looksLikeCompany(found), MOST_ELSEWHERE)
        };
    }

    private static float entryKind(Found found) {
        if (found.entry() == null) {
            return 0;
        }
        return switch (found.role()) {
            case DEMONYM -> 3;
            case METONYM -> 4;
            case LITERAL -> found.entry().exact() ? 2 : 1;
        };
    }

    /** How common the name's rarest word is as a word of the dictionary. */
    private float rarestWord(Words around, int first, int last) {
        float least = NO_WORD;
        for (int t = first; t < last; t++) {
            if (around.isWord(t)) {
                least = Math.min(least, lexicon.score(around.key(t), WordUse.DICTIONARY));
            }
        }
        return least;
    }
}
