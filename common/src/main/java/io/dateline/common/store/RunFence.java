package io.dateline.common.store;

import java.util.OptionalLong;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps a run that has lost its lock from writing another row.
 *
 * <p>Every writing transaction checks first that the epoch in {@code run_lock} is still its run's own, and holds that row until it ends:
 * whoever takes the lock over waits for it, and every later transaction of the old run fails.
 */
public final class RunFence {

    private final JdbcTemplate jdbc;
    private volatile OptionalLong epoch = OptionalLong.empty();

    public RunFence(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** From now on this process writes as the run of {@code ownEpoch}. */
    public void enter(long ownEpoch) {
        epoch = OptionalLong.of(ownEpoch);
    }

    /** To be called inside a transaction, before it writes. */
    void check() {
        long own = epoch.orElseThrow(() -> new IllegalStateException("Only a run that holds the run lock may write"));
        Long current = jdbc.queryForObject("select epoch from run_lock for share", Long.class);
        if (current == null || current != own) {
            throw new LockLostException(own, current);
        }
    }

    /**
     * The same, for a transaction that touches rows by their key alone: until a table that a run is filling has statistics, PostgreSQL
     * would read all of it for every chunk.
     */
    void checkAndSeekByKey() {
        check();
        jdbc.execute("set local enable_seqscan = off");
    }

    /** Another run has taken the lock over; this one must stop. */
    public static final class LockLostException extends RuntimeException {
        LockLostException(long own, @org.jspecify.annotations.Nullable Long current) {
            super("The run lock was taken over by another run (epoch " + current + ", ours was " + own
                    + "); nothing of this chunk was written");
        }
    }
}
