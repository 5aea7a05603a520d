package io.dateline.export.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/** Puts style, script, outlines and data into the page: one file, all of it. */
public final class ReportPage {

    public static final String FILE = "report.html";

    private ReportPage() {}

    /** @param data what {@link ReportData#finish} gave */
    public static String html(byte[] data) {
        return resource("page.html")
                .replace("/*STYLE*/", resource("page.css"))
                .replace("/*WORLD*/", packed(resource("world.json").strip().getBytes(StandardCharsets.UTF_8)))
                .replace("/*DATA*/", packed(data))
                .replace("/*SCRIPT*/", resource("page.js"));
    }

    private static String packed(byte[] bytes) {
        return Base64.getEncoder().encodeToString(Deflate.compress(bytes));
    }

    private static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(ReportPage.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
