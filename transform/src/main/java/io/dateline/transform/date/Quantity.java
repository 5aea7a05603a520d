package io.dateline.transform.date;

/** Counts in thousandths, as slots hold them, and how TIMEX3 writes them. */
final class Quantity {

    /** "A few", "several", "many": TIMEX3 writes X. */
    static final long VAGUE = -1;

    static final long ONE = 1000;

    private Quantity() {}

    /** {@code 2}, {@code 2.5} or {@code X}. */
    static String iso(long thousandths) {
        if (thousandths < 0) {
            return "X";
        }
        long whole = thousandths / ONE;
        long rest = thousandths % ONE;
        if (rest == 0) {
            return Long.toString(whole);
        }
        String fraction = Long.toString(ONE + rest).substring(1);
        int end = fraction.length();
        while (fraction.charAt(end - 1) == '0') {
            end--;
        }
        return whole + "." + fraction.substring(0, end);
    }
}
