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

    /** Below this a mention is ambiguous. */
    private static final double CLOSE = 0.7;

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

    /** The same with another type and value; readings take over what was added to the value, and are dropped where it was replaced. */
    Outcome as(DateMention.Type other, String otherValue) {
        List<Reading> weighed = otherValue.startsWith(value)
                ? readings.stream()
                        .map(r -> new Reading(r.value() + otherValue.substring(value.length()), r.score(), r.why()))
                        .toList()
                : List.of();
        return new Outcome(other, otherValue, mod, anchor, anchorDate, confidence, status, weighed);
    }

    /** Of two readings the first was chosen; where they are close, the mention is ambiguous. */
    Outcome against(String other, double sure, String why, String whyOther) {
        double rounded = Math.round(sure * 100) / 100.0;
        double rest = Math.round((1 - sure) * 100) / 100.0;
        return new Outcome(
                type,
                value,
                mod,
                anchor,
                anchorDate,
                rounded,
                sure < CLOSE ? Status.AMBIGUOUS : Status.RESOLVED,
                List.of(new Reading(value, rounded, why), new Reading(other, rest, whyOther)));
    }

    /** A day to count from, and where it came from. */
    record Base(LocalDate day, Anchor anchor) {}
}
