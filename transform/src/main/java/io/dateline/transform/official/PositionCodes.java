package io.dateline.transform.official;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Free-text positions to codes of the office list: "Minister of National Defense and Veterans Affairs" is {@code minister:defence}.
 *
 * <p><b>Source:</b> {@code positions.tsv} and {@code portfolios.tsv}; {@code tools/register/check.py} reads the same and reports the share
 * that they map.
 */
public final class PositionCodes {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private record Rule(Pattern expression, String code) {}

    private final List<Rule> rules = new ArrayList<>();
    private final List<Rule> portfolios = new ArrayList<>();

    private PositionCodes() {
        for (String[] row : Resources.rows("positions.tsv")) {
            rules.add(new Rule(Pattern.compile(row[0]), row[1]));
        }
        for (String[] row : Resources.rows("portfolios.tsv")) {
            for (String phrase : row[1].split("\\|")) {
                portfolios.add(new Rule(Pattern.compile("\\b" + Pattern.quote(phrase) + "\\b"), row[0]));
            }
        }
    }

    /** The bundled mapping. */
    public static PositionCodes bundled() {
        return new PositionCodes();
    }

    /** The office of a position; empty where it is none of the list. */
    public Optional<String> office(String position) {
        String plain = MARKS.matcher(Normalizer.normalize(position, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'');
        for (Rule rule : rules) {
            if (rule.expression.matcher(plain).find()) {
                if (rule.code.equals("-")) {
                    return Optional.empty();
                }
                boolean open = rule.code.endsWith("*");
                return Optional.of(
                        open ? rule.code.substring(0, rule.code.length() - 1) + portfolio(plain) : rule.code);
            }
        }
        return Optional.empty();
    }

    /** The portfolio named first; of those that start at one place, the longest. */
    private String portfolio(String position) {
        String best = "other";
        int bestStart = Integer.MAX_VALUE;
        int bestLength = 0;
        for (Rule rule : portfolios) {
            Matcher found = rule.expression.matcher(position);
            if (found.find()) {
                int length = found.end() - found.start();
                if (found.start() < bestStart || (found.start() == bestStart && length > bestLength)) {
                    best = rule.code;
                    bestStart = found.start();
                    bestLength = length;
                }
            }
        }
        return best;
    }
}
