package io.dateline.export.release;

/** A folder that was named as a release is none, or cannot be read as one; the message says why. */
public final class UnreadableReleaseException extends RuntimeException {

    public UnreadableReleaseException(String message) {
        super(message);
    }
}
