package io.dateline.app.run;

/** What commands end with; schedulers rely on them. */
public final class ExitCodes {

    public static final int DONE = 0;
    public static final int FAULT = 1;
    public static final int USAGE = 2;
    /** Done, but a source failed or input was rejected past the set share. */
    public static final int DONE_WITH_TROUBLE = 3;
    /** Stopped part-way; {@code resume} goes on. */
    public static final int STOPPED = 4;
    /** EX_TEMPFAIL: another run holds the lock. */
    public static final int LOCKED = 75;

    private ExitCodes() {}
}
