package io.dateline.transform.date;

/**
 * A stretch of tokens that a rule fits, with what it found in them.
 *
 * @param first the first token
 * @param end the token after the last
 */
record DateMatch(DateRule rule, int first, int end, Slots slots) {

    boolean has(Slot slot) {
        return slots.has(slot);
    }

    long get(Slot slot) {
        return slots.get(slot);
    }

    int get(Slot slot, int otherwise) {
        return slots.has(slot) ? (int) slots.get(slot) : otherwise;
    }

    boolean isOf(Unit unit) {
        return slots.has(Slot.UNIT) && slots.get(Slot.UNIT) == unit.code();
    }
}
