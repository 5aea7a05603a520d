package io.dateline.transform.date;

import io.dateline.common.annotation.DateMention;
import io.dateline.common.annotation.DateMention.Anchor;
import io.dateline.common.annotation.Decision.Reading;
import io.dateline.common.annotation.Status;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a match means in its scene: the resolver's answer before it becomes a mention.
 *
 * @param anchorDate the day that the value was counted from, where there was one
 */
record Outcome(
        DateMention.Type type,
        String value,
        @Nullable Mod mod,
        Anchor anchor,
        @Nullable LocalDate anchorDate,
        double confidence,
        Status status,
        List<Reading> readings) {

    /** Names its own place in the calendar. */
    static Outcome absolute(DateMention.Type type, String value) {
        return new Outcome(type, value, null, Anchor.ABSOLUTE, null, 0.98, Status.RESOLVED, List.of());
    }

    /** Needs no place in the calendar: a length of time, a repetition, a vague reference. */
    static Outcome free(DateMention.Type type, String value, double confidence) {
        return new Outcome(type, value, null, Anchor.NONE, null, confidence, Status.RESOLVED, List.of());
    }

    /** Found, but there is nothing to count from. */
    static Outcome unresolved(DateMention.Type type, String value) {
        return new Outcome(type, value, null, Anchor.NONE, null, 0.5, Status.UNRESOLVED, List.of());
    }

    static Outcome relative(DateMention.Type type, String value, Base base, double confidence) {
        return new Outcome(type, value, null, base.anchor(), base.day(), confidence, Status.RESOLVED, List.of());
    }

    Outcome withMod(@Nullable Mod other) {
        return new Outcome(type, value, other == null ? mod : other, anchor, anchorDate, confidence, status, readings);
    }

    Outcome withReadings(List<Reading> weighed, Status settled, double sure) {
        return new Outcome(type, value, mod, anchor, anchorDate, sure, settled, weighed);
    }

    Outcome as(DateMention.Type other, String otherValue) {
        return new Outcome(other, otherValue, mod, anchor, anchorDate, confidence, status, readings);
    }

    /** A day to count from, and where it came from. */
    record Base(LocalDate day, Anchor anchor) {}
}
