package io.dateline.transform.place.reference;

import java.util.Optional;

/** The kinds of files that a gazetteer is compiled from, told apart by their first line. */
public enum ReferenceFormat {
    /** GeoNames' main table: {@code allCountries.txt}, {@code US.txt}, {@code cities500.txt}. */
    PLACES(19),
    /** {@code admin1CodesASCII.txt} and {@code admin2Codes.txt}: names of divisions that other files place. */
    DIVISIONS(4),
    /** {@code alternateNamesV2.txt}: further names of places. */
    NAMES(10),
    /** A table of the user's, comma-separated, with a header: at least {@code name}, {@code latitude}, {@code longitude}. */
    CSV(0);

    private final int columns;

    ReferenceFormat(int columns) {
        this.columns = columns;
    }

    /** How many tab-separated columns each line has; 0 for {@link #CSV}. */
    int columns() {
        return columns;
    }

    /** The format of a file that starts with {@code line}; empty for none that is known. */
    static Optional<ReferenceFormat> of(String line) {
        int columns = line.split("\t", -1).length;
        for (ReferenceFormat format : values()) {
            if (format.columns == columns) {
                return Optional.of(format);
            }
        }
        // Older dumps of alternate names lack the two columns of years.
        return columns == 8
                ? Optional.of(NAMES)
                : columns == 1 && line.contains("name") && line.contains("latitude")
                        ? Optional.of(CSV)
                        : Optional.empty();
    }
}
