package io.dateline.export.dataset;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a release holds of all that there is.
 *
 * @param from the first day of publication; with either bound, undated articles are left out
 * @param to the last day of publication
 */
public record Extent(Optional<LocalDate> from, Optional<LocalDate> to) {

    /** Everything. */
    public static final Extent ALL = new Extent(Optional.empty(), Optional.empty());

    public Extent {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new IllegalArgumentException("The last day, " + to.get() + ", lies before the first, " + from.get());
        }
    }

    public boolean isAll() {
        return from.isEmpty() && to.isEmpty();
    }

    /** @param published an ISO date; null for an undated article */
    public boolean holds(@Nullable String published) {
        if (isAll()) {
            return true;
        }
        if (published == null) {
            return false;
        }
        LocalDate day = LocalDate.parse(published);
        return !from.filter(day::isBefore).isPresent()
                && !to.filter(day::isAfter).isPresent();
    }

    /** As a person would write it. */
    public String text() {
        return isAll()
                ? "all articles"
                : "articles published" + from.map(day -> " from " + day).orElse("")
                        + to.map(day -> " to " + day).orElse("");
    }
}
