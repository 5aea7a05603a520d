package io.dateline.transform.place.reference;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a reference file, plain, gzipped or the largest text of a zip, with their numbers; comments and blank lines are passed
 * over.
 *
 * <p><b>Errors:</b> a broken archive and bytes that are no UTF-8 are {@link BrokenReferenceException}s.
 */
final class ReferenceLines implements Closeable {

    private final Path file;
    private final BufferedReader reader;
    private long number;

    private ReferenceLines(Path file, InputStream in) {
        this.file = file;
        reader = new BufferedReader(
                new InputStreamReader(
                        in,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
    }

    static ReferenceLines open(Path file) throws IOException, BrokenReferenceException {
        if (!Files.isRegularFile(file)) {
            throw new BrokenReferenceException(file, 0, "there is no such file");
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        InputStream in = Files.newInputStream(file);
        try {
            if (name.endsWith(".zip")) {
                in = text(file, in);
            } else if (name.endsWith(".gz")) {
                in = new GZIPInputStream(in, 1 << 16);
            }
            return new ReferenceLines(file, in);
        } catch (ZipException | EOFException broken) {
            in.close();
            throw new BrokenReferenceException(file, 0, "the archive is broken: " + broken.getMessage());
        }
    }

    /** The first text in a zip that is not a read-me. */
    private static InputStream text(Path file, InputStream in) throws IOException, BrokenReferenceException {
        ZipInputStream zip = new ZipInputStream(in);
        ZipEntry entry = zip.getNextEntry();
        while (entry != null) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if ((name.endsWith(".txt") || name.endsWith(".csv") || name.endsWith(".tsv"))
                    && !name.contains("readme")
                    && !name.startsWith("iso-")) {
                return zip;
            }
            entry = zip.getNextEntry();
        }
        zip.close();
        throw new BrokenReferenceException(file, 0, "the archive is broken or holds no .txt, .csv or .tsv");
    }

    /** The next line that says something, or null at the end. */
    @Nullable
    String next() throws IOException, BrokenReferenceException {
        try {
            String line = reader.readLine();
            number++;
            while (line != null && (line.isBlank() || line.startsWith("#"))) {
                line = reader.readLine();
                number++;
            }
            return line;
        } catch (ZipException | EOFException broken) {
            throw broken("the archive ends in the middle: " + broken.getMessage());
        } catch (CharacterCodingException notUtf8) {
            throw broken("the bytes are not UTF-8");
        }
    }

    /** The number of the line that {@link #next} gave last, from 1. */
    long number() {
        return number;
    }

    /** What is left to read, for a parser of its own, which says with {@link #at} where it is. */
    java.io.Reader rest() {
        return reader;
    }

    void at(long line) {
        number = line;
    }

    BrokenReferenceException broken(String reason) {
        return new BrokenReferenceException(file, number, reason);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
