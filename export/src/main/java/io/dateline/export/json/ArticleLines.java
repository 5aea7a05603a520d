package io.dateline.export.json;

import io.dateline.export.dataset.ArticleRows;
import io.dateline.export.dataset.Dataset;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * {@code articles.jsonl}: one article a line, with its text and its mentions nested.
 *
 * <p>An official is one object: who it is, the {@code offices} (rows of {@code article_officials}) and the {@code mentions}.
 */
public final class ArticleLines implements AutoCloseable {

    private static final int OFFICIAL_ID = Dataset.ARTICLE_OFFICIALS.index("official_id");
    private static final int MENTION_OFFICIAL_ID = Dataset.OFFICIAL_MENTIONS.index("official_id");
    private static final JsonRow ARTICLE = JsonRow.of(Dataset.ARTICLES);
    private static final JsonRow DATE = JsonRow.without(Dataset.DATE_MENTIONS, "article_id");
    private static final JsonRow PLACE = JsonRow.without(Dataset.PLACE_MENTIONS, "article_id");
    private static final JsonRow MENTION = JsonRow.without(Dataset.OFFICIAL_MENTIONS, "article_id", "official_id");
    private static final String[] WHO = {"official_id", "person_id", "person_name", "wikidata_id"};
    private static final JsonRow PERSON = JsonRow.only(Dataset.ARTICLE_OFFICIALS, WHO);
    private static final JsonRow OFFICE = JsonRow.without(
            Dataset.ARTICLE_OFFICIALS,
            "article_id",
            "official_id",
            "person_id",
            "person_name",
            "wikidata_id",
            "mentions");

    private final JsonGenerator json;

    public ArticleLines(OutputStream out) {
        json = JsonLines.on(out);
    }

    public void write(ArticleRows rows) {
        json.writeStartObject();
        ARTICLE.write(json, rows.article());
        json.writeStringProperty("text", rows.text());
        array("dates", DATE, rows.dates());
        array("places", PLACE, rows.places());
        json.writeArrayPropertyStart("officials");
        List<@Nullable String[]> offices = rows.officials();
        for (int from = 0, to; from < offices.size(); from = to) {
            String id = Objects.requireNonNull(offices.get(from)[OFFICIAL_ID]);
            for (to = from + 1; to < offices.size() && id.equals(offices.get(to)[OFFICIAL_ID]); to++) {}
            official(id, offices.subList(from, to), rows.officialMentions());
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void official(String id, List<@Nullable String[]> offices, List<@Nullable String[]> mentions) {
        json.writeStartObject();
        PERSON.write(json, offices.get(0));
        array("offices", OFFICE, offices);
        array(
                "mentions",
                MENTION,
                mentions.stream()
                        .filter(mention -> id.equals(mention[MENTION_OFFICIAL_ID]))
                        .toList());
        json.writeEndObject();
    }

    private void array(String name, JsonRow shape, List<@Nullable String[]> rows) {
        json.writeArrayPropertyStart(name);
        for (@Nullable String[] row : rows) {
            json.writeStartObject();
            shape.write(json, row);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    @Override
    public void close() {
        json.close();
    }
}
