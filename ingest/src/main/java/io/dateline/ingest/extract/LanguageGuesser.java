package io.dateline.ingest.extract;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Guesses a text's language; says nothing where the text is too short or too mixed to tell.
 *
 * <p>The script tells for some languages, and English is told by its little words: most of what we read is English, and that is seen in
 * microseconds. All else is asked of the {@link LanguageModel}, which takes a hundred times as long.
 */
final class LanguageGuesser {

    /** Words that make up a tenth of all English text and are rare in every other language. */
    private static final Set<String> ENGLISH = Set.of(
            "the", "and", "that", "with", "from", "have", "were", "said", "they", "which", "this", "would", "been",
            "their", "has", "not", "are");

    private static final int ENGLISH_HITS = 4;
    private static final double ENGLISH_SHARE = 0.06;

    /** Scripts that one language of the press is written in. */
    private static final Map<UnicodeScript, String> SCRIPTS = new EnumMap<>(Map.of(
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.GREEK, "el",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.THAI, "th",
            UnicodeScript.BENGALI, "bn",
            UnicodeScript.TAMIL, "ta",
            UnicodeScript.GEORGIAN, "ka",
            UnicodeScript.ARMENIAN, "hy"));

    private static final int FIRST_NOT_LATIN = 0x250;
    private static final int SCRIPT_SAMPLE = 2_000;
    private static final int FEWEST_LETTERS = 10;
    private static final int WORD_SAMPLE = 5_000;

    private LanguageGuesser() {}

    /** An ISO 639-1 code, or an ISO 639-3 code for the languages that have no other. */
    static Optional<String> guess(String text) {
        return byScript(text).or(() -> isPlainlyEnglish(text) ? Optional.of("en") : LanguageModel.guess(text));
    }

    private static Optional<String> byScript(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        int latin = 0;
        int others = 0;
        for (int i = 0, c; i < text.length() && i < SCRIPT_SAMPLE; i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (c < FIRST_NOT_LATIN) {
                latin += Character.isLetter(c) ? 1 : 0;
            } else if (Character.isLetter(c)) {
                letters.merge(UnicodeScript.of(c), 1, Integer::sum);
                others++;
            }
        }
        int all = latin + others;
        if (all < FEWEST_LETTERS || latin >= others) {
            return Optional.empty();
        }
        int kana = letters.getOrDefault(UnicodeScript.HIRAGANA, 0) + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
        int han = letters.getOrDefault(UnicodeScript.HAN, 0);
        if ((han + kana) * 2 > all) {
            return Optional.of(kana * 20 > han ? "ja" : "zh");
        }
        return letters.entrySet().stream()
                .filter(script -> script.getValue() * 2 > all)
                .flatMap(script -> Optional.ofNullable(SCRIPTS.get(script.getKey())).stream())
                .findFirst();
    }

    private static boolean isPlainlyEnglish(String text) {
        int end = Math.min(text.length(), WORD_SAMPLE);
        int words = 0;
        int hits = 0;
        int start = 0;
        for (int i = 0; i <= end; i++) {
            if (i < end && Character.isLetter(text.charAt(i))) {
                continue;
            }
            if (i > start) {
                words++;
                // the words asked for have three to five letters
                hits += i - start >= 3 && i - start <= 5 && isEnglish(text.substring(start, i)) ? 1 : 0;
            }
            start = i + 1;
        }
        return hits >= ENGLISH_HITS && hits >= ENGLISH_SHARE * words;
    }

    private static boolean isEnglish(String word) {
        return ENGLISH.contains(word.toLowerCase(Locale.ROOT));
    }
}
