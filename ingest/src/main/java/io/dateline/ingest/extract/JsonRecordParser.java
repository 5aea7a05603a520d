package io.dateline.ingest.extract;

import io.dateline.ingest.extract.ArticleFields.Field;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an article record, or a sidecar, from a JSON object. Fields that the contract does not name are left alone. */
final class JsonRecordParser {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final Map<String, Field> FIELDS = Map.of(
            "id", Field.ID,
            "url", Field.URL,
            "title", Field.TITLE,
            "byline", Field.BYLINE,
            "text", Field.TEXT,
            "html", Field.HTML,
            "published_at", Field.PUBLISHED_AT,
            "source", Field.SOURCE);

    /** Fields in which blank text is text, and not an absent value. */
    private static final Set<Field> WORDS = Set.of(Field.TITLE, Field.TEXT, Field.HTML);

    /** What the parser's messages say to programmers only. */
    private static final Pattern ASIDES = Pattern.compile(
            " \\(start marker at .*\\)|, from `[^`]*`|: enable `[^`]*` to allow| \\(`JsonToken[^)]*\\)| \\(bound as .*");

    private JsonRecordParser() {}

    /** The JSON is broken, or no object. */
    static final class BadJsonException extends Exception {
        BadJsonException(String message) {
            super(message);
        }
    }

    static ArticleFields parse(String json) throws BadJsonException {
        JsonNode node;
        try {
            node = MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new BadJsonException(ASIDES.matcher(e.getOriginalMessage()).replaceAll(""));
        }
        if (node == null || !node.isObject()) {
            throw new BadJsonException("the JSON is no object");
        }
        Map<Field, String> values = new EnumMap<>(Field.class);
        FIELDS.forEach((name, field) -> text(node, name)
                .filter(text -> WORDS.contains(field) || !text.isBlank())
                .ifPresent(text -> values.put(field, text)));
        if (values.containsKey(Field.HTML)
                && values.getOrDefault(Field.TEXT, "").isBlank()) {
            values.remove(Field.TEXT);
        }
        return new ArticleFields(values, Optional.empty());
    }

    /** A string or number as text; anything else counts as absent, but for a date, which is not dropped without a word. */
    private static Optional<String> text(JsonNode record, String field) {
        JsonNode value = record.get(field);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (value.isValueNode()) {
            return Optional.of(value.asString());
        }
        return FIELDS.get(field) == Field.PUBLISHED_AT ? Optional.of(value.toString()) : Optional.empty();
    }
}
