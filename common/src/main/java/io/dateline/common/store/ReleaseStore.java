package io.dateline.common.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What a release is made of, read from one snapshot of the database: whatever is written meanwhile, all of its tables agree.
 *
 * <p>The queries stand beside this class, one file a table, with the columns in the order of the published table, in total order.
 */
public class ReleaseStore {

    private static final int FETCH_SIZE = 2_000;

    private final DataSource dataSource;

    public ReleaseStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public Snapshot open() throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            return new Snapshot(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** One state of the database; several tables may be read side by side. */
    public static final class Snapshot implements AutoCloseable {

        private final Connection connection;

        private Snapshot(Connection connection) {
            this.connection = connection;
        }

        /** The rows of a published table, in its order. */
        public Rows rows(String table) throws SQLException {
            PreparedStatement statement = connection.prepareStatement(query(table));
            statement.setFetchSize(FETCH_SIZE);
            return new Rows(statement, statement.executeQuery());
        }

        /** A name of this database that stays, wherever it is reached: two databases of the world have different ones. */
        public String database() throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(query("database"));
                    ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getString(1);
            }
        }

        private static String query(String table) {
            try (InputStream sql = ReleaseStore.class.getResourceAsStream("release/" + table + ".sql")) {
                if (sql == null) {
                    throw new IllegalArgumentException("There is no query for the table " + table);
                }
                return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new IllegalStateException("The query of " + table + " cannot be read", e);
            }
        }

        @Override
        public void close() throws SQLException {
            try (connection) {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setAutoCommit(true);
            }
        }
    }

    /** Rows as they stream past; each column as PostgreSQL writes it, null where there is no value. */
    public static final class Rows implements AutoCloseable {

        private final PreparedStatement statement;
        private final ResultSet result;
        private final int width;

        private Rows(PreparedStatement statement, ResultSet result) throws SQLException {
            this.statement = statement;
            this.result = result;
            this.width = result.getMetaData().getColumnCount();
        }

        /** The next row; null behind the last. */
        public @Nullable String @Nullable [] next() throws SQLException {
            if (!result.next()) {
                return null;
            }
            @Nullable String[] row = new @Nullable String[width];
            for (int i = 0; i < width; i++) {
                row[i] = result.getString(i + 1);
            }
            return row;
        }

        @Override
        public void close() throws SQLException {
            try (statement) {
                result.close();
            }
        }
    }
}
