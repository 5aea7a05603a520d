package io.dateline.export.dataset;

import static io.dateline.export.dataset.Column.day;
import static io.dateline.export.dataset.Column.decimal;
import static io.dateline.export.dataset.Column.oneOf;
import static io.dateline.export.dataset.Column.text;
import static io.dateline.export.dataset.Column.whole;

import io.dateline.export.dataset.Table.Reference;
import io.dateline.export.dataset.Table.Sort;
import java.util.ArrayList;
import java.util.List;

/** The three tables of mentions: one shape around what each kind says of its own. */
final class MentionTables {

    static final Column CONFIDENCE = decimal("confidence", "0 to 1", "0.95", "how sure the rule is of the value given")
            .always();
    static final Column STATUS = oneOf(
                    "status",
                    "resolved|ambiguous|unresolved",
                    "one reading, more than one (the best is given), or none (found, not resolved)")
            .always();
    private static final Reference TO_SENTENCE = new Reference(
            List.of("article_id", "field", "sentence_no"), "sentences", List.of("article_id", "field", "sentence_no"));

    static final Table DATE_MENTIONS = mentions(
            "date_mentions",
            "One row for each temporal expression, with its TIMEX3 value and the days that it covers.",
            "5f1d0c2ab97e4438-d-b430",
            "Monday",
            List.of(
                    oneOf("timex_type", "DATE|TIME|DURATION|SET", "TIMEX3 type").always(),
                    text(
                                    "timex_value",
                                    "2019-10-21",
                                    "TIMEX3 value (TimeML 1.2.1); others: 2018-Q1, P2W, XXXX-WXX-1, PRESENT_REF")
                            .always(),
                    text("timex_mod", "START", "TIMEX3 modifier: START, MID, END, APPROX, MORE_THAN…"),
                    day(
                            "start_date",
                            "2019-10-21",
                            "first calendar day that the value covers; empty for durations and vague values"),
                    day("end_date", "2019-10-21", "last calendar day that the value covers, inclusive"),
                    oneOf(
                            "grain",
                            "day|second|minute|hour|daypart|weekend|week|month|season|quarter|half|year|decade|century",
                            "the calendar unit that the expression speaks in"),
                    oneOf("anchor", "publication|mention|absolute|none", "what a relative expression was counted from")
                            .always(),
                    day("anchor_date", "2019-10-22", "the day that it was counted from")),
            "date.weekday",
            List.of(),
            text("timex_quant", "EVERY", "of a SET, TIMEX3's quant: EVERY, EACH, EVERY OTHER"),
            text("timex_freq", "2X", "of a SET, TIMEX3's freq: 2X for twice a week, 24H for 24 hours a day"));

    static final Table PLACE_MENTIONS = mentions(
            "place_mentions",
            "One row for each place name, demonym or seat of power, with the place that it stands for.",
            "5f1d0c2ab97e4438-p-b455",
            "Wellington",
            List.of(
                    oneOf(
                                    "role",
                                    "literal|demonym|metonym",
                                    "the place itself, its people or adjective, or those who govern there")
                            .always(),
                    text("modifier", "western", "what narrows the place, as in western Iraq"),
                    text("place_id", "gn:2179537", "the place; joins places"),
                    whole("geonames_id", "", "2179537", "GeoNames id"),
                    text("name", "Wellington", "the place's usual English name"),
                    text("feature_class", "P", "GeoNames feature class"),
                    text("feature_code", "PPLC", "GeoNames feature code"),
                    text("country_iso2", "NZ", "ISO 3166-1 alpha-2 code; empty for places in no one country"),
                    text("admin1_code", "G2", "GeoNames code of the first-level division; a text, as in 07"),
                    text("admin1_name", "Wellington Region", "its name"),
                    decimal("latitude", "degrees north, WGS 84", "-41.28664", "where the place is"),
                    decimal("longitude", "degrees east, WGS 84", "174.77557", "where the place is")),
            "place.literal",
            List.of(Reference.to("place_id", "places")));

    static final Table OFFICIAL_MENTIONS = mentions(
            "official_mentions",
            "One row for each mention of an official.",
            "5f1d0c2ab97e4438-o-b412",
            "The mayor",
            List.of(
                    oneOf(
                                    "mention_type",
                                    "named_role|name|role",
                                    "a title with a name, a name alone, or a role without a name")
                            .always(),
                    text("official_id", "5f1d0c2ab97e4438-1", "the official; joins article_officials")
                            .always()),
            "official.role",
            List.of());

    private MentionTables() {}

    /** {@code added} are columns of a later day: they stand at the end, where they move none of the others. */
    private static Table mentions(
            String name,
            String meaning,
            String id,
            String mention,
            List<Column> own,
            String rule,
            List<Reference> more,
            Column... added) {
        List<Column> columns = new ArrayList<>(List.of(
                text("mention_id", id, "id of the mention, the same in every run")
                        .always(),
                ArticleTables.ARTICLE_ID,
                ArticleTables.FIELD,
                whole("sentence_no", "from 0", "3", "the sentence; joins sentences with article_id and field")
                        .always(),
                whole("char_start", "code points from 0", "430", "offset of the first character")
                        .always(),
                whole("char_end", "code points from 0", "436", "offset behind the last character")
                        .always(),
                text("text", mention, "the mention, as it stands in the article")
                        .always()));
        columns.addAll(own);
        columns.add(text("rule", rule, "what decided").always());
        columns.add(CONFIDENCE);
        columns.add(STATUS);
        columns.addAll(List.of(added));
        List<Reference> references = new ArrayList<>(List.of(ArticleTables.TO_ARTICLE, TO_SENTENCE));
        references.addAll(more);
        return new Table(
                name,
                meaning,
                columns,
                List.of("mention_id"),
                references,
                List.of(Sort.by("article_id"), Sort.down("field"), Sort.byNumber("char_start")));
    }
}
