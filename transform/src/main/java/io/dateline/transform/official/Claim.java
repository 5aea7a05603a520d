package io.dateline.transform.official;

import java.util.List;
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

    /** Whether it leaves out the region or the portfolio that another title of the same name says: "the attorney general", beside "Ohio's". */
    boolean isShortOf(List<Claim> others) {
        return !title.qualified()
                && others.stream()
                        .filter(c -> OfficeReader.isRegional(c.title)
                                || c.title.portfolios().size()
                                        > title.portfolios().size())
                        .anyMatch(c -> title.isShortOf(c.title));
    }

    /** Whether the title names armed forces. */
    boolean isOfArmy() {
        return Offices.isMilitary(office.office())
                || title.bodies().stream().anyMatch(b -> b.kind().equals("military"));
    }

    Optional<String> country() {
        return office.country();
    }
}
