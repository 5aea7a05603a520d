package io.dateline.common.annotation;

import io.dateline.common.article.Span;
import java.util.Locale;
import java.util.Optional;

/**
 * A toponym, demonym or seat of power, and the place that it stands for.
 *
 * @param modifier a direction or part that narrows the place: {@code western} in "western Iraq"; not in the span
 * @param place empty exactly where the mention is unresolved
 */
public record PlaceMention(Span span, Role role, Optional<String> modifier, Optional<Place> place, Decision decision)
        implements Mention {

    /** What the place name does in its sentence. */
    public enum Role {
        /** The place itself. */
        LITERAL,
        /** Its people or an adjective from it: "Iraqi". */
        DEMONYM,
        /** Those who govern or act there: "Pentagon". */
        METONYM;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public PlaceMention {
        if (place.isEmpty() != (decision.status() == Status.UNRESOLVED)) {
            throw new IllegalArgumentException("A mention has no place exactly where it is unresolved: " + span);
        }
    }
}
