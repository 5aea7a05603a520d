package io.dateline.export.dataset;

import static io.dateline.export.dataset.Column.day;
import static io.dateline.export.dataset.Column.instant;
import static io.dateline.export.dataset.Column.oneOf;
import static io.dateline.export.dataset.Column.text;
import static io.dateline.export.dataset.Column.whole;

import io.dateline.export.dataset.Table.Reference;
import io.dateline.export.dataset.Table.Sort;
import java.util.List;

/** The tables about articles as such: where they are from, at a glance, sentence by sentence. */
final class ArticleTables {

    static final Column ARTICLE_ID = text(
                    "article_id", "5f1d0c2ab97e4438", "Dateline's id of the article, the same in every run")
            .always();
    static final Reference TO_ARTICLE = Reference.to("article_id", "articles");
    static final Column FIELD = oneOf("field", "body|title", "which text of the article the offsets point into")
            .always();

    static final Table ARTICLES = new Table(
            "articles",
            "One row an article: where it is from and when it was published.",
            List.of(
                    ARTICLE_ID,
                    text("external_id", "wire-2019-10-22-114", "the id that the caller gave, or the file's name"),
                    text("source", "example.org", "outlet name or domain, as given"),
                    text("url", "https://example.org/news/114?ref=rss", "where the article was found"),
                    text(
                            "canonical_url",
                            "https://example.org/news/114",
                            "the address that the page itself calls its own"),
                    text("title", "Harbour talks stall in Wellington", "headline"),
                    text("byline", "A. Writer", "who wrote it, as printed"),
                    text(
                            "published_at",
                            "2019-10-22T08:30:00+02:00",
                            "when it was published, ISO 8601 in the precision known, with the zone where known"),
                    day(
                            "published_date",
                            "2019-10-22",
                            "the calendar day of published_at; the first day of its month or year where only that is known"),
                    oneOf("published_precision", "second|day|month|year", "how exactly the publication time is known"),
                    oneOf(
                            "published_basis",
                            "given|feed|sitemap|json-ld|meta|time-element|url|text",
                            "where the publication time was read"),
                    day(
                            "not_before",
                            "2019-07-23",
                            "for an undated article: the earliest day on which it can have been written, from what it says"),
                    day("not_after", "2020-11-09", "for an undated article: the latest such day"),
                    text("language", "en", "ISO 639-1 code; empty where it is not plain"),
                    whole("char_count", "code points", "2483", "length of the body")
                            .always(),
                    text(
                                    "content_sha256",
                                    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                                    "hash of headline and body: equal for copies of the same words")
                            .always(),
                    text("duplicate_of", "1b77a03c9d5e2f60", "article_id of the earliest article with the same words"),
                    instant("retrieved_at", "2026-03-01T04:10:22Z", "when a page was fetched; empty for files")),
            List.of("article_id"),
            List.of(new Reference(List.of("duplicate_of"), "articles", List.of("article_id"))),
            List.of(Sort.by("article_id")));

    static final Table ARTICLE_SUMMARY = new Table(
            "article_summary",
            "One row an article, to be read by people: headline, day, main place, officials and counts.",
            List.of(
                    ARTICLE_ID,
                    day("published_date", "2019-10-22", "as in articles"),
                    text("source", "example.org", "as in articles"),
                    text("title", "Harbour talks stall in Wellington", "headline"),
                    text("main_place", "Wellington", "the place mentioned most often; of several, the first"),
                    text("main_country_iso2", "NZ", "the country mentioned most often, its own places counted in"),
                    text("places", "Wellington (4); New Zealand (2)", "the five places mentioned most often"),
                    text(
                            "officials",
                            "Tama Whaitiri, Mayor of Wellington; the Minister of Finance of New Zealand",
                            "who is named, with office; the first five"),
                    day("earliest_day", "2019-10-01", "the earliest calendar day that a date in it covers"),
                    day("latest_day", "2019-12-31", "the latest such day"),
                    whole("sentences", "sentences", "14", "how many sentences it has")
                            .always(),
                    whole("date_mentions", "mentions", "6", "how many dates and times it mentions")
                            .always(),
                    whole("place_mentions", "mentions", "9", "how often it mentions places")
                            .always(),
                    whole("official_mentions", "mentions", "3", "how often it mentions officials")
                            .always(),
                    text("url", "https://example.org/news/114", "where the article was found")),
            List.of("article_id"),
            List.of(TO_ARTICLE),
            List.of(Sort.by("article_id")));

    static final Table SENTENCES = new Table(
            "sentences",
            "One row a sentence: the evidence that every mention points to.",
            List.of(
                    ARTICLE_ID,
                    FIELD,
                    whole("sentence_no", "from 0", "3", "number of the sentence in its field")
                            .always(),
                    whole("char_start", "code points from 0", "412", "offset of the first character")
                            .always(),
                    whole("char_end", "code points from 0", "497", "offset behind the last character")
                            .always(),
                    text(
                                    "text",
                                    "The mayor said on Monday that the harbour would stay open.",
                                    "the sentence, as it stands")
                            .always()),
            List.of("article_id", "field", "sentence_no"),
            List.of(TO_ARTICLE),
            List.of(Sort.by("article_id"), Sort.down("field"), Sort.byNumber("sentence_no")));

    private ArticleTables() {}
}
