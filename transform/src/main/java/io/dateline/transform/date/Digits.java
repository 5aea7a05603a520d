package io.dateline.transform.date;

import java.util.ArrayList;
import java.util.List;

/**
 * What a run of digits could be by its length and value alone: an hour, a day, a year, or just digits.
 *
 * <p>A shape is a small number, so that the lexicon gives each its symbol.
 */
final class Digits {

    static final int SHAPES = 128;

    /** Classes that take more than one token; {@link Numbers} reads them. */
    static final List<String> COMPOSITES = List.of("NUM", "ORD", "YEARWORDS");

    private Digits() {}

    /**
     * The shape of {@code text[start, end)}: bit 0 hour of 12, 1 hour of 24, 2 day of a month, 3 two digits below 60, 4 two digits, 5 a year of
     * four digits, 6 hour and minute in four.
     *
     * @param loose whether the digits are part of a longer number or code, so that they are nothing by themselves
     */
    static int shape(String text, int start, int end, boolean loose) {
        int length = end - start;
        if (loose || length > 4 || length == 3 || text.charAt(start) > '9' || text.charAt(end - 1) > '9') {
            return 0;
        }
        int value = value(text, start, end);
        if (length == 4) {
            return (value >= 1000 && value < 2200 ? 32 : 0) | (value < 2400 && value % 100 < 60 ? 64 : 0);
        }
        return (value >= 1 && value <= 12 ? 1 : 0)
                | (value <= 24 ? 2 : 0)
                | (value >= 1 && value <= 31 ? 4 : 0)
                | (length == 2 && value < 60 ? 8 : 0)
                | (length == 2 ? 16 : 0);
    }

    static List<String> classes(int shape) {
        List<String> classes = new ArrayList<>();
        String[] names = {"D12", "D24", "D31", "D59", "D2", "Y4", "HHMM"};
        for (int bit = 0; bit < names.length; bit++) {
            if ((shape & (1 << bit)) != 0) {
                classes.add(names[bit]);
            }
        }
        classes.add("DIGITS");
        return classes;
    }

    /** The number that the digits write; at most nine of them count. */
    static int value(String text, int start, int end) {
        int value = 0;
        for (int i = start; i < Math.min(end, start + 9); i++) {
            value = value * 10 + Math.max(0, Character.digit(text.charAt(i), 10));
        }
        return value;
    }
}
