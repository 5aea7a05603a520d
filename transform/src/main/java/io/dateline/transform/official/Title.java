package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.Body;
import io.dateline.transform.official.Lexeme.Head;
import java.util.List;
import java.util.Optional;

/**
 * A title as it stands in the text, taken apart.
 *
 * @param start first token of the span, modifiers kept
 * @param end token after the last
 * @param headStart first token of the head
 * @param portfolios in text order
 * @param country from a name, a demonym or a seat of power in the title
 * @param region first-level region
 * @param unit capitalised words of a place or body that no table knows
 * @param postedTo country or body that an ambassador or envoy is sent to
 */
record Title(
        int start,
        int end,
        int headStart,
        Head head,
        Time time,
        boolean deputy,
        List<String> portfolios,
        Optional<String> country,
        List<Body> bodies,
        Optional<String> region,
        Optional<String> unit,
        Optional<String> postedTo,
        Determiner determiner) {

    /** What the words before the head say of the time. */
    enum Time {
        UNSAID,
        CURRENT,
        FORMER,
        LATE,
        ACTING,
        ELECT
    }

    /** What stands before the title. */
    enum Determiner {
        NONE,
        THE,
        INDEFINITE,
        PRONOUN,
        PERSON,
        EXCLUDED
    }

    /** @param said by the words around the head; copied */
    static Title of(
            int start,
            int end,
            int headStart,
            Head head,
            Time time,
            boolean deputy,
            Qualifiers said,
            Determiner determiner) {
        return new Title(
                start,
                end,
                headStart,
                head,
                time,
                deputy,
                List.copyOf(said.portfolios),
                said.country,
                List.copyOf(said.bodies),
                said.region,
                said.unit,
                said.postedTo,
                determiner);
    }

    /** Whether it says by itself whose office it is. */
    boolean qualified() {
        return country.isPresent() || !bodies.isEmpty() || region.isPresent() || unit.isPresent();
    }

    /** Whether it is a party's for a minister's portfolio: "Tory health spokesman". Those sit in parliament. */
    boolean shadows() {
        return head.kind() == Lexeme.HeadClass.SPOKES
                && !portfolios.isEmpty()
                && bodies.stream().anyMatch(b -> b.kind().equals("party"));
    }

    /** Whether it is an office of the same name as another, whosever that is; "the cabinet secretary" has left out what he is secretary for. */
    boolean isShortOf(Title other) {
        boolean silent = head.kind() == Lexeme.HeadClass.SECRETARY && portfolios.isEmpty();
        return head.words().equals(other.head.words()) && (silent || portfolios.equals(other.portfolios));
    }

    /** Whether both are sent somewhere, and not to the same place. */
    boolean isPostedElsewhere(Title other) {
        return postedTo.isPresent() && other.postedTo.isPresent() && !postedTo.equals(other.postedTo);
    }

    Title withCountry(String code) {
        return with(Optional.of(code), region);
    }

    Title withRegion(String code) {
        return with(country, Optional.of(code));
    }

    private Title with(Optional<String> ofCountry, Optional<String> ofRegion) {
        return new Title(
                start,
                end,
                headStart,
                head,
                time,
                deputy,
                portfolios,
                ofCountry,
                bodies,
                ofRegion,
                unit,
                postedTo,
                determiner);
    }
}
