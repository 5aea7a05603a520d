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

    DateMatcher(DateRules rules) {
        this.rules = rules;
        numbers = new Numbers(rules.lexicon());
    }

    List<DateMatch> match(Lexemes lexemes) {
        List<DateMatch> found = new ArrayList<>();
        Run run = new Run(lexemes);
        int size = lexemes.size();
        for (int i = 0; i < size; ) {
            Node[] starts = rules.starting(lexemes.symbol(i), lexemes.symbol(i + 1));
            DateMatch best = starts.length == 0 || isInsideWord(lexemes, i) ? null : run.longest(starts, i);
            if (best == null) {
                i++;
                continue;
            }
            if (best.rule().sense() != DateRule.Sense.NONE) {
                found.add(best);
            }
            i = best.get(Slot.FINISH, best.end());
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
        DateMatch longest(Node[] starts, int token) {
            first = token;
            best = null;
            for (Node start : starts) {
                walk(start, token);
            }
            return best;
        }

        private void walk(Node node, int token) {
            switch (node.kind) {
                case FORK -> {
                    long[] classes = lexemes.lexicon.classSet(lexemes.symbol(token));
                    for (Node branch : node.branches) {
                        if (Fringe.meets(branch.firsts, classes)) {
                            walk(branch, token);
                        }
                    }
                }
                case SET -> goOn(node, node.value, token);
                case MARK -> goOn(node, token, token);
                case TAKE -> take(node, token);
                case END -> consider(node.rule(), token);
            }
        }

        private void goOn(Node node, long value, int token) {
            long before = slots.get(node.slot);
            slots.set(node.slot, value);
            walk(node.next(), token);
            slots.set(node.slot, before);
        }

        private void take(Node node, int token) {
            if (token >= lexemes.size()
                    || (node.touching && !lexemes.touches(token))
                    || (token > first && lexemes.isBroken(token))) {
                return;
            }
            if (numbers.isComposite(node.classId)) {
                Numbers.Found number = numbers.read(node.classId, lexemes, token);
                if (number != null) {
                    goOn(node, number.value(), number.end());
                }
            } else if (lexemes.is(token, node.classId)) {
                goOn(node, lexemes.value(token, node.classId), token + 1);
            }
        }

        private void consider(DateRule rule, int end) {
            if (best != null
                    && (best.end() > end || (best.end() == end && best.rule().order() <= rule.order()))) {
                return;
            }
            if (lexemes.touches(end) && isInsideWord(lexemes, end)) {
                return;
            }
            if (Guards.allow(new DateMatch(rule, first, end, slots), lexemes)) {
                best = new DateMatch(rule, first, end, slots.copy());
            }
        }
    }
}
