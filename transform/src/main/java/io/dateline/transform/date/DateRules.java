package io.dateline.transform.date;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The rules for dates, compiled once from {@code date.rules.tsv}, with the lexicon of the words that they speak of.
 *
 * <p>For each symbol it is known which rules can begin with it, and which classes can come second: nearly every token is
 * dismissed by these look-ups. Which rules a pair of symbols leaves is kept once it has been asked for.
 */
final class DateRules {

    private static final Node[] NONE = {};

    private final DateLexicon lexicon;
    private final Start[][] starts;
    private final List<AtomicReferenceArray<Node[]>> pairs = new ArrayList<>();

    private DateRules(DateLexicon lexicon, Start[][] starts) {
        this.lexicon = lexicon;
        this.starts = starts;
        for (Start[] first : starts) {
            pairs.add(new AtomicReferenceArray<>(first.length == 0 ? 0 : starts.length));
        }
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
        Vocabulary vocabulary = new Vocabulary().addTable(words).addCues(cues);
        Map<String, Pattern.Tree> parts = new HashMap<>();
        List<Node> roots = new ArrayList<>();
        parts.put("HOLIDAY", Pattern.parse(holidays.pattern(), parts, vocabulary));
        for (String[] row : rules) {
            if (row[0].equals("let")) {
                parts.put(row[1], Pattern.parse(row[2], parts, vocabulary));
            } else {
                DateRule rule =
                        new DateRule(row[0], roots.size(), DateRule.Sense.of(row[1]), DateRule.Guard.of(row[2]));
                roots.add(Pattern.parse(row[3], parts, vocabulary).compile(Node.end(rule)));
            }
        }
        return index(new DateLexicon(vocabulary), roots);
    }

    private static DateRules index(DateLexicon lexicon, List<Node> roots) {
        Fringe fringe = new Fringe(lexicon);
        roots.forEach(fringe::prepare);
        Start[][] starts = new Start[lexicon.symbols()][];
        Map<String, Start[]> known = new HashMap<>();
        for (int symbol = 0; symbol < starts.length; symbol++) {
            long[] classes = lexicon.classSet(symbol);
            starts[symbol] = known.computeIfAbsent(Arrays.toString(classes), k -> starting(classes, roots, fringe));
        }
        return new DateRules(lexicon, starts);
    }

    private static Start[] starting(long[] classes, List<Node> roots, Fringe fringe) {
        List<Start> fitting = new ArrayList<>();
        for (Node root : roots) {
            if (Fringe.meets(root.firsts, classes)) {
                fitting.add(new Start(root, fringe.seconds(root, classes)));
            }
        }
        return fitting.toArray(Start[]::new);
    }

    DateLexicon lexicon() {
        return lexicon;
    }

    /** The rules that may begin with a token of {@code symbol} and one of {@code next} behind it, those further up in the table first. */
    Node[] starting(int symbol, int next) {
        if (starts[symbol].length == 0) {
            return NONE;
        }
        Node[] known = pairs.get(symbol).get(next);
        if (known == null) {
            List<Node> roots = new ArrayList<>();
            for (Start start : starts[symbol]) {
                if (Fringe.meets(start.seconds, lexicon.classSet(next))) {
                    roots.add(start.root);
                }
            }
            known = roots.toArray(NONE);
            pairs.get(symbol).set(next, known);
        }
        return known;
    }

    /** A rule that a symbol can begin, and what may come after that symbol. */
    private static final class Start {
        final Node root;
        final long[] seconds;

        Start(Node root, long[] seconds) {
            this.root = root;
            this.seconds = seconds;
        }
    }
}
