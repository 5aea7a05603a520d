package io.dateline.ingest.source;

import java.util.Locale;
import java.util.Optional;

/** The kinds of file that hold articles, told by the ends of their names. */
public enum InputKind {
    JSONL,
    TXT,
    HTML,
    WARC;

    private static final String SIDECAR = ".meta.json";

    /** The word for it in tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a file of this name; empty for files that hold no articles. */
    public static Optional<InputKind> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        boolean zipped = name.endsWith(".gz");
        String plain = zipped ? name.substring(0, name.length() - 3) : name;
        return switch (plain.substring(plain.lastIndexOf('.') + 1)) {
            case "jsonl" -> Optional.of(JSONL);
            case "html", "htm" -> Optional.of(HTML);
            case "warc" -> Optional.of(WARC);
            case "txt" -> zipped ? Optional.empty() : Optional.of(TXT);
            default -> Optional.empty();
        };
    }

    /** Whether the file is a sidecar: it belongs to the {@code .txt} file beside it and is no input of its own. */
    public static boolean isSidecar(String fileName) {
        return fileName.endsWith(SIDECAR);
    }

    /** {@code report.txt} has its sidecar at {@code report.meta.json}. */
    public static String sidecarOf(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return fileName.substring(0, dot) + SIDECAR;
    }
}
