package io.dateline.export.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The office list: which codes there are, what to call them and whom they mean; sorted by code. */
public final class Offices {

    private static final String LIST = "offices.tsv";

    /** A code of the office list. */
    public record Office(String code, String label, String meaning) {}

    private static final List<Office> ALL = read();

    private Offices() {}

    public static List<Office> all() {
        return ALL;
    }

    private static List<Office> read() {
        try (InputStream list = Objects.requireNonNull(Offices.class.getResourceAsStream(LIST), LIST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Office(cells[0], cells[1], cells[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(LIST + " cannot be read", e);
        }
    }
}
