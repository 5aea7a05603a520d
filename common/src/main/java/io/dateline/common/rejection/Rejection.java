package io.dateline.common.rejection;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/**
 * Something refused. Names and details that are whole texts are cut, so that the table of refusals stays one that people can read.
 *
 * @param source the file or outlet that it came from; {@code -} where nobody knows one
 * @param subject which thing of the source, in words that do not depend on its position there
 * @param detail what exactly was wrong, for a person
 * @param locator where a person finds it: file and line. Not published: it changes with the way the input is cut into files
 */
public record Rejection(Stage stage, Reason reason, String source, String subject, String detail, String locator) {

    /** Characters of a name or a detail. */
    private static final int LONGEST = 300;

    public Rejection {
        if (source.isEmpty() || subject.isEmpty()) {
            throw new IllegalArgumentException("A rejection says what was refused: " + reason + " at " + locator);
        }
        source = name(source);
        subject = name(subject);
        detail = detail.length() > LONGEST ? begin(detail) : detail;
    }

    /** A name as refusals show it: of one that is too long the beginning, and a mark that tells it from others that begin alike. */
    public static String name(String name) {
        return name.length() > LONGEST
                ? begin(name) + " " + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                : name;
    }

    private static String begin(String text) {
        return text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…";
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
