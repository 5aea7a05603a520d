package io.dateline.export.publish;

/** The folder that a user named for releases cannot be one; the message says why and what to do. */
public final class RefusedFolderException extends RuntimeException {

    RefusedFolderException(String message) {
        super(message);
    }
}
