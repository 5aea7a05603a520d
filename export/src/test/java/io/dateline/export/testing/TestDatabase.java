package io.dateline.export.testing;

import io.dateline.common.store.ReleaseStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/** A PostgreSQL of the test's own with the schema in it. */
public final class TestDatabase implements AutoCloseable {

    private final EmbeddedPostgres server;

    public TestDatabase() throws IOException {
        server = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        Flyway.configure().dataSource(dataSource()).load().migrate();
    }

    public DataSource dataSource() {
        return server.getPostgresDatabase();
    }

    public ReleaseStore store() {
        return new ReleaseStore(dataSource());
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** @param rows in COPY's text format */
    void copy(String target, String rows) throws SQLException, IOException {
        try (Connection connection = dataSource().getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + target + " from stdin", new StringReader(rows), 1 << 16);
        }
    }

    public void clear() throws SQLException {
        execute("truncate article, annotation, sentence, date_mention, place, place_mention, official_mention,"
                + " article_official, rejection cascade");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
