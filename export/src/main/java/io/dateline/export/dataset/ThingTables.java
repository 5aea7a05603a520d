package io.dateline.export.dataset;

import static io.dateline.export.dataset.Column.decimal;
import static io.dateline.export.dataset.Column.oneOf;
import static io.dateline.export.dataset.Column.text;
import static io.dateline.export.dataset.Column.whole;

import io.dateline.common.rejection.Reason;
import io.dateline.export.dataset.Table.Reference;
import io.dateline.export.dataset.Table.Sort;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The tables of what mentions speak of, and of what was refused. */
final class ThingTables {

    static final Table PLACES = new Table(
            "places",
            "One row for each place that an article mentions.",
            List.of(
                    text(
                                    "place_id",
                                    "gn:2179537",
                                    "gn: and the GeoNames id, or dl: and a name for places that GeoNames lacks")
                            .always(),
                    whole("geonames_id", "", "2179537", "GeoNames id"),
                    text("name", "Wellington", "usual English name").always(),
                    text("feature_class", "P", "GeoNames feature class").always(),
                    text("feature_code", "PPLC", "GeoNames feature code").always(),
                    text("country_iso2", "NZ", "ISO 3166-1 alpha-2 code"),
                    text("country_iso3", "NZL", "ISO 3166-1 alpha-3 code"),
                    text("admin1_code", "G2", "GeoNames code of the first-level division; a text, as in 07"),
                    text("admin1_name", "Wellington Region", "its name"),
                    decimal("latitude", "degrees north, WGS 84", "-41.28664", "where it is")
                            .always(),
                    decimal("longitude", "degrees east, WGS 84", "174.77557", "where it is")
                            .always(),
                    whole("population", "people", "381900", "0 where unknown").always(),
                    whole("mentions", "mentions", "37", "how often it is mentioned")
                            .always(),
                    whole("articles", "articles", "12", "by how many articles").always()),
            List.of("place_id"),
            List.of(),
            List.of(Sort.by("place_id")));

    static final Table ARTICLE_OFFICIALS = new Table(
            "article_officials",
            "One row for each article, person and office: who held it on the article's day.",
            List.of(
                    text("official_id", "5f1d0c2ab97e4438-1", "the person in this article; official_mentions join it")
                            .always(),
                    ArticleTables.ARTICLE_ID,
                    text("person_id", "wd:Q1234567", "the same person in every article")
                            .always(),
                    text("person_name", "Tama Whaitiri", "usual English name; empty where nobody can know it"),
                    text("wikidata_id", "Q1234567", "Wikidata item"),
                    text("office", "mayor", "code of the office list; joins offices")
                            .always(),
                    text("office_label", "Mayor of Wellington", "the office as a person would write it")
                            .always(),
                    text("organisation", "Wellington City Council", "the body, where the office does not tell it"),
                    text("country_iso2", "NZ", "ISO 3166-1 alpha-2, or UN, EU, XN (NATO), XA (African Union), XX")
                            .always(),
                    oneOf(
                                    "standing",
                                    "current|former|acting|elect|nominee",
                                    "where the person stood towards the office on the article's day")
                            .always(),
                    text("term_start", "2016-10", "first day of the term, ISO 8601 in the precision known"),
                    text("term_end", "2019-10-19", "day of leaving, not itself in the term"),
                    oneOf("basis", "text|register|both", "what the row was made from")
                            .always(),
                    whole("mentions", "mentions", "3", "how often the article mentions the person")
                            .always(),
                    MentionTables.CONFIDENCE,
                    MentionTables.STATUS,
                    whole(
                                    "office_no",
                                    "from 1",
                                    "1",
                                    "number of the office among those that the article gives the person")
                            .always()),
            List.of("official_id", "office_no"),
            List.of(ArticleTables.TO_ARTICLE, Reference.to("office", "offices")),
            List.of(Sort.by("article_id"), Sort.byNumber("official_id"), Sort.byNumber("office_no")));

    static final Table OFFICES = new Table(
            "offices",
            "The office list: every code that article_officials can have.",
            List.of(
                    text("office", "minister:defence", "code").always(),
                    text("label", "Defence minister", "what to call it").always(),
                    text("meaning", "member of a national cabinet for defence", "who it is")
                            .always(),
                    whole("rows", "rows", "4", "how many rows of article_officials have it")
                            .always()),
            List.of("office"),
            List.of(),
            List.of(Sort.by("office")));

    static final Table REJECTS = new Table(
            "rejects",
            "One row for each thing that was refused, with the reason.",
            List.of(
                    oneOf("stage", "ingest|transform", "who refused it").always(),
                    text("source", "wire.jsonl", "the file or outlet that it came from")
                            .always(),
                    text("subject", "record 7", "which thing of the source").always(),
                    oneOf(
                                    "reason",
                                    Arrays.stream(Reason.values())
                                            .map(Reason::code)
                                            .collect(Collectors.joining("|")),
                                    "why, from a closed list")
                            .always(),
                    text("detail", "unexpected end of line", "what exactly was wrong")),
            List.of("stage", "source", "subject", "reason"),
            List.of(),
            List.of(Sort.by("stage"), Sort.by("source"), Sort.by("subject"), Sort.by("reason")));

    private ThingTables() {}
}
