package io.dateline.transform;

/**
 * Which rules and which reference data make the annotations; it goes with each of them, and a change has every article annotated again.
 *
 * @param value to be compared, never to be taken apart
 */
public record TransformVersion(String value) {

    /** Raised whenever code gives another answer than before; changed tables tell themselves by their hash. */
    private static final String RULES = "1.3.0";

    /** @param referenceSha256 hash over all tables in use */
    public static TransformVersion of(String referenceSha256) {
        return new TransformVersion("rules " + RULES + ", reference " + referenceSha256.substring(0, 12));
    }
}
