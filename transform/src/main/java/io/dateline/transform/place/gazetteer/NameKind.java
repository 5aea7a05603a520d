package io.dateline.transform.place.gazetteer;

/** How a name belongs to its place; rankers weigh it. */
public enum NameKind {
    /** The place's own name, with or without diacritics. */
    PRIMARY(0),
    /** Any other name that the source lists. */
    ALTERNATE(1),
    /** The name of a division without its type word: "Travis" of Travis County. */
    SHORT(2);

    private final int code;

    NameKind(int code) {
        this.code = code;
    }

    /** The number that gazetteer files use; never changes. */
    int code() {
        return code;
    }

    private static final NameKind[] ALL = values();

    static NameKind of(int code) {
        return ALL[code];
    }
}
