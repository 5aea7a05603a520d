package io.dateline.transform.place;

import io.dateline.transform.place.gazetteer.NameKey;
import java.util.List;

/** Scores of words in columns, found by the word's {@link NameKey}. Immutable. */
final class WordScores {

    private final KeyIndex words;
    private final float[] scores;
    private final int columns;

    private WordScores(KeyIndex words, int columns) {
        this.words = words;
        this.columns = columns;
        scores = new float[words.capacity() * columns];
    }

    /** From rows of a word and its scores. */
    static WordScores of(List<String[]> rows, int columns) {
        long[] keys = rows.stream().mapToLong(row -> key(row[0])).toArray();
        WordScores result = new WordScores(new KeyIndex(keys), columns);
        for (int r = 0; r < keys.length; r++) {
            for (int c = 0; c < columns; c++) {
                result.scores[result.words.find(keys[r]) * columns + c] = Float.parseFloat(rows.get(r)[c + 1]);
            }
        }
        return result;
    }

    private static long key(String word) {
        return NameKey.word(NameKey.EMPTY, word, 0, word.length());
    }

    /** The score of the word with this key; 0 for a word that is not known. */
    float get(long key, int column) {
        int word = words.find(key);
        return word == KeyIndex.NONE ? 0 : scores[word * columns + column];
    }
}
