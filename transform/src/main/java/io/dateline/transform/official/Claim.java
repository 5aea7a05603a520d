package io.dateline.transform.official;

import java.util.Optional;

/**
 * An office that a title in the text gives to somebody.
 *
 * @param title the title as read
 * @param office what it says
 * @param future whether the office is only to come: a nominee's
 */
record Claim(Title title, Office office, boolean future) {

    /** Whether a term of the register can be what the title says, days aside. */
    boolean fits(Term term) {
        if (office.country().isPresent() && !office.country().get().equals(term.country())) {
            return false;
        }
        return Offices.fits(office, title, term);
    }

    Optional<String> country() {
        return office.country();
    }
}
