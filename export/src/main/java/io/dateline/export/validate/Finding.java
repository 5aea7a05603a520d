package io.dateline.export.validate;

/**
 * Something wrong with a release.
 *
 * @param check which rule it breaks, a stable code
 * @param where the file, and the row from 1 where it is one row
 * @param what for a person
 */
public record Finding(Check check, String where, String what) {

    /** What is checked. */
    public enum Check {
        UNREADABLE,
        MISSING_FILE,
        UNLISTED_FILE,
        HASH,
        SIZE,
        ROW_COUNT,
        TYPE,
        REQUIRED,
        ENUM,
        PRIMARY_KEY,
        FOREIGN_KEY,
        ORDER,
        OFFSET
    }

    @Override
    public String toString() {
        return check.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "  " + where + "  " + what;
    }
}
