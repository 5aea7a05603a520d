package io.dateline.export.dataset;

import java.util.stream.Collectors;

/** {@code README.md} of a release: what is in it and how to load it, in lines to paste. */
public final class ReleaseReadme {

    public static final String FILE = "README.md";

    private ReleaseReadme() {}

    public static String markdown(Release release) {
        StringBuilder text = new StringBuilder("# Dates, places and officials in news articles\n\n");
        text.append("This release holds ").append(release.extent().text()).append('.');
        if (!release.extent().isAll()) {
            text.append(" Undated articles are left out; `rejects.csv` holds everything refused.");
        }
        release.since().ifPresent(since -> text.append(" `changes/` says what differs from ")
                .append(since)
                .append('.'));
        text.append("\n\n| table | rows | what |\n|---|---:|---|\n");
        for (Table table : release.tables()) {
            text.append("| ").append(place(release, table)).append(" | ");
            text.append(release.rows(table))
                    .append(" | ")
                    .append(table.meaning())
                    .append(" |\n");
        }
        release.files().stream()
                .filter(file -> file.table().isEmpty()
                        && !file.path().startsWith("parquet/")
                        && !file.path().startsWith("excel/"))
                .forEach(file -> text.append("| [")
                        .append(file.path())
                        .append("](")
                        .append(file.path())
                        .append(") | | ")
                        .append(file.meaning())
                        .append(" |\n"));
        text.append("""

                `datapackage.json` says the same to programs; `sha256sum -c SHA256SUMS` or `dateline validate .` checks that nothing was altered.
                Place data are from GeoNames, CC BY 4.0: name GeoNames where you publish them.

                ## pandas

                Codes stay texts (`07` keeps its zero, `NA` is Namibia), counts are whole numbers even with gaps:

                ```python
                import json, pandas as pd

                TYPES = {"string": "string", "integer": "Int64", "number": "float64", "date": "string", "datetime": "string"}
                TABLES = {r["name"]: r for r in json.load(open("datapackage.json", encoding="utf-8"))["resources"] if "schema" in r}

                def load(name):
                    paths = TABLES[name]["path"]
                    dtype = {f["name"]: TYPES[f["type"]] for f in TABLES[name]["schema"]["fields"]}
                    return pd.concat([pd.read_csv(p, dtype=dtype, keep_default_na=False, na_values=[""])
                                      for p in ([paths] if isinstance(paths, str) else paths)], ignore_index=True)

                places = load("place_mentions").merge(load("articles"), on="article_id", suffixes=("", "_article"))
                places["day"] = pd.to_datetime(places["published_date"], errors="coerce")
                print(places.groupby(["country_iso2", places["day"].dt.year]).size())
                ```

                ## R

                ```r
                library(readr)
                """);
        r(text, release, "places", Dataset.PLACE_MENTIONS);
        r(text, release, "articles", Dataset.ARTICLES);
        text.append("""
                both <- merge(places, articles, by = "article_id")
                both$year <- format(both$published_date, "%Y")
                aggregate(mention_id ~ country_iso2 + year, both, length)
                ```

                ## DuckDB

                ```sql
                """);
        text.append("SELECT p.country_iso2, year(a.published_date) AS year, count(*) AS mentions\nFROM ")
                .append(duck(release, Dataset.PLACE_MENTIONS))
                .append(" p\nJOIN ")
                .append(duck(release, Dataset.ARTICLES))
                .append("""
                         a USING (article_id)
                        GROUP BY ALL ORDER BY mentions DESC;

                        SELECT title, len(officials) FROM read_json('articles.jsonl') LIMIT 10;
                        ```

                        Types are found unaided; `all_varchar = true` leaves every code a text, come what may.

                        ## Excel

                        `article_summary.csv` is made for reading. Double-clicking a CSV lets Excel guess: it turns `07` into 7 and may misread accents.
                        Use *Data → From Text/CSV*, file origin *65001: Unicode (UTF-8)*, and set code columns to *Text*. An export with `--excel` adds
                        a copy in `excel/` whose accents a double click shows right and in which no cell can be taken for a formula: an apostrophe
                        stands before such texts. Excel guesses numbers and dates in it as well.

                        ## QGIS

                        Drag `places.geojson` onto the map. To map single mentions: *Layer → Add Delimited Text Layer*, file `place_mentions.csv`,
                        X field `longitude`, Y field `latitude`, EPSG:4326; then join `articles.csv` by `article_id`.
                        """);
        return text.toString();
    }

    private static String place(Release release, Table table) {
        return isWhole(release, table)
                ? "[" + table.fileName() + "](" + table.fileName() + ")"
                : table.name() + "/ (one file a month)";
    }

    private static boolean isWhole(Release release, Table table) {
        return release.files(table).stream().anyMatch(file -> file.path().equals(table.fileName()));
    }

    /** readr's compact column types, so that no code becomes a number. */
    private static void r(StringBuilder text, Release release, String name, Table table) {
        String types = table.columns().stream()
                .map(column -> switch (column.type()) {
                    case STRING -> "c";
                    case INTEGER, NUMBER -> "d";
                    case DATE -> "D";
                    case DATETIME -> "T";
                })
                .collect(Collectors.joining());
        String files = isWhole(release, table)
                ? "\"" + table.fileName() + "\""
                : "list.files(\"" + table.name() + "\", full.names = TRUE)";
        text.append(name)
                .append(" <- read_csv(")
                .append(files)
                .append(", na = \"\", col_types = \"")
                .append(types)
                .append("\")\n");
    }

    private static String duck(Release release, Table table) {
        return isWhole(release, table) ? "'" + table.fileName() + "'" : "'" + table.name() + "/*.csv'";
    }
}
