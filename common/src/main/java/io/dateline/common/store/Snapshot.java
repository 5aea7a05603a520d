package io.dateline.common.store;

import static io.dateline.common.store.ReleaseStore.literal;
import static io.dateline.common.store.ReleaseStore.query;

import io.dateline.common.store.ReleaseStore.Stretch;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** One state of the database, read by as many threads at a time as it has connections; one more waits. */
public final class Snapshot implements AutoCloseable {

    private final List<Connection> connections = new ArrayList<>();
    private final BlockingQueue<Connection> idle = new LinkedBlockingQueue<>();
    private final AtomicReference<@Nullable SQLException> failed = new AtomicReference<>();
    private String name = "";

    Snapshot() {}

    /** The first connection fixes the state; those that are added after it see the same one. */
    void add(Connection connection) throws SQLException {
        connections.add(connection);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        if (name.isEmpty()) {
            name = text(connection, "select pg_export_snapshot()");
        } else {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction snapshot " + literal(name));
            }
        }
        idle.add(connection);
    }

    /** All articles in stretches, each of so many that it can be held in memory; one at least. */
    public List<Stretch> stretches() throws SQLException {
        List<Stretch> stretches = new ArrayList<>();
        String after = "";
        Connection connection = take();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query("stretches"))) {
            boolean more = result.next();
            while (more) {
                String last = result.getString(1);
                more = result.next();
                if (more) {
                    stretches.add(new Stretch(after, last));
                    after = last;
                }
            }
        } finally {
            idle.add(connection);
        }
        // The last one is open at its end, so that rows without an article are met there and not passed over.
        stretches.add(new Stretch(after, Stretch.END));
        return stretches;
    }

    /** A name of this database that stays, wherever it is reached: two databases of the world have different ones. */
    public String database() throws SQLException {
        Connection connection = take();
        try {
            return text(connection, query("database"));
        } finally {
            idle.add(connection);
        }
    }

    /** The rows of a published table that belong to no one article, in its order. */
    public Lines lines(String table) throws SQLException {
        return lines(table, Stretch.ALL);
    }

    /** The rows of a published table that belong to some articles. */
    public Lines lines(String table, Stretch stretch) throws SQLException {
        String copy = ReleaseStore.copy(table, stretch);
        Connection connection = take();
        boolean reads = false;
        try {
            Lines lines = new Lines(
                    connection,
                    connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy));
            reads = true;
            return lines;
        } catch (SQLException e) {
            throw first(e);
        } finally {
            // Whatever happened, nobody may wait for this connection in vain.
            if (!reads) {
                idle.add(connection);
            }
        }
    }

    /** The failure that came first: those after it on the same connection say only that there was one. */
    private SQLException first(SQLException failure) {
        SQLException earlier = failed.compareAndExchange(null, failure);
        return earlier == null ? failure : earlier;
    }

    private Connection take() throws SQLException {
        try {
            return idle.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while waiting for another table of the snapshot to be read", e);
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    /** To be called when nobody reads any more. */
    @Override
    public void close() throws SQLException {
        SQLException open = null;
        for (Connection each : connections) {
            try (Connection connection = each) {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setAutoCommit(true);
            } catch (SQLException e) {
                if (open == null) {
                    open = e;
                } else {
                    open.addSuppressed(e);
                }
            }
        }
        if (open != null) {
            throw open;
        }
    }

    /** Rows as they stream past, each a line of CSV in UTF-8 with its line end; no value is nothing between commas. */
    public final class Lines implements AutoCloseable {

        private final Connection connection;
        private final CopyOut copy;

        private Lines(Connection connection, CopyOut copy) {
            this.connection = connection;
            this.copy = copy;
        }

        /** The next line; null behind the last. */
        public byte @Nullable [] next() throws SQLException {
            try {
                return copy.readFromCopy();
            } catch (SQLException e) {
                throw first(e);
            }
        }

        /** Ends the reading; another table can be read then. */
        @Override
        public void close() throws SQLException {
            try {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            } finally {
                idle.add(connection);
            }
        }
    }
}
