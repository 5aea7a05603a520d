package io.dateline.common.rejection;

/** Wrong usage or settings: the message says what to do about it, and the command ends with exit code 2. */
public class BadSettingException extends RuntimeException {

    public BadSettingException(String message) {
        super(message);
    }

    public BadSettingException(String message, Throwable cause) {
        super(message, cause);
    }
}
