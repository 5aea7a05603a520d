package io.dateline.transform.date;

import io.dateline.transform.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds where rules fit: from left to right, the longest fit at each token, the rule further up where two are as long.
 *
 * <p>Patterns have no loops and a bounded length, so the time is linear in the text.
 */
final class DateMatcher {

    private final DateRules rules;
    private final Numbers numbers;
    private final int num;
    private final int ord;
    private final int yearWords;

    DateMatcher(DateRules rules) {
        this.rules = rules;
        numbers = new Numbers(rules.lexicon());
        num = rules.lexicon().classId("NUM");
        ord = rules.lexicon().classId("ORD");
        yearWords = rules.lexicon().classId("YEARWORDS");
    }

    List<DateMatch> match(Lexemes lexemes) {
        List<DateMatch> found = new ArrayList<>();
        Run run = new Run(lexemes);
        int size = lexemes.size();
        for (int i = 0; i < size; ) {
            int symbol = lexemes.symbol(i);
            if (symbol == DateLexicon.UNKNOWN) {
                i++;
                continue;
            }
            Node[] nodes = rules.starting(symbol, i + 1 < size ? lexemes.symbol(i + 1) : DateLexicon.UNKNOWN);
            DateMatch best = nodes.length == 0 || isInsideWord(lexemes, i) ? null : run.longest(nodes, i);
            if (best == null) {
                i++;
                continue;
            }
            if (best.rule().sense() != DateRule.Sense.NONE) {
                found.add(best);
            }
            i = best.end();
        }
        return found;
    }

    /** Whether token {@code i} goes on from a letter or digit: the 2 in "B2". */
    private static boolean isInsideWord(Lexemes lexemes, int i) {
        return lexemes.touches(i)
                && lexemes.tokens.kind(i) != Tokens.Kind.MARK
                && lexemes.tokens.kind(i - 1) != Tokens.Kind.MARK;
    }

    /** One text's matching. */
    private final class Run {
        private final Lexemes lexemes;
        private final Slots slots = Slots.empty();
        private int first;
        private @Nullable DateMatch best;

        Run(Lexemes lexemes) {
            this.lexemes = lexemes;
        }

        @Nullable
        DateMatch longest(Node[] nodes, int token) {
            first = token;
            best = null;
            for (Node node : nodes) {
                walk(node, token);
            }
            return best;
        }

        private void walk(Node node, int token) {
            switch (node.kind) {
                case FORK -> {
                    for (Node branch : node.branches) {
                        walk(branch, token);
                    }
                }
                case SET -> goOn(node, node.value, token);
                case MARK -> goOn(node, token, token);
                case TAKE -> take(node, token);
                case END -> consider(node, token);
            }
        }

        private void goOn(Node node, long value, int token) {
            Node next = node.next;
            if (next == null) {
                return;
            }
            long before = slots.get(node.slot);
            slots.set(node.slot, value);
            walk(next, token);
            slots.set(node.slot, before);
        }

        private void take(Node node, int token) {
            if (token >= lexemes.size()
                    || (node.touching && !lexemes.touches(token))
                    || (token > first && lexemes.isBroken(token))) {
                return;
            }
            if (node.classId == num || node.classId == ord || node.classId == yearWords) {
                Numbers.Found number = node.classId == num
                        ? numbers.cardinal(lexemes, token)
                        : node.classId == ord ? numbers.ordinal(lexemes, token) : numbers.year(lexemes, token);
                if (number != null) {
                    goOn(node, number.value(), number.end());
                }
            } else if (lexemes.is(token, node.classId)) {
                goOn(node, lexemes.value(token, node.classId), token + 1);
            }
        }

        private void consider(Node node, int end) {
            DateRule rule = node.rule;
            if (rule == null
                    || (best != null
                            && (best.end() > end
                                    || (best.end() == end && best.rule().order() <= rule.order())))) {
                return;
            }
            if (lexemes.touches(end) && isInsideWord(lexemes, end)) {
                return;
            }
            DateMatch match = new DateMatch(rule, first, end, slots);
            if (Guards.allow(match, lexemes)) {
                best = new DateMatch(rule, first, end, slots.copy());
            }
        }
    }
}
