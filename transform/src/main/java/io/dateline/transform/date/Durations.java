package io.dateline.transform.date;

/** Writes lengths of time as TIMEX3 durations. */
final class Durations {

    private Durations() {}

    /** {@code P2W}, {@code PT16H}, {@code PXY}, {@code P2Y6M}. */
    static String iso(long thousandths, Unit unit) {
        if (thousandths < 0) {
            return unit.clock ? "PTX" + unit.letter : "PX" + vagueLetter(unit);
        }
        long amount = thousandths * unit.factor;
        if (amount % Quantity.ONE != 0) {
            String split = split(amount, unit);
            if (!split.isEmpty()) {
                return split;
            }
        }
        String letter = unit == Unit.NIGHT || unit == Unit.WEEKEND ? unit.letter : letter(unit);
        return (unit.clock ? "PT" : "P") + Quantity.iso(amount) + letter;
    }

    private static String letter(Unit unit) {
        return unit.letter;
    }

    private static String vagueLetter(Unit unit) {
        return switch (unit) {
            case DECADE -> "E";
            case CENTURY -> "C";
            case MILLENNIUM -> "L";
            default -> unit.letter;
        };
    }

    /** Halves that have a unit of their own: two and a half years are {@code P2Y6M}. */
    private static String split(long amount, Unit unit) {
        long whole = amount / Quantity.ONE;
        long rest = amount % Quantity.ONE;
        Unit smaller;
        long per;
        switch (unit) {
            case YEAR -> {
                smaller = Unit.MONTH;
                per = 12;
            }
            case DAY -> {
                smaller = Unit.HOUR;
                per = 24;
            }
            case HOUR -> {
                smaller = Unit.MINUTE;
                per = 60;
            }
            case MINUTE -> {
                smaller = Unit.SECOND;
                per = 60;
            }
            default -> {
                return "";
            }
        }
        if (rest * per % Quantity.ONE != 0) {
            return "";
        }
        String head = whole == 0 ? "" : whole + unit.letter;
        long parts = rest * per / Quantity.ONE;
        return unit.clock
                ? "PT" + head + parts + smaller.letter
                : "P" + head + (smaller.clock ? "T" : "") + parts + smaller.letter;
    }

    /** Two lengths as one: {@code P2Y} and {@code P3M} are {@code P2Y3M}. */
    static String join(String longer, String shorter) {
        String tail = shorter.substring(1);
        return longer.indexOf('T') > 0 && tail.startsWith("T") ? longer + tail.substring(1) : longer + tail;
    }
}
