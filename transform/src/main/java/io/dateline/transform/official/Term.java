package io.dateline.transform.official;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One person's term in one office: {@code [from, to)}.
 *
 * @param personId stable slug; the same person has the same in every term
 * @param person usual English short form
 * @param aliases other spellings
 * @param office a code of the office list
 * @param organisation empty for heads of state and government, monarchs and ordinary ministers
 * @param country ISO 3166-1 alpha-2, or UN, EU, XN, XA, XX
 * @param title as printed in English
 * @param to day of leaving; empty for a term that was open at the register's own date
 * @param acting whether the office was held for want of a regular holder
 * @param source short public reference
 */
public record Term(
        String personId,
        String person,
        List<String> aliases,
        Optional<String> wikidataId,
        String office,
        Optional<String> organisation,
        String country,
        String title,
        PartialDate from,
        Optional<PartialDate> to,
        boolean acting,
        String source) {

    public Term {
        aliases = List.copyOf(aliases);
        if (personId.isEmpty() || person.isEmpty() || office.isEmpty() || country.length() != 2) {
            throw new IllegalArgumentException(
                    "A term needs a person, an office and a country: " + person + ", " + office);
        }
        if (to.isPresent() && to.get().last().isBefore(from.first())) {
            throw new IllegalArgumentException(
                    "A term ends before it starts: " + person + " " + from + ".." + to.get());
        }
    }

    /** The first day that the holder was surely gone; {@link LocalDate#MAX} for an open term. */
    public LocalDate surelyEnded() {
        return to.map(t -> t.precision() == PartialDate.Precision.DAY
                        ? t.first()
                        : t.last().plusDays(1))
                .orElse(LocalDate.MAX);
    }

    /** Whether the office was surely held on {@code day}. */
    public boolean surelyOn(LocalDate day) {
        return !day.isBefore(from.last())
                && (to.isEmpty() || day.isBefore(to.get().first()));
    }

    /** Whether the office can have been held on {@code day}, as far as the dates are known. */
    public boolean possiblyOn(LocalDate day) {
        return !day.isBefore(from.first()) && day.isBefore(surelyEnded());
    }

    /** Whether the term had surely or possibly begun by {@code day}. */
    public boolean begunBy(LocalDate day) {
        return !day.isBefore(from.first());
    }
}
