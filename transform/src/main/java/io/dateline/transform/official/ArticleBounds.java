package io.dateline.transform.official;

import io.dateline.common.annotation.DateMention;
import io.dateline.common.annotation.Official;
import io.dateline.common.annotation.Official.Basis;
import io.dateline.common.annotation.Official.OfficeHeld;
import io.dateline.common.annotation.Official.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When an undated article can have been written: while the officials that it names as holding office held it, and not before the days
 * that it speaks of as past.
 *
 * @param notBefore the first possible day, inclusive
 * @param notAfter the last possible day, inclusive
 * @param contradicted whether what the article says has no day in common; both bounds are empty then
 */
public record ArticleBounds(Optional<LocalDate> notBefore, Optional<LocalDate> notAfter, boolean contradicted) {

    /** Nothing known. */
    public static final ArticleBounds NONE = new ArticleBounds(Optional.empty(), Optional.empty(), false);

    /** From the officials and the explicit dates found in an article. */
    public static ArticleBounds of(List<Official> officials, List<DateMention> dates) {
        ArticleBounds byOffice =
                ofOffices(officials.stream().flatMap(o -> o.offices().stream()).toList());
        if (byOffice.contradicted || byOffice.notAfter.isEmpty()) {
            return byOffice;
        }
        // A day beyond the terms is a plan, not a report.
        Optional<LocalDate> latest = dates.stream()
                .filter(d -> d.type() == DateMention.Type.DATE && d.anchor() == DateMention.Anchor.ABSOLUTE)
                .filter(d -> d.grain().filter(g -> g == DateMention.Grain.DAY).isPresent())
                .flatMap(d -> d.days().stream())
                .map(DateMention.Days::start)
                .filter(day -> !day.isAfter(byOffice.notAfter.get()))
                .max(LocalDate::compareTo);
        return new ArticleBounds(later(byOffice.notBefore, latest), byOffice.notAfter, false);
    }

    /** From offices that a title in the text gives and the register dates. */
    static ArticleBounds ofOffices(List<OfficeHeld> offices) {
        Optional<LocalDate> from = Optional.empty();
        Optional<LocalDate> to = Optional.empty();
        for (OfficeHeld office : offices) {
            boolean holds = office.basis() == Basis.BOTH
                    && (office.standing() == Standing.CURRENT || office.standing() == Standing.ACTING);
            if (!holds) {
                continue;
            }
            from = later(from, office.termStart().map(PartialDate::parse).map(PartialDate::first));
            to = earlier(to, office.termEnd().map(PartialDate::parse).map(PartialDate::last));
        }
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            return new ArticleBounds(Optional.empty(), Optional.empty(), true);
        }
        return new ArticleBounds(from, to, false);
    }

    private static Optional<LocalDate> later(Optional<LocalDate> a, Optional<LocalDate> b) {
        return a.isEmpty() ? b : b.isEmpty() || a.get().isAfter(b.get()) ? a : b;
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> a, Optional<LocalDate> b) {
        return a.isEmpty() ? b : b.isEmpty() || a.get().isBefore(b.get()) ? a : b;
    }
}
