package io.dateline.export.report;

import io.dateline.export.report.ReportData.Packed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Puts style, script, outlines and data into the page: one file, all of it. */
public final class ReportPage {

    public static final String FILE = "report.html";

    /** Each goes on where the one before it ends: they share what they define. */
    private static final List<String> SCRIPTS = List.of(
            "tools.js", "data.js", "filters.js", "map.js", "people.js", "time.js", "reader.js", "table.js", "page.js");

    private ReportPage() {}

    public static String html(Packed data) {
        return resource("page.html")
                .replace("/*STYLE*/", resource("page.css"))
                .replace(
                        "/*WORLD*/",
                        base64(Deflate.compress(resource("world.json").strip().getBytes(StandardCharsets.UTF_8))))
                .replace("/*DATA*/", base64(data.json()))
                .replace("/*TEXTS*/", base64(data.texts()))
                .replace("/*NUMBERS*/", base64(data.numbers()))
                .replace(
                        "/*SCRIPT*/", SCRIPTS.stream().map(ReportPage::resource).collect(Collectors.joining()));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(ReportPage.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
