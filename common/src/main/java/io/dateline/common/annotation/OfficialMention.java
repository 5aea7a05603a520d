package io.dateline.common.annotation;

import io.dateline.common.article.Span;
import java.util.Locale;

/** One mention of an official: a title with a name, a name alone, or a role without a name. */
public record OfficialMention(Span span, Type type, Decision decision) implements Mention {

    /** What the span holds. */
    public enum Type {
        NAMED_ROLE,
        NAME,
        ROLE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
