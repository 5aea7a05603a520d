package io.dateline.ingest.extract;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an article record, or a sidecar, from a JSON object. Fields that the contract does not name are left alone. */
final class JsonRecordParser {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

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
            throw new BadJsonException(e.getOriginalMessage());
        }
        if (node == null || !node.isObject()) {
            throw new BadJsonException("the JSON is no object");
        }
        return new ArticleFields(
                text(node, "id").filter(id -> !id.isBlank()),
                text(node, "url").filter(url -> !url.isBlank()),
                Optional.empty(),
                text(node, "title"),
                text(node, "byline"),
                text(node, "text"),
                text(node, "html"),
                text(node, "published_at").filter(date -> !date.isBlank()),
                Optional.empty(),
                text(node, "source").filter(source -> !source.isBlank()));
    }

    /** A string or number as text; anything else counts as absent. */
    private static Optional<String> text(JsonNode record, String field) {
        JsonNode value = record.get(field);
        return value != null && value.isValueNode() && !value.isNull()
                ? Optional.of(value.asString())
                : Optional.empty();
    }
}
