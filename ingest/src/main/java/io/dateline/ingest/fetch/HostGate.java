package io.dateline.ingest.fetch;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/** One host's turn-taking: one request at a time, a pause between two, and no further ones after three pages in a row could not be had. */
final class HostGate {

    private static final int FAILURES = 3;

    private final ReentrantLock turn = new ReentrantLock(true);
    private long nextNanos = System.nanoTime();
    private volatile int failures;

    /** Waits for its turn; false where the host is given up, or its turn would come after {@code deadline}. */
    boolean enter(long deadline) throws InterruptedException {
        if (!turn.tryLock(Math.max(0, deadline - System.nanoTime()), java.util.concurrent.TimeUnit.NANOSECONDS)) {
            return false;
        }
        long pause = nextNanos - System.nanoTime();
        if (failures >= FAILURES || System.nanoTime() + Math.max(0, pause) > deadline) {
            turn.unlock();
            return false;
        }
        if (pause > 0) {
            try {
                java.util.concurrent.TimeUnit.NANOSECONDS.sleep(pause);
            } catch (InterruptedException e) {
                turn.unlock();
                throw e;
            }
        }
        return true;
    }

    void leave(Duration pause) {
        nextNanos = System.nanoTime() + pause.toNanos();
        turn.unlock();
    }

    /** What all attempts at one page came to. */
    void count(boolean answered) {
        failures = answered ? 0 : failures + 1;
    }

    boolean isGivenUp() {
        return failures >= FAILURES;
    }
}
