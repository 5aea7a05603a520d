package io.dateline.ingest.batch;

import io.dateline.common.store.InputStore.InputFile;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** The way from a listed input to its bytes, and words for why there is none. */
final class InputFiles {

    private InputFiles() {}

    /** Says itself why an input cannot be read. */
    static final class UnreadableException extends IOException {
        UnreadableException(String message) {
            super(message);
        }
    }

    /**
     * The input's path, if there is a file to read at it.
     *
     * @throws UnreadableException for pipes and devices, which might never end and cannot be read again by a restart, for folders that could
     *     not be listed, and for names that this system cannot spell
     */
    static Path regular(InputFile file) throws UnreadableException {
        Path path;
        try {
            path = Path.of(file.path());
        } catch (InvalidPathException e) {
            throw new UnreadableException(
                    "its name cannot be written in the character set of this system; rename it, or set LC_ALL=C.UTF-8");
        }
        if (file.path().indexOf('\uFFFD') >= 0 && !Files.exists(path)) {
            throw new UnreadableException("its name is not valid in the character set of this system; rename it");
        }
        return regular(path);
    }

    static Path regular(Path path) throws UnreadableException {
        if (Files.isDirectory(path)) {
            throw new UnreadableException("it is a folder whose files cannot be listed; check its permissions");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new UnreadableException(
                    "it is a pipe or device and no file; lines from a pipe are read by --input -");
        }
        return path;
    }

    /** In words of our own: the system's would differ from machine to machine, and name the machine's paths. */
    static String describe(IOException e) {
        if (e instanceof UnreadableException && e.getMessage() != null) {
            return e.getMessage();
        }
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "reading it is not permitted";
        }
        if (e instanceof FileSystemException) {
            return "the system does not open it";
        }
        if (e instanceof EOFException) {
            return "it breaks off before its end";
        }
        if (e instanceof ZipException) {
            return "it is not in gzip's format, or damaged";
        }
        return "reading it failed";
    }
}
