package io.dateline.common.store;

import io.dateline.common.article.Article;
import io.dateline.common.article.ArticleIds;
import io.dateline.common.article.ArticleText;
import io.dateline.common.article.Publication;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;

/** An {@link Article} as a row of the table {@code article}, and back. */
final class ArticleRows {

    static final String COLUMNS = """
            article_id, revision, external_id, source, url, canonical_url, title, byline, body, published_at, published_date, \
            published_precision, published_basis, language, char_count, content_sha256, retrieved_at, locator, first_run, last_run""";

    private ArticleRows() {}

    static void add(CopyRows rows, Article article, long run) {
        ArticleText text = article.text();
        Optional<Publication> publication = article.publication();
        rows.add(
                article.articleId(),
                article.revision(),
                article.externalId(),
                article.source(),
                article.url(),
                article.canonicalUrl(),
                text.title(),
                article.byline(),
                text.body(),
                publication.map(Publication::iso),
                publication.map(Publication::date),
                publication.map(p -> p.precision().code()),
                publication.map(p -> p.basis().code()),
                article.language(),
                text.body().codePointCount(0, text.body().length()),
                ArticleIds.contentSha256(text),
                article.retrievedAt(),
                article.locator(),
                run,
                run);
    }

    static Article read(ResultSet row) throws SQLException {
        OffsetDateTime retrieved = row.getObject("retrieved_at", OffsetDateTime.class);
        return new Article(
                row.getString("article_id"),
                row.getString("revision"),
                Optional.ofNullable(row.getString("external_id")),
                Optional.ofNullable(row.getString("source")),
                Optional.ofNullable(row.getString("url")),
                Optional.ofNullable(row.getString("canonical_url")),
                Optional.ofNullable(row.getString("byline")),
                publication(row),
                Optional.ofNullable(row.getString("language")),
                Optional.ofNullable(retrieved).map(OffsetDateTime::toInstant),
                row.getString("locator"),
                new ArticleText(row.getString("title"), row.getString("body")));
    }

    private static Optional<Publication> publication(ResultSet row) throws SQLException {
        LocalDate date = row.getObject("published_date", LocalDate.class);
        if (date == null) {
            return Optional.empty();
        }
        Publication.Precision precision = Publication.Precision.valueOf(
                row.getString("published_precision").toUpperCase(Locale.ROOT));
        Publication.Basis basis = Publication.Basis.valueOf(
                row.getString("published_basis").toUpperCase(Locale.ROOT).replace('-', '_'));
        Optional<OffsetDateTime> instant = precision == Publication.Precision.SECOND
                ? Optional.of(OffsetDateTime.parse(row.getString("published_at")))
                : Optional.empty();
        return Optional.of(new Publication(date, instant, precision, basis));
    }
}
