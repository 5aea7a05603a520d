package io.dateline.export.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with everything that was found in it, as rows of the published tables; each list in the order of its table.
 *
 * @param article its row of {@link Dataset#ARTICLES}
 * @param text its body
 * @param version the rules and reference data that annotated it; empty where nothing has yet
 */
public record ArticleRows(
        @Nullable String[] article,
        String text,
        String version,
        List<@Nullable String[]> sentences,
        List<@Nullable String[]> dates,
        List<@Nullable String[]> places,
        List<@Nullable String[]> officialMentions,
        List<@Nullable String[]> officials) {

    private static final int PUBLISHED = Dataset.ARTICLES.index("published_date");

    /** The rows of a table that this article has. */
    public List<@Nullable String[]> of(Table table) {
        return switch (table.name()) {
            case "articles" -> List.<@Nullable String[]>of(article);
            case "article_summary" -> List.<@Nullable String[]>of(ArticleSummary.row(this));
            case "sentences" -> sentences;
            case "date_mentions" -> dates;
            case "place_mentions" -> places;
            case "official_mentions" -> officialMentions;
            case "article_officials" -> officials;
            default -> throw new IllegalArgumentException("No article has rows of " + table.name());
        };
    }

    /** ISO date; null for an undated article. */
    public @Nullable String publishedDate() {
        return article[PUBLISHED];
    }
}
