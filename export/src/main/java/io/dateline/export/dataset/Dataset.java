package io.dateline.export.dataset;

import static io.dateline.export.dataset.Column.Type.DATE;
import static io.dateline.export.dataset.Column.Type.INTEGER;
import static io.dateline.export.dataset.Column.Type.NUMBER;
import static io.dateline.export.dataset.Column.Type.STRING;
import static io.dateline.export.dataset.Column.oneOf;
import static io.dateline.export.dataset.Column.optional;
import static io.dateline.export.dataset.Column.optionalOneOf;
import static io.dateline.export.dataset.Column.required;

import io.dateline.common.rejection.Reason;
import io.dateline.export.dataset.Table.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The tables of a release, in the order in which people meet them. */
public final class Dataset {

    private static final String STATUS = "resolved|ambiguous|unresolved";
    private static final Reference ARTICLE = Reference.to("article_id", "articles");
    private static final Reference SENTENCE = new Reference(
            List.of("article_id", "field", "sentence_no"), "sentences", List.of("article_id", "field", "sentence_no"));

    public static final Table ARTICLES = new Table(
            "articles",
            "One row an article: where it is from and when it was published.",
            List.of(
                    required("article_id", STRING, "Dateline's id of the article, the same in every run"),
                    optional("external_id", STRING, "the id that the caller gave, or the file's name"),
                    optional("source", STRING, "outlet name or domain, as given"),
                    optional("url", STRING, "where the article was found"),
                    optional("canonical_url", STRING, "the address that the page itself calls its own"),
                    optional("title", STRING, "headline"),
                    optional("byline", STRING, "who wrote it, as printed"),
                    optional(
                            "published_at",
                            STRING,
                            "when it was published, ISO 8601 in the precision known, with the zone where known"),
                    optional(
                            "published_date",
                            DATE,
                            "the calendar day of published_at; the first day of its month or year where only that is known"),
                    optionalOneOf(
                            "published_precision",
                            "second|day|month|year",
                            "how exactly the publication time is known"),
                    optionalOneOf(
                            "published_basis",
                            "given|feed|sitemap|json-ld|meta|time-element|url|text",
                            "where the publication time was read"),
                    optional(
                            "not_before",
                            DATE,
                            "for an undated article: the earliest day on which it can have been written, from what it says"),
                    optional("not_after", DATE, "for an undated article: the latest such day"),
                    optional("language", STRING, "ISO 639-1 code; empty where it is not plain"),
                    required("char_count", INTEGER, "length of the body in Unicode code points"),
                    required("content_sha256", STRING, "hash of headline and body: equal for copies of the same words"),
                    optional("duplicate_of", STRING, "article_id of the earliest article with the same words"),
                    optional("retrieved_at", STRING, "when a page was fetched, UTC; empty for files")),
            List.of("article_id"),
            List.of(new Reference(List.of("duplicate_of"), "articles", List.of("article_id"))));

    public static final Table SENTENCES = new Table(
            "sentences",
            "One row a sentence: the evidence that every mention points to.",
            List.of(
                    required("article_id", STRING, "the article"),
                    oneOf("field", "title|body", "which text of the article the offsets point into"),
                    required("sentence_no", INTEGER, "number of the sentence in its field, from 0"),
                    required("char_start", INTEGER, "offset of the first character, in Unicode code points from 0"),
                    required("char_end", INTEGER, "offset behind the last character"),
                    required("text", STRING, "the sentence, as it stands in the article")),
            List.of("article_id", "field", "sentence_no"),
            List.of(ARTICLE));

    public static final Table DATE_MENTIONS = mentions(
            "date_mentions",
            "One row for each temporal expression, with its TIMEX3 value and the days that it covers.",
            List.of(
                    oneOf("timex_type", "DATE|TIME|DURATION|SET", "TIMEX3 type"),
                    required(
                            "timex_value",
                            STRING,
                            "TIMEX3 value (TimeML 1.2.1): 2019-10-21, 2018-Q1, P2W, XXXX-WXX-1, PRESENT_REF"),
                    optional("timex_mod", STRING, "TIMEX3 modifier: START, MID, END, APPROX, MORE_THAN…"),
                    optional(
                            "start_date",
                            DATE,
                            "first calendar day that the value covers; empty for durations and vague values"),
                    optional("end_date", DATE, "last calendar day that the value covers, inclusive"),
                    optionalOneOf(
                            "grain",
                            "second|minute|hour|daypart|day|weekend|week|month|season|quarter|half|year|decade|century",
                            "the calendar unit that the expression speaks in"),
                    oneOf("anchor", "publication|mention|absolute|none", "what a relative expression was counted from"),
                    optional("anchor_date", DATE, "the day that it was counted from")),
            List.of());

    public static final Table PLACE_MENTIONS = mentions(
            "place_mentions",
            "One row for each place name, demonym or seat of power, with the place that it stands for.",
            List.of(
                    oneOf(
                            "role",
                            "literal|demonym|metonym",
                            "the place itself, its people or adjective, or those who govern there"),
                    optional("modifier", STRING, "what narrows the place, as in western Iraq"),
                    optional("place_id", STRING, "the place; joins places"),
                    optional("geonames_id", INTEGER, "GeoNames id"),
                    optional("name", STRING, "the place's usual English name"),
                    optional("feature_class", STRING, "GeoNames feature class"),
                    optional("feature_code", STRING, "GeoNames feature code"),
                    optional("country_iso2", STRING, "ISO 3166-1 alpha-2 code; empty for places in no one country"),
                    optional("admin1_code", STRING, "GeoNames code of the first-level division"),
                    optional("admin1_name", STRING, "its name"),
                    optional("latitude", NUMBER, "WGS 84 degrees"),
                    optional("longitude", NUMBER, "WGS 84 degrees")),
            List.of(Reference.to("place_id", "places")));

