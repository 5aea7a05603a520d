package io.dateline.app.run;

import io.dateline.common.store.RunFence;
import io.dateline.common.store.RunLockStore;
import io.dateline.common.store.RunLockStore.Held;
import io.dateline.common.store.RunLockStore.Holder;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The run lock, held by a database session of its own for as long as this object is open. */
public final class RunLock implements AutoCloseable {

    /** How long a lock that a dying process has not let go of yet is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Held held;

    private RunLock(Held held) {
        this.held = held;
    }

    /** Another run holds the lock. */
    public static final class TakenException extends Exception {
        TakenException(Optional<Holder> holder) {
            super("Another run holds the lock: "
                    + holder.map(h -> h.name() + ", since " + h.since()).orElse("it has just begun")
                    + ". Wait for it, or stop it; its work is not lost");
        }
    }

    /** @param store over the application's pool, to ask who holds the lock */
    public static RunLock acquire(Database database, RunLockStore store, RunFence fence, String holder)
            throws TakenException, SQLException, InterruptedException {
        RunLockStore own = store.over(new DriverManagerDataSource(
                database.jdbcUrl(), database.user(), database.password().value()));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<Held> held = own.tryAcquire(holder);
            if (held.isPresent()) {
                fence.enter(held.get().epoch());
                return new RunLock(held.get());
            }
            if (System.nanoTime() > deadline) {
                throw new TakenException(store.holder());
            }
            Thread.sleep(100);
        }
    }

    @Override
    public void close() throws SQLException {
        held.close();
    }
}
