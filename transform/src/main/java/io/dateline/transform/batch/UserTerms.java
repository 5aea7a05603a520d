package io.dateline.transform.batch;

import io.dateline.common.article.ArticleIds;
import io.dateline.common.rejection.BadSettingException;
import io.dateline.transform.official.Term;
import io.dateline.transform.official.TermsImport;
import io.dateline.transform.official.TermsImport.Format;
import io.dateline.transform.official.TermsImport.Refused;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Terms of office of the user's: the files as they were given, kept in a folder under names that say what they are. */
final class UserTerms {

    private final Path folder;

    UserTerms(Path folder) {
        this.folder = folder;
    }

    /** A file in use: {@code <name>~<format>~<country or ->~<sha256>}. */
    private record Kept(Path path, String name, Format format, Optional<String> country, String sha256) {

        static Kept of(Path path) {
            String[] parts = String.valueOf(path.getFileName()).split("~");
            return new Kept(
                    path,
                    parts[0],
                    Format.valueOf(parts[1]),
                    Optional.of(parts[2]).filter(country -> !country.equals("-")),
                    parts[3]);
        }
    }

    /**
     * Checks a file and puts it in use.
     *
     * @return what was taken and what was refused, for a person
     */
    List<String> add(Path file, Format format, Optional<String> country) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new BadSettingException("The file " + file + " cannot be read; check its name and permissions", e);
        }
        String name = String.valueOf(file.getFileName()).replace('~', '_');
        TermsImport.Result result = read(bytes, format, country, name);
        List<String> said = new ArrayList<>();
        for (Refused refused : result.refused()) {
            said.add(file + ", line " + refused.line() + ": " + refused.reason());
        }
        said.add(String.format(
                Locale.ROOT,
                "%s: %,d terms taken, %,d rows refused",
                file,
                result.terms().size(),
                result.refused().size()));
        if (result.terms().isEmpty()) {
            throw new BadSettingException(
                    String.join("\n", said) + "\nNothing was changed: is it really " + format + "?");
        }
        String sha256 = HexFormat.of().formatHex(ArticleIds.digest(bytes));
        Files.createDirectories(folder);
        Path part = Files.write(folder.resolve(".part"), bytes);
        Files.move(
                part,
                folder.resolve(name + "~" + format + "~" + country.orElse("-") + "~" + sha256),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        return said;
    }

    List<Term> terms() throws IOException {
        List<Term> terms = new ArrayList<>();
        for (Kept kept : kept()) {
            terms.addAll(read(Files.readAllBytes(kept.path()), kept.format(), kept.country(), kept.name())
                    .terms());
        }
        return terms;
    }

    List<String> describe() throws IOException {
        return kept().stream()
                .map(kept ->
                        "terms of office of yours: " + kept.name() + ", " + kept.format() + ", sha256 " + kept.sha256())
                .toList();
    }

    List<String> checksums() throws IOException {
        return kept().stream().map(Kept::sha256).toList();
    }

    void reset() throws IOException {
        for (Kept kept : kept()) {
            Files.delete(kept.path());
        }
    }

    private List<Kept> kept() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .map(Kept::of)
                    .toList();
        }
    }

    private static TermsImport.Result read(byte[] bytes, Format format, Optional<String> country, String source)
            throws IOException {
        return TermsImport.read(format, new StringReader(new String(bytes, StandardCharsets.UTF_8)), country, source);
    }
}
