package io.dateline.ingest.extract;

import io.dateline.common.article.Publication;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of an article record, before they are checked. Immutable.
 *
 * @param found a publication date that the page or its feed shows; what was given goes before it
 */
record ArticleFields(Map<Field, String> values, Optional<Publication> found) {

    /** What can be known of an article. {@link #PUBLISHED_AT} is as given, unparsed. */
    enum Field {
        ID,
        URL,
        CANONICAL_URL,
        TITLE,
        BYLINE,
        TEXT,
        HTML,
        PUBLISHED_AT,
        SOURCE,
        LANGUAGE
    }

    ArticleFields {
        values = Map.copyOf(values);
    }

    static ArticleFields empty() {
        return new ArticleFields(Map.of(), Optional.empty());
    }

    static ArticleFields of(Field field, String value) {
        return new ArticleFields(Map.of(field, value), Optional.empty());
    }

    Optional<String> get(Field field) {
        return Optional.ofNullable(values.get(field));
    }

    boolean has(Field field) {
        return values.containsKey(field);
    }

    ArticleFields with(Field field, Optional<String> value) {
        if (value.isEmpty()) {
            return this;
        }
        Map<Field, String> more = new EnumMap<>(Field.class);
        more.putAll(values);
        more.put(field, value.get());
        return new ArticleFields(more, found);
    }

    ArticleFields withFound(Optional<Publication> publication) {
        return new ArticleFields(values, publication);
    }

    /** These fields, and {@code other}'s where these are empty. */
    ArticleFields or(ArticleFields other) {
        Map<Field, String> both = new EnumMap<>(Field.class);
        both.putAll(other.values);
        both.putAll(values);
        return new ArticleFields(both, found.or(other::found));
    }
}
