package io.dateline.export.report;

import io.dateline.export.dataset.ArticleRows;
import io.dateline.export.dataset.Dataset;
import io.dateline.export.dataset.Row;
import io.dateline.export.dataset.Table;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What the report's script works on: articles with their mentions, as three packed parts. {@code data.js} reads them.
 *
 * <p>Articles come in the order of their ids, which are hashes: the first so many are a fair sample of all, the same in every run. A sample
 * ends after a number of articles or a size of the page, whichever comes first.
 */
public final class ReportData {

    /** What news takes in a page: measured on 1,096 articles with 34,600 mentions, 2026. */
    private static final long PACKED_PER_100_BYTES = 38;

    private static final long PACKED_PER_MENTION = 12;
    private static final int TITLE = Dataset.ARTICLES.index("title");
    private static final int[] ARTICLE =
            columns(Dataset.ARTICLES, "article_id published_date source url not_before not_after byline external_id");
    private static final int[] PLACE =
            columns(Dataset.PLACE_MENTIONS, "place_id name country_iso2 latitude longitude feature_code admin1_name");
    private static final int[] OFFICE = columns(
            Dataset.ARTICLE_OFFICIALS,
            "person_id person_name office office_label country_iso2 standing term_start term_end basis");
    private static final int OFFICIAL = Dataset.ARTICLE_OFFICIALS.index("official_id");
    private static final int MENTION_OFFICIAL = Dataset.OFFICIAL_MENTIONS.index("official_id");
    private static final int TIMEX = Dataset.DATE_MENTIONS.index("timex_value");
    private static final int[] DAYS = columns(Dataset.DATE_MENTIONS, "start_date end_date anchor_date");
    private static final int[] DATE_KIND =
            columns(Dataset.DATE_MENTIONS, "timex_type timex_mod grain anchor rule confidence status");
    private static final int[] PLACE_KIND = columns(Dataset.PLACE_MENTIONS, "role modifier rule confidence status");
    private static final int[] OFFICIAL_KIND =
            columns(Dataset.OFFICIAL_MENTIONS, "mention_type rule confidence status");

    private final int maxArticles;
    private final long maxBytes;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private final JsonGenerator json =
            new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8);
    private final List<String> texts = new ArrayList<>();
    private final Distinct places = new Distinct();
    private final Distinct kinds = new Distinct();
    private final Distinct values = new Distinct();
    private final Distinct offices = new Distinct();
    private final Numbers numbers = new Numbers();
    private final Spans dateSpans = new Spans(Dataset.DATE_MENTIONS, numbers);
    private final List<Integer> dateValues = numbers.column();
    private final List<Integer> dateKinds = numbers.column();
    private final Spans placeSpans = new Spans(Dataset.PLACE_MENTIONS, numbers);
    private final List<Integer> placeNumbers = numbers.column();
    private final List<Integer> placeKinds = numbers.column();
    private final List<Integer> officeNumbers = numbers.column();
    private final List<Integer> officeOfficials = numbers.column();
    private final Spans officialSpans = new Spans(Dataset.OFFICIAL_MENTIONS, numbers);
    private final List<Integer> officials = numbers.column();
    private final List<Integer> officialKinds = numbers.column();
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

    private static int[] columns(Table table, String names) {
        return Arrays.stream(names.split(" ")).mapToInt(table::index).toArray();
    }

    /** Takes an article in, or only counts it where the sample is full. */
    public void add(ArticleRows rows) {
        articles++;
        if (shown == maxArticles || hundredths / 100 >= maxBytes) {
            return;
        }
        shown++;
        hundredths += PACKED_PER_100_BYTES * rows.bodyBytes()
                + 100
                        * PACKED_PER_MENTION
                        * (rows.dates().size()
                                + rows.places().size()
                                + rows.officialMentions().size());
        texts.add(Objects.requireNonNullElse(rows.article().get(TITLE), ""));
        texts.add(rows.body());
        json.writeStartArray();
        picked(rows.article(), ARTICLE).forEach(this::value);
        json.writeNumber(dateSpans.add(rows.dates()));
        json.writeNumber(rows.dates().size());
        json.writeNumber(placeSpans.add(rows.places()));
        json.writeNumber(rows.places().size());
        json.writeNumber(rows.officials().size());
        json.writeNumber(officialSpans.add(rows.officialMentions()));
        json.writeNumber(rows.officialMentions().size());
        json.writeEndArray();
        for (Row date : rows.dates()) {
            dateValues.add(values.number(dateValue(date, rows.publishedDate())));
            dateKinds.add(kinds.number(picked(date, DATE_KIND)));
        }
        for (Row place : rows.places()) {
            // 0 for none
            placeNumbers.add(place.has(PLACE[0]) ? 1 + places.number(picked(place, PLACE)) : 0);
            placeKinds.add(kinds.number(picked(place, PLACE_KIND)));
        }
        officials(rows);
    }

    /** Each office with the number of its official in the article, each mention with the same. */
    private void officials(ArticleRows rows) {
        List<@Nullable String> ids = new ArrayList<>();
        for (Row office : rows.officials()) {
            String id = office.get(OFFICIAL);
            if (!ids.contains(id)) {
                ids.add(id);
            }
            officeNumbers.add(offices.number(picked(office, OFFICE)));
            officeOfficials.add(ids.indexOf(id));
        }
        for (Row mention : rows.officialMentions()) {
            officials.add(ids.indexOf(mention.get(MENTION_OFFICIAL)));
            officialKinds.add(kinds.number(picked(mention, OFFICIAL_KIND)));
        }
    }

    /** Value, first day, last day, anchor; {@code =} for a day that is the value itself, {@code p} for that of publication: most are. */
    private static List<@Nullable String> dateValue(Row date, @Nullable String published) {
        String timex = date.get(TIMEX);
        List<@Nullable String> value = new ArrayList<>();
        value.add(timex);
        for (String day : picked(date, DAYS)) {
            value.add(day == null ? null : day.equals(timex) ? "=" : day.equals(published) ? "p" : day);
        }
        return value;
    }

    private static List<@Nullable String> picked(Row row, int[] columns) {
        List<@Nullable String> values = new ArrayList<>(columns.length);
        for (int column : columns) {
            values.add(row.get(column));
        }
        return values;
    }

    private void value(@Nullable String value) {
        if (value == null) {
            json.writeNumber(0);
        } else {
            json.writeString(value);
        }
    }

    /**
     * A report's data, each part packed.
     *
     * @param json who the articles are, what their mentions share, and the words of the texts
     * @param texts headlines and bodies, see {@link WordCode}
     * @param numbers the mentions, see {@link Numbers}
     */
    public record Packed(byte[] json, byte[] texts, byte[] numbers) {}

    /** The whole; nothing can be added after. */
    public Packed finish(String extent) {
        json.writeEndArray();
        rows("places", places.rows());
        rows("kinds", kinds.rows());
        rows("values", values.rows());
        rows("offices", offices.rows());
        WordCode code = WordCode.of(texts);
        json.writeArrayPropertyStart("words");
        code.words().forEach(json::writeString);
        json.writeEndArray();
        json.writeNumberProperty("total", articles);
        json.writeStringProperty("extent", extent);
        json.writeEndObject();
        json.close();
        return new Packed(
                Deflate.compress(bytes.toByteArray()),
                Deflate.compress(code.encode(texts)),
                Deflate.compress(numbers.bytes()));
    }

    private void rows(String name, List<List<@Nullable String>> rows) {
        json.writeArrayPropertyStart(name);
        for (List<@Nullable String> row : rows) {
            json.writeStartArray();
            row.forEach(this::value);
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
