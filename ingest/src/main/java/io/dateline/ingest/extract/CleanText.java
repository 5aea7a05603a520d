package io.dateline.ingest.extract;

/**
 * Text as it can be stored: the two things that neither PostgreSQL nor UTF-8 can hold, NUL and unpaired surrogates, become U+FFFD, one for
 * one, so that every offset stays what it was. Everything else stays as it is, character for character.
 */
final class CleanText {

    private static final char REPLACEMENT = '\uFFFD';

    private CleanText() {}

    static String of(String text) {
        int bad = firstBad(text, 0);
        if (bad < 0) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text);
        for (; bad >= 0; bad = firstBad(text, bad + 1)) {
            clean.setCharAt(bad, REPLACEMENT);
        }
        return clean.toString();
    }

    private static int firstBad(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return i;
            }
            if (Character.isSurrogate(c)) {
                boolean low = Character.isLowSurrogate(c);
                boolean paired = low
                        ? i > 0 && Character.isHighSurrogate(text.charAt(i - 1))
                        : i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
                if (!paired) {
                    return i;
                }
            }
        }
        return -1;
    }
}
