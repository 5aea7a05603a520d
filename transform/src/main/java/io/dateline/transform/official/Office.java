package io.dateline.transform.official;

import java.util.Optional;

/**
 * An office as a title says it.
 *
 * @param office a code of the office list; for a vague title the frame that any office of its kind fits
 * @param vague whether the title leaves the office itself open ("the minister", "the leader"): it joins, it doesn't name
 * @param country empty where the title says none
 * @param organisation empty where the title says none
 */
record Office(String office, boolean vague, Optional<String> country, Optional<String> organisation) {

    /** An office that the title says outright. */
    static Optional<Office> of(String office, Optional<String> country, Optional<String> organisation) {
        return Optional.of(new Office(office, false, country, organisation));
    }

    /** The same with another code. */
    Office as(String code) {
        return new Office(code, vague, country, organisation);
    }

    Office withCountry(String code) {
        return new Office(office, vague, Optional.of(code), organisation);
    }
}
