package io.dateline.export.json;

import io.dateline.export.dataset.ArticleRows;
import io.dateline.export.dataset.Dataset;
import io.dateline.export.dataset.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

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

    private static final byte[] BEGIN = JsonOut.ascii("{");
    private static final byte[] TEXT = JsonOut.ascii(",\"text\":");
    private static final byte[] DATES = JsonOut.ascii(",\"dates\":[");
    private static final byte[] PLACES = JsonOut.ascii("],\"places\":[");
    private static final byte[] OFFICIALS = JsonOut.ascii("],\"officials\":[");
    private static final byte[] OFFICES = JsonOut.ascii(",\"offices\":[");
    private static final byte[] MENTIONS = JsonOut.ascii("],\"mentions\":[");
    private static final byte[] COMMA = JsonOut.ascii(",");
    private static final byte[] END = JsonOut.ascii("}");
    private static final byte[] END_OFFICIAL = JsonOut.ascii("]}");
    private static final byte[] END_ARTICLE = JsonOut.ascii("]}\n");

    private final JsonOut json;

    public ArticleLines(OutputStream out) {
        json = new JsonOut(out);
    }

    public void write(ArticleRows rows) throws IOException {
        json.raw(BEGIN);
        ARTICLE.write(json, rows.article());
        json.raw(TEXT);
        json.string(rows.content(), ArticleRows.BODY);
        json.raw(DATES);
        array(DATE, rows.dates());
        json.raw(PLACES);
        array(PLACE, rows.places());
        json.raw(OFFICIALS);
        List<Row> offices = rows.officials();
        for (int from = 0, to; from < offices.size(); from = to) {
            for (to = from + 1; to < offices.size() && isOf(offices.get(from), offices.get(to), OFFICIAL_ID); to++) {}
            if (from > 0) {
                json.raw(COMMA);
            }
            official(offices.subList(from, to), rows.officialMentions());
        }
        json.raw(END_ARTICLE);
        json.flushIfFull();
    }

    private static boolean isOf(Row office, Row row, int column) {
        return office.same(OFFICIAL_ID, row, column);
    }

    private void official(List<Row> offices, List<Row> mentions) {
        Row first = offices.get(0);
        json.raw(BEGIN);
        PERSON.write(json, first);
        json.raw(OFFICES);
        array(OFFICE, offices);
        json.raw(MENTIONS);
        List<Row> own = new ArrayList<>();
        for (Row mention : mentions) {
            if (isOf(first, mention, MENTION_OFFICIAL_ID)) {
                own.add(mention);
            }
        }
        array(MENTION, own);
        json.raw(END_OFFICIAL);
    }

    private void array(JsonRow shape, List<Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0) {
                json.raw(COMMA);
            }
            json.raw(BEGIN);
            shape.write(json, rows.get(i));
            json.raw(END);
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
