package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.WordClass;

/** Plain words between a title's head and whose it is: "State Department security director", "London's newish police chief". */
final class Topics {

    private static final int MOST = 3;

    private Topics() {}

    /**
     * The segment that ends the body or the possessive before the plain words that end at segment {@code k}; -1 where none does.
     *
     * @param bodies whether a body without possessive will do
     */
    static int before(Segments s, Owners owners, int k, boolean bodies) {
        for (int at = k; at >= 0 && k - at <= MOST && !s.newLineBefore(s.firstToken(at + 1)); at--) {
            int owner = owners.before(at);
            if (owner >= 0) {
                return at < k && s.lexeme(owner).qualifies() ? at : -1;
            }
            if (bodies && s.isCapitalised(at) && !s.lexeme(at).bodies().isEmpty()) {
                return at < k ? at : -1;
            }
            if (!isPlain(s, at)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isPlain(Segments s, int segment) {
        Lexeme lexeme = s.lexeme(segment);
        return s.isWord(segment)
                && !s.isCapitalised(segment)
                && lexeme.head().isEmpty()
                && !lexeme.qualifies()
                && !lexeme.is(WordClass.FUNCTION)
                && !lexeme.is(WordClass.VERB)
                && !lexeme.is(WordClass.CALENDAR);
    }
}
