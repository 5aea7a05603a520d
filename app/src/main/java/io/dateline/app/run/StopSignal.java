package io.dateline.app.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Turns SIGTERM and SIGINT into a stop at the end of the chunk.
 *
 * <p>The JVM's shutdown waits here until the command has put its things in order, and then ends with the command's exit code, not with the
 * one that the signal would give.
 */
public final class StopSignal implements AutoCloseable {

    /** Schedulers follow a SIGTERM by a SIGKILL, usually after 30 to 90 seconds. */
    private static final long PATIENCE_SECONDS = 60;

    private volatile Runnable stop = () -> {};
    private final AtomicInteger exitCode = new AtomicInteger(ExitCodes.STOPPED);
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::onShutdown, "stop-signal");
    private volatile boolean received;

    public StopSignal() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    public boolean received() {
        return received;
    }

    /** What to do when the signal comes; done at once if it has come already. */
    public void onSignal(Runnable action) {
        stop = action;
        if (received) {
            action.run();
        }
    }

    /** What the process ends with, once the command has its result. */
    public void result(int code) {
        exitCode.set(code);
    }

    private void onShutdown() {
        received = true;
        stop.run();
        try {
            if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("The running chunk did not end within " + PATIENCE_SECONDS
                        + " s; it will be done again on resume");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(exitCode.get());
    }

    /** The command is done; a signal now just ends the process. */
    @Override
    public void close() {
        finished.countDown();
        if (!received) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // the signal came in this very moment: the hook runs already and finds us finished
                received = true;
            }
        }
    }
}
