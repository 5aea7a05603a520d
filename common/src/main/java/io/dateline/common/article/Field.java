package io.dateline.common.article;

/** The two parts of an article that annotators read; offsets always point into one of them. */
public enum Field {
    TITLE("title"),
    BODY("body");

    private final String code;

    Field(String code) {
        this.code = code;
    }

    /** The word that tables and files use: {@code title} or {@code body}. */
    public String code() {
        return code;
    }
}
