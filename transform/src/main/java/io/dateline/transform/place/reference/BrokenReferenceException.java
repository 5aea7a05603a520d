package io.dateline.transform.place.reference;

import java.nio.file.Path;

/** A reference file that is not as it should be: says which, where and why. What was in use before stays in use. */
public final class BrokenReferenceException extends Exception {

    private final Path file;
    private final long line;
    private final String reason;

    BrokenReferenceException(Path file, long line, String reason) {
        super(file + (line > 0 ? ", line " + line : "") + ": " + reason);
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    public Path file() {
        return file;
    }

    /** Counted from 1; 0 where the file as a whole is broken. */
    public long line() {
        return line;
    }

    /** What is wrong, for a person. */
    public String reason() {
        return reason;
    }
}
