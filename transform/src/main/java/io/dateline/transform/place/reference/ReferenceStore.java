package io.dateline.transform.place.reference;

import io.dateline.transform.place.BundledGazetteer;
import io.dateline.transform.place.gazetteer.Gazetteer;
import io.dateline.transform.place.gazetteer.GazetteerBuilder;
import io.dateline.transform.place.gazetteer.GazetteerIndex;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The gazetteers that a user compiled, in a folder: each an index named by the checksum of the files that it was made from, and one of
 * them in use. The folder is written so that a reader sees the old state or the new one whole.
 *
 * <p>One process adds at a time (the run's lock sees to that); any number read.
 */
public final class ReferenceStore {

    private static final String IN_USE = "in-use";
    private static final String INDEX = ".index";
    private static final String LIST = ".tsv";

    private final Path folder;

    public ReferenceStore(Path folder) {
        this.folder = folder;
    }

    /**
     * A gazetteer of the user's.
     *
     * @param checksum of the files and the bundled gazetteer together: the same for the same input anywhere
     * @param files that it was compiled from, in the order given
     */
    public record Compiled(String checksum, List<SourceFile> files) {
        public Compiled {
            files = List.copyOf(files);
        }
    }

    /** A file that went in: where it was, what it was, how many rows it had, and its SHA-256. */
    public record SourceFile(Path path, ReferenceFormat format, long rows, String sha256) {}

    /**
     * Checks {@code files}, compiles them together with the files added before and the bundled gazetteer, and puts the result in use.
     * The same files again cost a checksum. Files added before are read again, so they must still be where they were.
     *
     * @throws BrokenReferenceException where a file is not as it should be; what was in use stays in use
     */
    public Compiled add(List<Path> files) throws IOException, BrokenReferenceException {
        List<Path> all = new ArrayList<>();
        for (SourceFile before : inUse().map(Compiled::files).orElse(List.of())) {
            all.add(before.path());
            if (!Files.isRegularFile(before.path())) {
                throw new BrokenReferenceException(
                        before.path(),
                        0,
                        "it was added before and is gone; put it back, or start anew from the bundled data");
            }
        }
        for (Path file : files) {
            Path path = file.toAbsolutePath().normalize();
            if (!all.contains(path)) {
                all.add(path);
            }
        }
        List<String> sums = new ArrayList<>();
        for (Path file : all) {
            if (!Files.isRegularFile(file)) {
                throw new BrokenReferenceException(file, 0, "there is no such file");
            }
            sums.add(sha256(file));
        }
        String checksum = checksum(sums);
        Files.createDirectories(folder);
        Path list = folder.resolve(checksum + LIST);
        if (!Files.exists(list) || !Files.exists(folder.resolve(checksum + INDEX))) {
            compile(all, sums, checksum);
        }
        replace(IN_USE, checksum + "\n");
        return inUse().orElseThrow();
    }

    private void compile(List<Path> files, List<String> sums, String checksum)
            throws IOException, BrokenReferenceException {
        GazetteerBuilder builder = BundledGazetteer.places();
        List<ReferenceCompiler.Read> reads = new ReferenceCompiler(builder).read(files);
        Path part = folder.resolve(checksum + INDEX + ".part");
        GazetteerIndex.write(builder, part);
        Files.move(
                part,
                folder.resolve(checksum + INDEX),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < reads.size(); i++) {
            ReferenceCompiler.Read read = reads.get(i);
            lines.append(read.format()).append('\t').append(read.rows()).append('\t');
            lines.append(sums.get(i)).append('\t').append(read.file()).append('\n');
        }
        replace(checksum + LIST, lines.toString());
    }

    /** What the user put in use; empty for the bundled gazetteer. */
    public Optional<Compiled> inUse() throws IOException {
        Path marker = folder.resolve(IN_USE);
        if (!Files.exists(marker)) {
            return Optional.empty();
        }
        String checksum = Files.readString(marker).strip();
        List<SourceFile> files = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(checksum + LIST))) {
            String[] field = line.split("\t", 4);
            files.add(new SourceFile(
                    Path.of(field[3]), ReferenceFormat.valueOf(field[0]), Long.parseLong(field[1]), field[2]));
        }
        return Optional.of(new Compiled(checksum, files));
    }

    /** The gazetteer in use: the user's, mapped, or the bundled one. */
    public Gazetteer gazetteer() throws IOException {
        Optional<Compiled> compiled = inUse();
        return compiled.isPresent()
                ? GazetteerIndex.open(folder.resolve(compiled.get().checksum() + INDEX))
                : BundledGazetteer.load();
    }

    /** Goes back to the bundled gazetteer; compiled ones stay in the folder. */
    public void reset() throws IOException {
        Files.deleteIfExists(folder.resolve(IN_USE));
    }

    private void replace(String name, String content) throws IOException {
        Path part = folder.resolve(name + ".part");
        Files.writeString(part, content);
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String checksum(List<String> sums) throws IOException {
        MessageDigest digest = digest();
        digest.update(BundledGazetteer.checksum().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        sums.forEach(sum -> digest.update(sum.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
