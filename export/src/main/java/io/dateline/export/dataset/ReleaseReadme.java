package io.dateline.export.dataset;

/** {@code README.md} of a release: what is in it and how to load it. */
public final class ReleaseReadme {

    private ReleaseReadme() {}

    public static String markdown(Release release) {
        StringBuilder text = new StringBuilder("""
                # Dates, places and officials in news articles

                | table | rows | what |
                |---|---|---|
                """);
        for (Table table : Dataset.TABLES) {
            text.append("| [")
                    .append(table.fileName())
                    .append("](")
                    .append(table.fileName())
                    .append(") | ")
                    .append(release.rows(table))
                    .append(" | ")
                    .append(table.meaning())
                    .append(" |\n");
        }
        text.append("""

                `articles.jsonl` has one article a line with its text and mentions; `places.geojson` is a map layer; `CODEBOOK.md` says what
                every column means, `datapackage.json` says it to programs. `sha256sum -c SHA256SUMS` checks that nothing was altered.

                ## pandas

                ```python
                import pandas as pd
                dates = pd.read_csv("date_mentions.csv", dtype={"article_id": "string"}, keep_default_na=False, na_values=[""])
                articles = pd.read_csv("articles.csv", dtype={"article_id": "string"}, keep_default_na=False, na_values=[""])
                dates.merge(articles, on="article_id")
                ```

                ## R

                ```r
                library(readr)
                dates <- read_csv("date_mentions.csv", na = "")
                ```

                ## DuckDB

                ```sql
                SELECT name, count(*) FROM 'place_mentions.csv' JOIN 'articles.csv' USING (article_id) GROUP BY name ORDER BY 2 DESC;
                ```

                Two-letter codes need care: Namibia is `NA`, which some programs take for a missing value. The lines above do not.
                """);
        return text.toString();
    }
}
