package io.dateline.ingest.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Where standard input is kept while a run reads it: a pipe can be read only once, but a run can be resumed.
 *
 * <p>The file appears whole or not at all; once it is there, a restart of the same run reads it and leaves the pipe alone.
 */
final class Inbox {

    private final Path folder;

    Inbox(Path workspace) {
        folder = workspace.toAbsolutePath().normalize().resolve("inbox");
    }

    private Path file(long run) {
        return folder.resolve("run-" + run + ".jsonl");
    }

    /** Takes in all of {@code pipe}, unless this run has done so before. */
    Path spool(long run, InputStream pipe) {
        Path spooled = file(run);
        if (Files.exists(spooled)) {
            return spooled;
        }
        Path growing = folder.resolve("run-" + run + ".part");
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            growing,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.TRUNCATE_EXISTING);
                    OutputStream out = Channels.newOutputStream(channel)) {
                pipe.transferTo(out);
                channel.force(true);
            }
            Files.move(growing, spooled, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Standard input could not be kept in " + folder + "; check permissions and free space", e);
        }
        return spooled;
    }

    /** Drops what a run has read to its end. */
    void clear(long run) {
        try {
            Files.deleteIfExists(file(run));
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file(run) + " could not be removed", e);
        }
    }
}
