package io.dateline.transform.date;

import io.dateline.common.annotation.DateMention.Anchor;
import io.dateline.common.annotation.DateMention.Days;
import io.dateline.common.annotation.DateMention.Grain;
import io.dateline.common.article.Publication;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where in an article the resolver stands: its publication date, what kind of text it is, and the last date that was spoken of.
 *
 * <p>Mutable; one for each article, used by one thread.
 */
final class Scene {

    private final @Nullable Publication publication;
    private final boolean narrative;
    private @Nullable LocalDate focus;
    private Grain focusGrain = Grain.DAY;
    private boolean focusExplicit;

    Scene(Optional<Publication> publication, boolean narrative) {
        this.publication = publication.orElse(null);
        this.narrative = narrative;
    }

    boolean isNarrative() {
        return narrative;
    }

    boolean hasPublication() {
        return publication != null;
    }

    Publication.@Nullable Precision precision() {
        return publication == null ? null : publication.precision();
    }

    /** What "today" and "last week" count from: the publication date, in narrative texts the last date spoken of. */
    Outcome.@Nullable Base deictic() {
        if (narrative && focus != null) {
            return new Outcome.Base(focus, Anchor.MENTION);
        }
        return publication == null ? null : new Outcome.Base(publication.date(), Anchor.PUBLICATION);
    }

    /** What "two days later" and "the same day" count from: the last date spoken of, else the publication date. */
    Outcome.@Nullable Base anaphoric() {
        if (focus != null) {
            return new Outcome.Base(focus, Anchor.MENTION);
        }
        return publication == null ? null : new Outcome.Base(publication.date(), Anchor.PUBLICATION);
    }

    Grain focusGrain() {
        return focusGrain;
    }

    boolean focusIsExplicit() {
        return focusExplicit;
    }

    /** Remembers a date that has been spoken of. */
    void speakOf(String value, boolean explicit) {
        Optional<Days> days = Timex.days(value);
        Optional<Grain> grain = Timex.grain(value);
        if (days.isPresent() && grain.isPresent() && grain.get().compareTo(Grain.YEAR) <= 0) {
            focus = days.get().start();
            focusGrain = grain.get();
            focusExplicit = explicit;
        }
    }

    /** A new text begins: title and body are told apart. */
    void forget() {
        focus = null;
    }
}
