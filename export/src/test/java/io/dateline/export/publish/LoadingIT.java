package io.dateline.export.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.export.dataset.Dataset;
import io.dateline.export.dataset.Extent;
import io.dateline.export.dataset.Table;
import io.dateline.export.testing.MadeArticles;
import io.dateline.export.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release loads into DuckDB as its README says: types unaided, joins that meet, offsets that are right. */
class LoadingIT {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    private static Path release = Path.of("");
    private static Connection duck = open();

    private static Connection open() {
        try {
            return DriverManager.getConnection("jdbc:duckdb:");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    static void export() throws Exception {
        try (TestDatabase database = new TestDatabase()) {
            MadeArticles.fill(database, 200, 11);
            database.execute("update article set retrieved_at = '2026-03-01T04:10:22Z' where external_id = 'made-3'");
            release = new ReleaseExport(database.store())
                    .export(
                            folder,
                            new ExportOptions(Extent.ALL, false, true, true, false, 1, Optional.empty()),
                            () -> {})
                    .folder();
        }
    }

    @AfterAll
    static void close() throws SQLException {
        duck.close();
    }

    private static long number(String sql) throws SQLException {
        try (Statement statement = duck.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static Map<String, String> types(String from) throws SQLException {
        Map<String, String> types = new LinkedHashMap<>();
        try (Statement statement = duck.createStatement();
                ResultSet result = statement.executeQuery("describe select * from " + from)) {
            while (result.next()) {
                types.put(result.getString(1), result.getString(2));
            }
        }
        return types;
    }

    private static String csv(Table table) {
        return "'" + release.resolve(table.fileName()) + "'";
    }

    @Test
    void typesAreFoundUnaided() throws SQLException {
        assertThat(types(csv(Dataset.DATE_MENTIONS)))
                .containsEntry("mention_id", "VARCHAR")
                .containsEntry("char_start", "BIGINT")
                .containsEntry("start_date", "DATE")
                .containsEntry("confidence", "DOUBLE");
        assertThat(types(csv(Dataset.PLACE_MENTIONS)))
                .containsEntry("admin1_code", "VARCHAR")
                .containsEntry("country_iso2", "VARCHAR")
                .containsEntry("geonames_id", "BIGINT")
                .containsEntry("latitude", "DOUBLE");
        assertThat(types(csv(Dataset.ARTICLES))).containsEntry("published_date", "DATE");
        assertThat(number("select count(*) from " + csv(Dataset.PLACES) + " where country_iso2 = 'NA'"))
                .isEqualTo(2);
    }

    @Test
    void parquetHasProperTypes() throws SQLException {
        for (Table table : Dataset.TABLES) {
            String parquet = "'" + release.resolve("parquet/" + table.name() + ".parquet") + "'";
            Map<String, String> types = types(parquet);
            table.columns().forEach(column -> assertThat(types)
                    .containsEntry(
                            column.name(),
                            switch (column.type()) {
                                case STRING -> "VARCHAR";
                                case INTEGER -> "BIGINT";
                                case NUMBER -> "DOUBLE";
                                case DATE -> "DATE";
                                case DATETIME -> "TIMESTAMP WITH TIME ZONE";
                            }));
            assertThat(number("select count(*) from " + parquet))
                    .isEqualTo(number("select count(*) from " + csv(table)));
        }
    }

    @Test
    void mentionsMeetTheirArticlesAndSentencesAndEveryOffsetIsRight() throws SQLException {
        String jsonl = "read_json('" + release.resolve("articles.jsonl") + "')";
        for (Table table : new Table[] {Dataset.DATE_MENTIONS, Dataset.PLACE_MENTIONS, Dataset.OFFICIAL_MENTIONS}) {
            long rows = number("select count(*) from " + csv(table));
            String joined = csv(table) + " m join " + csv(Dataset.SENTENCES)
                    + " s using (article_id, field, sentence_no) join " + jsonl + " a using (article_id)";
            assertThat(rows).isPositive();
            assertThat(number("select count(*) from " + joined)).isEqualTo(rows);
            // Texts with characters beyond the basic plane are in it: DuckDB counts code points as well.
            assertThat(number("select count(*) from " + joined
                            + " where m.text <> substring(case m.field when 'title' then a.title else a.text end,"
                            + " m.char_start + 1, m.char_end - m.char_start)"
                            + " or s.text not like '%' || m.text || '%'"))
                    .isZero();
        }
        assertThat(number("select count(*) from " + csv(Dataset.PLACE_MENTIONS) + " m left join " + csv(Dataset.PLACES)
                        + " p using (place_id) where m.place_id is not null and p.name is null"))
                .isZero();
    }
}
