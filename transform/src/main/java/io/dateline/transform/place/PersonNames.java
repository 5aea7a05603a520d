package io.dateline.transform.place;

import io.dateline.transform.place.PlaceLexicon.WordKind;
import io.dateline.transform.place.PlaceLexicon.WordUse;
import io.dateline.transform.place.PlaceMatcher.Found;

/** Tells names of people, and of schools, that are also names of places, by the words beside them. */
final class PersonNames {

    private static final int KNOWN_FORENAME = 6;
    private static final int KNOWN_FORENAME_OF_PLACE = 5;
    private static final int KNOWN_SURNAME = 3;
    private static final int KNOWN_SURNAME_OF_PLACE = 5;
    private static final int RARE_WORD = 4;
    private static final int COMMON_WORD = 5;

    private final PlaceLexicon lexicon;

    PersonNames(PlaceLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether {@code found} is certainly a part of a person's or a school's name, however well it fits a place. */
    boolean isPersonOrSchool(Words words, Found found) {
        return namesSchool(words, found)
                || (found.entry() == null && (startsName(words, found) || endsName(words, found)));
    }

    /** "Georgia Tech" */
    private boolean namesSchool(Words words, Found found) {
        return words.capitalAfter(found.last()) && lexicon.is(WordKind.SCHOOL, words.key(found.last()));
    }

    /** Whether {@code found} may say where other names lie: the minister and the council are no neighbours of London's, though there are towns of that name. */
    boolean maySayWhere(Words words, Found found) {
        boolean word = found.entry() == null
                && found.last() - found.first() == 1
                && lexicon.score(words.key(found.first()), WordUse.DICTIONARY) >= COMMON_WORD;
        return !word && !isPersonOrSchool(words, found);
    }

    /** "Paris Hilton": a forename that is also a place, and a surname after it. News that marks places seldom has such people. */
    private boolean startsName(Words words, Found found) {
        int first = found.first();
        int last = found.last();
        return last - first == 1
                && words.capitalAfter(last)
                && !words.isAllCapitals(first)
                && lexicon.score(words.key(first), WordUse.FORENAME) >= KNOWN_FORENAME_OF_PLACE
                && lexicon.score(words.key(last), WordUse.SURNAME) >= KNOWN_SURNAME
                && lexicon.score(words.key(last), WordUse.DICTIONARY) <= RARE_WORD
                && !lexicon.is(WordKind.TYPE, words.key(last))
                && !lexicon.is(WordKind.LOCATIVE, words.key(first - 1));
    }

    /** "Denzel Washington", "Mr. London": a common forename or a form of address, and a surname that is also a place. */
    private boolean endsName(Words words, Found found) {
        int first = found.first();
        int before = words.wordBefore(first);
        if (lexicon.is(WordKind.ADDRESS, words.key(before)) && words.isCapitalised(before)) {
            return true;
        }
        return found.last() - first == 1
                && words.capitalBefore(first)
                && lexicon.score(words.key(first - 1), WordUse.FORENAME) >= KNOWN_FORENAME
                && lexicon.score(words.key(first - 1), WordUse.DICTIONARY) <= RARE_WORD
                && lexicon.score(words.key(first), WordUse.SURNAME) >= KNOWN_SURNAME_OF_PLACE
                && !lexicon.is(WordKind.LOCATIVE, words.key(first - 2));
    }

    /** "Michael Jordan", "Mr. Jordan": a sign that elsewhere in the article the name may be a person's, too. */
    boolean looksLikePerson(Words words, Found found) {
        int before = words.wordBefore(found.first());
        return before >= 0
                && words.isCapitalised(before)
                && (lexicon.score(words.key(before), WordUse.FORENAME) >= KNOWN_FORENAME
                        || lexicon.is(WordKind.HONORIFIC, words.key(before)));
    }
}
