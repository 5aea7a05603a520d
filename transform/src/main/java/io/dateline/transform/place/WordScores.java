package io.dateline.transform.place;

import io.dateline.transform.place.gazetteer.NameKey;
import java.util.List;

/**
 * What a word may be beside a place: forename, surname, word of the dictionary, each with how common it is as that; and how much a word
 * next to a name speaks for a place. Immutable; words are found by hash, in a text, without a copy.
 */
final class WordScores {

    private final long[] keys;
    private final float[] scores;
    private final int columns;
    private final int mask;

    private WordScores(int words, int columns) {
        int capacity = Integer.highestOneBit(Math.max(16, words)) * 4;
        keys = new long[capacity];
        scores = new float[capacity * columns];
        this.columns = columns;
        mask = capacity - 1;
    }

    /** From rows of a word and its scores. */
    static WordScores of(List<String[]> rows, int columns) {
        WordScores result = new WordScores(rows.size(), columns);
        for (String[] row : rows) {
            int slot = result.slot(NameKey.hash(row[0]));
            result.keys[slot] = NameKey.hash(row[0]);
            for (int c = 0; c < columns; c++) {
                result.scores[slot * columns + c] = Float.parseFloat(row[c + 1]);
            }
        }
        return result;
    }

    private int slot(long key) {
        int slot = (int) (key ^ key >>> 29) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** The score of the word with this hash; 0 for a word that is not known. */
    float get(long key, int column) {
        int slot = slot(key);
        return keys[slot] == key ? scores[slot * columns + column] : 0;
    }
}
