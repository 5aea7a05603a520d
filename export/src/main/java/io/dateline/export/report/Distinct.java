package io.dateline.export.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of values that many mentions share, each kept once and known by its number. */
final class Distinct {

    private final Map<List<@Nullable String>, Integer> numbers = new LinkedHashMap<>();

    int number(List<@Nullable String> values) {
        return numbers.computeIfAbsent(values, v -> numbers.size());
    }

    /** The rows by their numbers. */
    List<List<@Nullable String>> rows() {
        return new ArrayList<>(numbers.keySet());
    }
}
