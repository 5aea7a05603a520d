package io.dateline.common.annotation;

import java.util.List;

/**
 * Why a mention was resolved as it was.
 *
 * @param rule the stable name of the rule that decided, for a person to look up
 * @param confidence 0 to 1
 * @param readings the readings that were weighed, best first; empty where there was only one. Not stored: explaining a mention
 *     annotates its article again, which gives the same
 */
public record Decision(String rule, double confidence, Status status, List<Reading> readings) {

    /** One way to understand a mention, with its score (higher is better; comparable within a mention only) and what spoke for it. */
    public record Reading(String value, double score, String why) {}

    public Decision {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("Confidence is 0 to 1, got " + confidence + " from " + rule);
        }
        readings = List.copyOf(readings);
    }

    public Decision(String rule, double confidence, Status status) {
        this(rule, confidence, status, List.of());
    }
}
