package io.dateline.transform.place.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers strings in order of first appearance; the empty string is 0. */
final class Numbers {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> all = new ArrayList<>();

    Numbers() {
        of("");
    }

    /** Numbered as in a table that was made before. */
    Numbers(List<String> known) {
        known.forEach(this::of);
    }

    int of(String string) {
        Integer known = numbers.get(string);
        if (known == null) {
            known = all.size();
            numbers.put(string, known);
            all.add(string);
        }
        return known;
    }

    List<String> all() {
        return all;
    }
}
