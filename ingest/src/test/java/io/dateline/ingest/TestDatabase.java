package io.dateline.ingest;

import io.dateline.common.store.ArticleStore;
import io.dateline.common.store.DuplicateStore;
import io.dateline.common.store.RejectionStore;
import io.dateline.common.store.RunFence;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A real PostgreSQL server for all tests of this module, with an empty schema on demand. */
public final class TestDatabase {

    private static final EmbeddedPostgres SERVER = start();

    private final DataSource dataSource = SERVER.getPostgresDatabase();
    private final JdbcTemplate jdbc = new JdbcTemplate(dataSource);
    private final RunFence fence = new RunFence(jdbc);

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            Flyway.configure().dataSource(server.getPostgresDatabase()).load().migrate();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schema, empty. */
    public static TestDatabase fresh() {
        TestDatabase database = new TestDatabase();
        List<String> tables = database.jdbc.queryForList(
                "select tablename from pg_tables where schemaname = 'public' and tablename not in ('flyway_schema_history', 'run_lock')",
                String.class);
        // few rows in many tables: deleting is forty times as fast as truncating; foreign keys rest meanwhile
        String deletes =
                tables.stream().map(table -> "delete from " + table + ";").collect(Collectors.joining());
        database.jdbc.execute(
                "set session_replication_role = replica;" + deletes + "set session_replication_role = origin");
        Long epoch = database.jdbc.queryForObject("select epoch from run_lock", Long.class);
        database.fence.enter(epoch == null ? 0 : epoch);
        return database;
    }

    public String url() {
        try (var connection = dataSource.getConnection()) {
            return connection.getMetaData().getURL();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    public RunFence fence() {
        return fence;
    }

    public ArticleStore articles() {
        return new ArticleStore(jdbc, new RejectionStore(jdbc), fence);
    }

    public DuplicateStore duplicates() {
        return new DuplicateStore(jdbc, fence);
    }

    public void inTransaction(Runnable work) {
        new TransactionTemplate(new DataSourceTransactionManager(dataSource))
                .executeWithoutResult(status -> work.run());
    }

    /** The rows of a query, each as text. */
    public List<String> rows(String sql) {
        return jdbc.queryForList(sql).stream()
                .map(row -> row.values().toString())
                .toList();
    }
}
