package io.dateline.app.run;

/** Wrong usage or settings: the message says what to do, and the command ends with exit code 2. */
public final class UsageException extends RuntimeException {

    public UsageException(String message) {
        super(message);
    }

    public UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
