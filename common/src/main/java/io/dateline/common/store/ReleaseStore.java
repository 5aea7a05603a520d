package io.dateline.common.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * What a release is made of, read from one snapshot of the database: whatever is written meanwhile, all of its tables agree.
 *
 * <p>The queries stand beside this class, one file a table, with the columns in the order of the published table, in total order. Rows come
 * by COPY, as the lines of CSV that they become: PostgreSQL writes them once, and nobody takes them apart who need not.
 */
public class ReleaseStore {

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

    /**
     * Articles that follow one another in the order of their ids.
     *
     * @param after the id before the first
     * @param last the last id
     */
    public record Stretch(String after, String last) {

        /** Behind every id: ids are hexadecimal. */
        private static final String END = "~";

        /** All articles. */
        public static final Stretch ALL = new Stretch("", END);
    }

    /** One state of the database. */
    public static final class Snapshot implements AutoCloseable {

        private final Connection connection;

        private Snapshot(Connection connection) {
            this.connection = connection;
        }

        /** All articles in stretches, each of so many that it can be held in memory; one at least. */
        public List<Stretch> stretches() throws SQLException {
            List<Stretch> stretches = new ArrayList<>();
            String after = "";
            try (PreparedStatement statement = connection.prepareStatement(query("stretches"));
                    ResultSet result = statement.executeQuery()) {
                boolean more = result.next();
                while (more) {
                    String last = result.getString(1);
                    more = result.next();
                    if (more) {
                        stretches.add(new Stretch(after, last));
                        after = last;
                    }
                }
            }
            // The last one is open at its end, so that rows without an article are met there and not passed over.
            stretches.add(new Stretch(after, Stretch.END));
            return stretches;
        }

        /** The rows of a published table that belong to no one article, in its order; one table is read at a time. */
        public Lines lines(String table) throws SQLException {
            return lines(table, Stretch.ALL);
        }

        /** The rows of a published table that belong to some articles. */
        public Lines lines(String table, Stretch stretch) throws SQLException {
            return new Lines(connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy(table, stretch)));
        }

        /** A name of this database that stays, wherever it is reached: two databases of the world have different ones. */
        public String database() throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(query("database"));
                    ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getString(1);
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

    /** Rows as they stream past, each a line of CSV in UTF-8 with its line end; no value is nothing between commas. */
    public static final class Lines implements AutoCloseable {

        private final CopyOut copy;

        private Lines(CopyOut copy) {
            this.copy = copy;
        }

        /** The next line; null behind the last. */
        public byte @Nullable [] next() throws SQLException {
            return copy.readFromCopy();
        }

        @Override
        public void close() throws SQLException {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** The statement that copies a table's rows out; COPY takes no parameters, so that they stand in it. */
    public static String copy(String table, Stretch stretch) {
        return "copy ("
                + query(table).replace(":after", literal(stretch.after())).replace(":last", literal(stretch.last()))
                + ") to stdout (format csv)";
    }

    private static String literal(String id) {
        return "'" + id.replace("'", "''") + "'";
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
}