    public static final Table PLACES = new Table(
            "places",
            "One row for each place that an article mentions.",
            List.of(
                    required(
                            "place_id",
                            STRING,
                            "gn: and the GeoNames id, or dl: and a name for places that GeoNames lacks"),
                    optional("geonames_id", INTEGER, "GeoNames id"),
                    required("name", STRING, "usual English name"),
                    required("feature_class", STRING, "GeoNames feature class"),
                    required("feature_code", STRING, "GeoNames feature code"),
                    optional("country_iso2", STRING, "ISO 3166-1 alpha-2 code"),
                    optional("country_iso3", STRING, "ISO 3166-1 alpha-3 code"),
                    optional("admin1_code", STRING, "GeoNames code of the first-level division"),
                    optional("admin1_name", STRING, "its name"),
                    required("latitude", NUMBER, "WGS 84 degrees"),
                    required("longitude", NUMBER, "WGS 84 degrees"),
                    required("population", INTEGER, "0 where unknown"),
                    required("mentions", INTEGER, "how often it is mentioned"),
                    required("articles", INTEGER, "by how many articles")),
            List.of("place_id"),
            List.of());

    public static final Table OFFICIAL_MENTIONS = mentions(
            "official_mentions",
            "One row for each mention of an official.",
            List.of(
                    oneOf(
                            "mention_type",
                            "named_role|name|role",
                            "a title with a name, a name alone, or a role without a name"),
                    required("official_id", STRING, "the official; joins article_officials")),
            List.of());

    public static final Table ARTICLE_OFFICIALS = new Table(
            "article_officials",
            "One row for each article, person and office: who held it on the article's day.",
            List.of(
                    required("official_id", STRING, "the person in this article; official_mentions join it"),
                    required("article_id", STRING, "the article"),
                    required("person_id", STRING, "the same person in every article"),
                    optional("person_name", STRING, "usual English name; empty where nobody can know it"),
                    optional("wikidata_id", STRING, "Wikidata item"),
                    required("office", STRING, "code of the office list"),
                    required("office_label", STRING, "the office as a person would write it"),
                    optional("organisation", STRING, "the body, where the office does not tell it"),
                    required(
                            "country_iso2", STRING, "ISO 3166-1 alpha-2, or UN, EU, XN (NATO), XA (African Union), XX"),
                    oneOf(
                            "standing",
                            "current|former|acting|elect|nominee",
                            "where the person stood towards the office on the article's day"),
                    optional("term_start", STRING, "first day of the term, ISO 8601 in the precision known"),
                    optional("term_end", STRING, "day of leaving, not itself in the term"),
                    oneOf("basis", "text|register|both", "what the row was made from"),
                    required("mentions", INTEGER, "how often the article mentions the person"),
                    required("confidence", NUMBER, "0 to 1"),
                    oneOf("status", STATUS, "one reading, more than one, or none")),
            List.of("official_id", "office", "organisation", "country_iso2"),
            List.of(ARTICLE));

    public static final Table REJECTS = new Table(
            "rejects",
            "One row for each thing that was refused, with the reason.",
            List.of(
                    oneOf("stage", "ingest|transform", "who refused it"),
                    optional("source", STRING, "the file or outlet that it came from"),
                    required("subject", STRING, "which thing of the source"),
                    oneOf(
                            "reason",
                            Arrays.stream(Reason.values()).map(Reason::code).collect(Collectors.joining("|")),
                            "why, from a closed list"),
                    optional("detail", STRING, "what exactly was wrong")),
            List.of("stage", "source", "subject", "reason"),
            List.of());

    public static final List<Table> TABLES = List.of(
            ARTICLES, SENTENCES, DATE_MENTIONS, PLACE_MENTIONS, PLACES, OFFICIAL_MENTIONS, ARTICLE_OFFICIALS, REJECTS);

    private Dataset() {}

    /** What every mention table begins and ends with, around what it says of its own. */
    private static Table mentions(String name, String meaning, List<Column> own, List<Reference> references) {
        List<Column> columns = new ArrayList<>(List.of(
                required("mention_id", STRING, "id of the mention, the same in every run"),
                required("article_id", STRING, "the article"),
                oneOf("field", "title|body", "which text of the article the offsets point into"),
                required("sentence_no", INTEGER, "the sentence; joins sentences with article_id and field"),
                required("char_start", INTEGER, "offset of the first character, in Unicode code points from 0"),
                required("char_end", INTEGER, "offset behind the last character"),
                required("text", STRING, "the mention, as it stands in the article")));
        columns.addAll(own);
        columns.add(required("rule", STRING, "what decided"));
        columns.add(required("confidence", NUMBER, "0 to 1"));
        columns.add(oneOf("status", STATUS, "one reading, more than one (the best is given), or none"));
        List<Reference> all = new ArrayList<>(List.of(ARTICLE, SENTENCE));
        all.addAll(references);
        return new Table(name, meaning, columns, List.of("mention_id"), all);
    }
}
