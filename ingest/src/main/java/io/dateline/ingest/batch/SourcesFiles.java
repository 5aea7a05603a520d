package io.dateline.ingest.batch;

import io.dateline.common.rejection.BadSettingException;
import io.dateline.ingest.source.Source;
import io.dateline.ingest.source.SourcesFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads sources files from disk; paths in them are relative to where they are. */
public final class SourcesFiles {

    private SourcesFiles() {}

    /**
     * The sources in the order of the file.
     *
     * @throws BadSettingException for a file that cannot be used, with every trouble and its line
     */
    public static List<Source> read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new BadSettingException(
                    "The sources file " + file + " cannot be read; check its name and permissions", e);
        }
        Path folder = file.toAbsolutePath().normalize().getParent();
        return SourcesFile.parse(text, String.valueOf(file.getFileName())).stream()
                .map(source -> absolute(source, folder))
                .toList();
    }

    private static Source absolute(Source source, @org.jspecify.annotations.Nullable Path folder) {
        return new Source(
                source.name(),
                source.kind(),
                source.addresses(),
                source.paths().stream()
                        .map(path -> folder == null
                                ? path
                                : folder.resolve(path).normalize().toString())
                        .toList(),
                source.country(),
                source.zone(),
                source.language(),
                source.limit(),
                source.expectedMin(),
                source.expectedMax(),
                source.from(),
                source.to());
    }
}
