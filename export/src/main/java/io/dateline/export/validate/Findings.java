package io.dateline.export.validate;

import io.dateline.export.validate.Finding.Check;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects findings: all are counted, the first of each kind are kept. */
final class Findings {

    private static final int KEPT_OF_EACH = 20;

    private final List<Finding> kept = new ArrayList<>();
    private final Map<Check, Long> counts = new EnumMap<>(Check.class);

    void add(Check check, String where, String what) {
        if (counts.merge(check, 1L, Long::sum) <= KEPT_OF_EACH) {
            kept.add(new Finding(check, where, what));
        }
    }

    List<Finding> kept() {
        return List.copyOf(kept);
    }

    Map<Check, Long> counts() {
        return new EnumMap<>(counts);
    }
}
