package io.dateline.transform.date;

import io.dateline.common.annotation.DateMention.Anchor;
import io.dateline.common.annotation.DateMention.Days;
import io.dateline.common.annotation.DateMention.Grain;
import io.dateline.common.article.Publication;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where in an article the resolver stands: its publication date, what kind of text it is, and the dates that were spoken of last.
 *
 * <p>Mutable; one for each article, used by one thread.
 */
final class Scene {

    private final @Nullable Publication publication;
    private final boolean narrative;
    private final NumericOrder numericOrder;
    /** The last date of any grain, of a day, and of a month or finer. */
    private @Nullable LocalDate last;

    private @Nullable LocalDate lastDay;
    private @Nullable LocalDate lastMonth;
    private @Nullable LocalDate quarter;
    private @Nullable LocalDate joinable;
    private int joinableEnd;

    Scene(Optional<Publication> publication, boolean narrative, NumericOrder numericOrder) {
        this.publication = publication.orElse(null);
        this.narrative = narrative;
        this.numericOrder = numericOrder;
    }

    NumericOrder numericOrder() {
        return numericOrder;
    }

    boolean isNarrative() {
        return narrative;
    }

    Publication.@Nullable Precision precision() {
        return publication == null ? null : publication.precision();
    }

    /**
     * What "today" and "last week" count from: the publication date, in narrative texts the last date spoken of. Nothing in an
     * undated article, whose "today" nobody knows.
     */
    Outcome.@Nullable Base deictic() {
        return publication == null ? null : story();
    }

    /** What "in May" and "on the 3rd of June" lie near: the last date spoken of in narrative texts, else the publication date. */
    Outcome.@Nullable Base story() {
        return narrative && last != null ? new Outcome.Base(last, Anchor.MENTION) : publication();
    }

    /** What "two days later" and "the same day" count from: the last date spoken of that is as fine, else the publication date. */
    Outcome.@Nullable Base anaphoric(Grain grain) {
        LocalDate fitting = last;
        if (grain.compareTo(Grain.WEEK) <= 0 && lastDay != null) {
            fitting = lastDay;
        } else if (grain.compareTo(Grain.MONTH) <= 0 && lastMonth != null) {
            fitting = lastMonth;
        }
        return fitting != null ? new Outcome.Base(fitting, Anchor.MENTION) : publication();
    }

    /** What a time of day belongs to: the last day spoken of, but in news none that is long past; else the publication date. */
    Outcome.@Nullable Base today() {
        return lastDay == null || (!narrative && isFarFromPublication(lastDay))
                ? publication()
                : new Outcome.Base(lastDay, Anchor.MENTION);
    }

    private boolean isFarFromPublication(LocalDate day) {
        return publication != null && Math.abs(publication.date().until(day, ChronoUnit.DAYS)) > 31;
    }

    private Outcome.@Nullable Base publication() {
        return publication == null ? null : new Outcome.Base(publication.date(), Anchor.PUBLICATION);
    }

    /** The first day of the quarter that results are told of; empty where the text speaks of none, or went on to other stretches. */
    Optional<LocalDate> quarter() {
        return Optional.ofNullable(quarter);
    }

    /**
     * Remembers a date that has been spoken of.
     *
     * @param named whether the words name the date; "a year earlier" alone does not move the story to that year
     */
    void speakOf(String value, boolean named) {
        Optional<LocalDate> start = Timex.start(value);
        Optional<Grain> grain = Timex.grain(value);
        if (start.isEmpty() || grain.isEmpty() || grain.get().compareTo(named ? Grain.YEAR : Grain.SEASON) > 0) {
            return;
        }
        if (narrative && lastMonth != null && isAside(start.get().getYear() - lastMonth.getYear(), grain.get())) {
            return;
        }
        last = start.get();
        if (grain.get().compareTo(Grain.DAY) <= 0) {
            lastDay = last;
        }
        if (grain.get().compareTo(Grain.MONTH) <= 0) {
            lastMonth = last;
        }
        if (grain.get() == Grain.QUARTER && named) {
            quarter = last;
        }
    }

    /** Whether a bare year lies so far from the story that it is told in passing. */
    private static boolean isAside(int years, Grain grain) {
        return grain == Grain.YEAR && (years < -3 || years > 5);
    }

    /** Remembers a weekday, which another one may be tied to. */
    void weekday(DateMatch match, Optional<Days> days) {
        joinable = match.has(Slot.WEEKDAY) ? days.map(Days::start).orElse(null) : null;
        joinableEnd = match.end();
    }

    /** Whether a weekday has been named that ends right before {@code token}. */
    boolean endsAt(int token) {
        return joinable != null && joinableEnd == token;
    }

    LocalDate joinable() {
        return Objects.requireNonNull(joinable);
    }

    /** "The first nine months": what is compared next is no quarter. */
    void speakOfLength() {
        quarter = null;
    }

    /** A new text begins: title and body are told apart. */
    void forget() {
        last = null;
        lastDay = null;
        lastMonth = null;
        quarter = null;
        joinable = null;
    }
}
