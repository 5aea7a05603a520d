package io.dateline.common.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The lock that lets one run at a time write: a PostgreSQL advisory lock, held by a session of the run's own and so released by the
 * server itself when that process dies.
 */
public final class RunLockStore {

    /** "dateline" as a number: any constant that no other user of the database picks. */
    private static final long KEY = 0x646174656c696e65L;

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;

    public RunLockStore(DataSource dataSource, JdbcTemplate jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    /** The same, taking its sessions from {@code other}: a pool would close them behind the holder's back. */
    public RunLockStore over(DataSource other) {
        return new RunLockStore(other, jdbc);
    }

    /** A held lock; closing it lets the next run begin. */
    public record Held(Connection session, long epoch) implements AutoCloseable {
        @Override
        public void close() throws SQLException {
            try (session;
                    PreparedStatement unlock = session.prepareStatement("select pg_advisory_unlock(?)")) {
                unlock.setLong(1, KEY);
                unlock.execute();
            }
        }
    }

    /** Who holds the lock, and since when. */
    public record Holder(String name, Instant since) {}

    /**
     * @param holder who we are, for others to read
     * @return empty where another run holds the lock
     */
    public Optional<Held> tryAcquire(String holder) throws SQLException {
        Connection session = dataSource.getConnection();
        boolean held = false;
        try {
            session.setAutoCommit(true);
            if (!tryLock(session)) {
                return Optional.empty();
            }
            held = true;
            return Optional.of(new Held(session, raiseEpoch(session, holder)));
        } finally {
            if (!held) {
                session.close();
            }
        }
    }

    private static boolean tryLock(Connection session) throws SQLException {
        try (PreparedStatement lock = session.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, KEY);
            try (ResultSet result = lock.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    private static long raiseEpoch(Connection session, String holder) throws SQLException {
        try (PreparedStatement raise = session.prepareStatement(
                "update run_lock set epoch = epoch + 1, holder = ?, acquired_at = now() returning epoch")) {
            raise.setString(1, holder);
            try (ResultSet result = raise.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    /** Who holds the lock now; empty where nobody does. */
    public Optional<Holder> holder() {
        return jdbc
                .query(
                        """
                        select holder, acquired_at from run_lock
                        where exists (select from pg_locks
                                      where locktype = 'advisory' and granted and objsubid = 1
                                        and database = (select oid from pg_database where datname = current_database())
                                        and (classid::bigint << 32 | objid::bigint) = ?)
                        """,
                        (row, i) -> new Holder(
                                row.getString(1),
                                row.getObject(2, OffsetDateTime.class).toInstant()),
                        KEY)
                .stream()
                .findFirst();
    }
}
