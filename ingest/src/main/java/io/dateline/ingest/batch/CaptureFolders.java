package io.dateline.ingest.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The folders that captures go to, one for each run.
 *
 * <p>What a run fetched and was killed before it could put down belongs to whichever run pulls next, itself resumed or another: it is not
 * fetched a second time.
 */
final class CaptureFolders {

    private static final String PREFIX = "run-";

    private final Path captures;

    /** @param captures holds the folders of all runs */
    CaptureFolders(Path captures) {
        this.captures = captures;
    }

    /**
     * The folder of a run, which it may have begun to fill before it was killed; else that of the last run which was killed while
     * fetching, now under this run's name; else one that is still to be made.
     *
     * @param lastOnRecord the last run whose pull is on record
     */
    Path of(long run, long lastOnRecord) {
        Path own = captures.resolve(PREFIX + run);
        if (!Files.exists(own)) {
            abandoned(run, lastOnRecord).ifPresent(folder -> move(folder, own));
        }
        return own;
    }

    private Optional<Path> abandoned(long run, long lastOnRecord) {
        if (!Files.isDirectory(captures)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(captures)) {
            return folders.filter(
                            folder -> number(folder).stream().anyMatch(number -> number > lastOnRecord && number < run))
                    .max(Comparator.comparingLong(folder -> number(folder).orElseThrow()));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + captures + " cannot be listed; check its permissions", e);
        }
    }

    private static OptionalLong number(Path folder) {
        String name = String.valueOf(folder.getFileName());
        return name.matches(PREFIX + "\\d{1,18}")
                ? OptionalLong.of(Long.parseLong(name.substring(PREFIX.length())))
                : OptionalLong.empty();
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The captures in " + from + " cannot be taken over; check permissions", e);
        }
    }
}
