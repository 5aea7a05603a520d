package io.dateline.export.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with everything that was found in it, as rows of the published tables; each list in the order of its table.
 *
 * @param article its row of {@link Dataset#ARTICLES}
 * @param content what no table holds: its id, its {@link #BODY} and the {@link #VERSION} of rules and reference data that annotated it
 */
public record ArticleRows(
        Row article,
        Row content,
        List<Row> sentences,
        List<Row> dates,
        List<Row> places,
        List<Row> officialMentions,
        List<Row> officials) {

    public static final int BODY = 1;
    public static final int VERSION = 2;
    private static final int PUBLISHED = Dataset.ARTICLES.index("published_date");

    /** The rows of a table that this article has. */
    public List<Row> of(Table table) {
        return switch (table.name()) {
            case "articles" -> List.of(article);
            case "article_summary" -> List.of(ArticleSummary.row(this));
            case "sentences" -> sentences;
            case "date_mentions" -> dates;
            case "place_mentions" -> places;
            case "official_mentions" -> officialMentions;
            case "article_officials" -> officials;
            default -> throw new IllegalArgumentException("No article has rows of " + table.name());
        };
    }

    public String body() {
        return content.text(BODY);
    }

    /** How long the body is in UTF-8, or a little longer where it holds quotes. */
    public int bodyBytes() {
        return content.end(BODY) - content.start(BODY);
    }

    /** Null where nothing has annotated it yet. */
    public @Nullable String version() {
        return content.get(VERSION);
    }

    /** ISO date; null for an undated article. */
    public @Nullable String publishedDate() {
        return article.get(PUBLISHED);
    }
}
