package io.dateline.common.rejection;

import java.util.Locale;

/**
 * Something refused.
 *
 * @param source the file or outlet that it came from; {@code -} where nobody knows one
 * @param subject which thing of the source, in words that do not depend on its position there
 * @param detail what exactly was wrong, for a person
 * @param locator where a person finds it: file and line. Not published: it changes with the way the input is cut into files
 */
public record Rejection(Stage stage, Reason reason, String source, String subject, String detail, String locator) {

    public Rejection {
        if (source.isEmpty() || subject.isEmpty()) {
            throw new IllegalArgumentException("A rejection says what was refused: " + reason + " at " + locator);
        }
    }

    /** The stage that refused. */
    public enum Stage {
        INGEST,
        TRANSFORM;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
