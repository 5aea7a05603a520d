package io.dateline.export.report;

import io.dateline.export.dataset.ArticleRows;
import io.dateline.export.dataset.Column;
import io.dateline.export.dataset.Dataset;
import io.dateline.export.dataset.Row;
import io.dateline.export.dataset.Table;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What the report's script works on: articles with their mentions, compact, as JSON.
 *
 * <p>Articles come in the order of their ids, which are hashes: the first so many are a fair sample of all, the same in every run. A sample
 * ends after a number of articles or a size of the page, whichever comes first.
 */
public final class ReportData {

    /** What news takes when packed and written as text: measured on 841 articles with 28,000 mentions, 2026. */
    private static final long BYTES_PER_100_CHARACTERS = 54;

    private static final long BYTES_PER_MENTION = 18;
    private static final List<String> ARTICLE = List.of(
            "article_id",
            "title",
            "published_date",
            "source",
            "url",
            "not_before",
            "not_after",
            "byline",
            "external_id");
    private static final List<String> PLACE =
            List.of("place_id", "name", "country_iso2", "latitude", "longitude", "feature_code", "admin1_name");
    private static final List<String> OFFICE = List.of(
            "person_id",
            "person_name",
            "office",
            "office_label",
            "country_iso2",
            "standing",
            "term_start",
            "term_end",
            "basis");
    private static final List<String> DATE_VALUE = List.of("timex_value", "start_date", "end_date", "anchor_date");
    private static final List<String> DATE_KIND =
            List.of("timex_type", "timex_mod", "grain", "anchor", "rule", "confidence", "status");
    private static final List<String> PLACE_KIND = List.of("role", "modifier", "rule", "confidence", "status");
    private static final List<String> OFFICIAL_KIND = List.of("mention_type", "rule", "confidence", "status");

    private final int maxArticles;
    private final long maxBytes;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private final JsonGenerator json =
            new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8);
    private final Map<List<@Nullable String>, Integer> places = new LinkedHashMap<>();
    private final Map<List<@Nullable String>, Integer> kinds = new LinkedHashMap<>();
    private int articles;
    private int shown;
    private long hundredths;

    /**
     * A report that is still empty.
     *
     * @param maxArticles shows this many at most
     * @param maxBytes and no more than about this much, packed
     */
    public ReportData(int maxArticles, long maxBytes) {
        this.maxArticles = maxArticles;
        this.maxBytes = maxBytes;
        json.writeStartObject();
        json.writeArrayPropertyStart("articles");
    }

    /** Takes an article in, or only counts it where the sample is full. */
    public void add(ArticleRows rows) {
        articles++;
        if (shown == maxArticles || hundredths / 100 >= maxBytes) {
            return;
        }
        shown++;
        hundredths += BYTES_PER_100_CHARACTERS * rows.body().length()
                + 100
                        * BYTES_PER_MENTION
                        * (rows.dates().size()
                                + rows.places().size()
                                + rows.officialMentions().size());
        json.writeStartArray();
        values(Dataset.ARTICLES, rows.article(), ARTICLE);
        json.writeString(rows.body());
        mentions(Dataset.DATE_MENTIONS, rows.dates());
        mentions(Dataset.PLACE_MENTIONS, rows.places());
        officials(rows);
        json.writeEndArray();
    }

    private void mentions(Table table, List<Row> rows) {
        json.writeStartArray();
        for (Row row : rows) {
            json.writeStartArray();
            span(table, row);
            if (table.equals(Dataset.PLACE_MENTIONS)) {
                json.writeNumber(place(row));
                json.writeNumber(kind(table, row, PLACE_KIND));
            } else {
                dateValue(row);
                json.writeNumber(kind(table, row, DATE_KIND));
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void officials(ArticleRows rows) {
        Table offices = Dataset.ARTICLE_OFFICIALS;
        Table mentions = Dataset.OFFICIAL_MENTIONS;
        List<@Nullable String> ids = new ArrayList<>();
        json.writeStartArray();
        for (Row row : rows.officials()) {
            ids.add(row.get(offices.index("official_id")));
            json.writeStartArray();
            values(offices, row, OFFICE);
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeStartArray();
        for (Row row : rows.officialMentions()) {
            String id = row.get(mentions.index("official_id"));
            json.writeStartArray();
            span(mentions, row);
            json.writeStartArray();
            for (int i = 0; i < ids.size(); i++) {
                if (Objects.equals(ids.get(i), id)) {
                    json.writeNumber(i);
                }
            }
            json.writeEndArray();
            json.writeNumber(kind(mentions, row, OFFICIAL_KIND));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /** Field (1 for the title), first offset, length. */
    private void span(Table table, Row row) {
        int start = Integer.parseInt(Objects.requireNonNull(row.get(table.index("char_start"))));
        int end = Integer.parseInt(Objects.requireNonNull(row.get(table.index("char_end"))));
        json.writeNumber("title".equals(row.get(table.index("field"))) ? 1 : 0);
        json.writeNumber(start);
        json.writeNumber(end - start);
    }

    /** Value, first day, last day, anchor; a day that is the value itself, which most are, as 1. */
    private void dateValue(Row row) {
        String timex = row.get(Dataset.DATE_MENTIONS.index("timex_value"));
        for (String name : DATE_VALUE) {
            String value = row.get(Dataset.DATE_MENTIONS.index(name));
            if (value != null && value.equals(timex) && !name.equals("timex_value")) {
                json.writeNumber(1);
            } else {
                value(value, false);
            }
        }
    }

    /** The number of what many mentions share, in the list of kinds. */
    private int kind(Table table, Row row, List<String> columns) {
        List<@Nullable String> kind = new ArrayList<>();
        columns.forEach(column -> kind.add(row.get(table.index(column))));
        return kinds.computeIfAbsent(kind, k -> kinds.size());
    }

    /** The place's number in the list of places; -1 where the mention is unresolved. */
    private int place(Row row) {
        List<@Nullable String> place = new ArrayList<>();
        PLACE.forEach(column -> place.add(row.get(Dataset.PLACE_MENTIONS.index(column))));
        if (place.get(0) == null) {
            return -1;
        }
        return places.computeIfAbsent(place, p -> places.size());
    }

    private void values(Table table, Row row, List<String> columns) {
        for (String name : columns) {
            int index = table.index(name);
            Column column = table.columns().get(index);
            value(row.get(index), column.isNumber());
        }
    }

    private void value(@Nullable String value, boolean number) {
        if (value == null) {
            json.writeNumber(0);
        } else if (number) {
            json.writeNumber(value);
        } else {
            json.writeString(value);
        }
    }

    /** The whole as JSON; nothing can be added after. */
    public byte[] finish(String extent) {
        json.writeEndArray();
        json.writeArrayPropertyStart("places");
        for (List<@Nullable String> place : places.keySet()) {
            json.writeStartArray();
            for (int i = 0; i < PLACE.size(); i++) {
                value(
                        place.get(i),
                        Dataset.PLACE_MENTIONS
                                .columns()
                                .get(Dataset.PLACE_MENTIONS.index(PLACE.get(i)))
                                .isNumber());
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("kinds");
        for (List<@Nullable String> kind : kinds.keySet()) {
            json.writeStartArray();
            kind.forEach(value -> value(value, false));
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeNumberProperty("total", articles);
        json.writeStringProperty("extent", extent);
        json.writeEndObject();
        json.close();
        return bytes.toByteArray();
    }
}
