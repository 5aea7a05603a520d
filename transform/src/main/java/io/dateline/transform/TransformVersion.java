package io.dateline.transform;

/**
 * Which rules and which reference data make the annotations; it goes with each of them, and a change has every article annotated again.
 *
 * @param value to be compared, never to be taken apart
 */
public record TransformVersion(String value) {

    /** Raised whenever a rule, a table or a resolver gives another answer than before. */
    private static final String RULES = "1.0.0";

    /** The rules of this build with the reference data that it bundles. */
    public static TransformVersion bundled() {
        return new TransformVersion("rules " + RULES);
    }
}
