package io.dateline.ingest.feed;

import io.dateline.common.article.Publication;
import io.dateline.common.article.Publication.Basis;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON Feed, version 1 and 1.1 (jsonfeed.org). */
final class JsonFeedParser {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final FeedDates dates;

    JsonFeedParser(FeedDates dates) {
        this.dates = dates;
    }

    List<Entry> parse(String json, String base) throws UnreadableListException {
        JsonNode feed;
        try {
            feed = MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new UnreadableListException("the JSON is broken: " + e.getOriginalMessage());
        }
        if (!feed.path("items").isArray()) {
            throw new UnreadableListException("the JSON has no list of items");
        }
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : feed.path("items")) {
            entries.add(new Entry(
                    text(item, "id"),
                    text(item, "url").or(() -> text(item, "external_url")).map(link -> resolved(base, link)),
                    text(item, "title"),
                    date(item, "date_published"),
                    date(item, "date_modified"),
                    Optional.empty()));
        }
        return entries;
    }

    private Optional<Publication> date(JsonNode item, String field) {
        return text(item, field).flatMap(text -> dates.parse(text, Basis.FEED));
    }

    private static Optional<String> text(JsonNode item, String field) {
        JsonNode value = item.path(field);
        return value.isValueNode() && !value.isNull()
                ? Optional.of(value.asString().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    private static String resolved(String base, String link) {
        try {
            return base.isEmpty() ? link : URI.create(base).resolve(link).toString();
        } catch (IllegalArgumentException e) {
            return link;
        }
    }
}
