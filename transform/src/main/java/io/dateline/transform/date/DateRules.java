package io.dateline.transform.date;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules for dates, compiled once from {@code date.rules.tsv}, with the lexicon of the words that they speak of.
 *
 * <p>For each symbol it is known which rules can begin with it, and which classes can come second: nearly every token is
 * dismissed by these two look-ups.
 */
final class DateRules {

    private static final Node[] NO_NODES = {};

    private final DateLexicon lexicon;
    private final Node[][] starts;
    private final long[][] seconds;

    private DateRules(DateLexicon lexicon, Node[][] starts, long[][] seconds) {
        this.lexicon = lexicon;
        this.starts = starts;
        this.seconds = seconds;
    }

    static DateRules bundled() {
        return of(
                Tables.rows("date.lexicon.tsv"),
                Tables.rows("date.cues.tsv"),
                Tables.rows("date.rules.tsv"),
                Holidays.bundled());
    }

    /**
     * @param words rows of class, value, words
     * @param cues rows of cue, words
     * @param rules rows of name, sense, guard, pattern; or {@code let}, name, pattern
     */
    static DateRules of(List<String[]> words, List<String[]> cues, List<String[]> rules, Holidays holidays) {
        DateLexicon.Builder builder = DateLexicon.builder().addTable(words).addCues(cues);
        Map<String, String> parts = new HashMap<>();
        parts.put("HOLIDAY", holidays.pattern());
        List<Node> roots = new ArrayList<>();
        Pattern.Words vocabulary = new Pattern.Words() {
            @Override
            public int literal(String word) {
                return builder.literal(word);
            }

            @Override
            public int classId(String name) {
                return builder.known(name);
            }
        };
        for (String[] row : rules) {
            if (row[0].equals("let")) {
                parts.put(row[1], row[2]);
            } else {
                DateRule rule =
                        new DateRule(row[0], roots.size(), DateRule.Sense.of(row[1]), DateRule.Guard.of(row[2]));
                roots.add(Pattern.compile(row[3], parts, vocabulary, Node.end(rule)));
            }
        }
        return index(builder.build(), roots);
    }

    private static DateRules index(DateLexicon lexicon, List<Node> roots) {
        int[] composites = Digits.COMPOSITES.stream().mapToInt(lexicon::classId).toArray();
        Fringe[] fringes =
                roots.stream().map(root -> Fringe.of(root, composites, lexicon)).toArray(Fringe[]::new);
        Node[][] starts = new Node[lexicon.symbols()][];
        long[][] seconds = new long[lexicon.symbols()][];
        for (int symbol = 0; symbol < starts.length; symbol++) {
            List<Node> fitting = new ArrayList<>();
            long[] second = new long[lexicon.classSet(0).length];
            for (int i = 0; i < fringes.length; i++) {
                if (fringes[i].begins(lexicon.classSet(symbol))) {
                    fitting.add(roots.get(i));
                    fringes[i].addSeconds(lexicon.classSet(symbol), second);
                }
            }
            starts[symbol] = fitting.isEmpty() ? NO_NODES : fitting.toArray(NO_NODES);
            seconds[symbol] = second;
        }
        return new DateRules(lexicon, starts, seconds);
    }

    DateLexicon lexicon() {
        return lexicon;
    }

    /** The rules that may begin with a token of {@code symbol} when one of {@code nextSymbol} follows. */
    Node[] starting(int symbol, int nextSymbol) {
        Node[] nodes = starts[symbol];
        if (nodes.length == 0) {
            return nodes;
        }
        long[] second = seconds[symbol];
        if (second[second.length - 1] < 0) {
            return nodes;
        }
        long[] next = lexicon.classSet(nextSymbol);
        for (int i = 0; i < second.length; i++) {
            if ((second[i] & next[i]) != 0) {
                return nodes;
            }
        }
        return NO_NODES;
    }
}
