package io.dateline.export.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder that holds releases, one folder each, named by content: {@code release-<12 hex digits>}. {@code latest} points to the newest.
 *
 * <p>A release is built in a hidden folder beside the others, whose name never changes for one writer: what a killed export left there, the
 * next one removes.
 */
final class ReleaseFolder {

    static final String SUMS = "SHA256SUMS";
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseFolder.class);
    private static final String PREFIX = "release-";
    private static final String LATEST = "latest";
    private static final String LATEST_FILE = "latest.txt";

    private final Path parent;
    private final String writer;

    /** @param writer names whoever writes here; the run lock sees to it that there is only one of that name at a time */
    ReleaseFolder(Path parent, String writer) {
        this.parent = parent;
        this.writer = writer;
    }

    /** An empty folder to build in; refused where the releases' folder holds something else. */
    Path building() throws IOException {
        refuseForeign();
        Files.createDirectories(parent);
        Path building = parent.resolve(".building-" + writer);
        delete(building);
        return Files.createDirectory(building);
    }

    private void refuseForeign() throws IOException {
        if (!Files.exists(parent, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(parent)) {
            throw new RefusedExportException(parent + " is a file; releases need a folder");
        }
        try (Stream<Path> entries = Files.list(parent)) {
            entries.filter(entry -> !isOurs(entry)).sorted().findFirst().ifPresent(foreign -> {
                throw new RefusedExportException(parent + " holds something other than releases ("
                        + foreign.getFileName() + "); give a new folder, or one of earlier releases");
            });
        }
    }

    private static boolean isOurs(Path entry) {
        String name = entry.getFileName().toString();
        return name.startsWith(".")
                || name.equals(LATEST_FILE)
                || (name.equals(LATEST) && Files.isSymbolicLink(entry))
                || (name.startsWith(PREFIX) && Files.isRegularFile(entry.resolve(SUMS)));
    }

    /**
     * Puts the finished release in its place and points {@code latest} to it; the same release again changes nothing.
     *
     * @return where the release is
     */
    Path publish(Path building, String sums) throws IOException {
        String hash = HexFormat.of().formatHex(ReleaseFile.sha256().digest(sums.getBytes(StandardCharsets.UTF_8)));
        Path release = parent.resolve(PREFIX + hash.substring(0, 12));
        if (Files.exists(release, LinkOption.NOFOLLOW_LINKS)) {
            refuseAltered(building, release);
            delete(building);
            LOG.info("{} is there already", release.getFileName());
        } else {
            syncFolders(building);
            Files.move(building, release, StandardCopyOption.ATOMIC_MOVE);
            syncFolder(parent);
        }
        pointLatest(release);
        return release;
    }

    /** A folder of this name was made from the same bytes; if it no longer holds them, somebody should know. */
    private static void refuseAltered(Path building, Path release) throws IOException {
        try (Stream<Path> files = Files.walk(building)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Path there = release.resolve(building.relativize(file).toString());
                boolean same = Files.isRegularFile(there)
                        && (file.endsWith(SUMS)
                                ? Arrays.equals(Files.readAllBytes(file), Files.readAllBytes(there))
                                : Files.size(file) == Files.size(there));
                if (!same) {
                    throw new RefusedExportException(release + " was altered after its export (" + there.getFileName()
                            + "); move it away and export again");
                }
            }
        }
    }

    private void pointLatest(Path release) throws IOException {
        Path fresh = parent.resolve(".latest-" + writer);
        Files.deleteIfExists(fresh);
        try {
            Files.createSymbolicLink(fresh, release.getFileName());
            Files.move(fresh, parent.resolve(LATEST), StandardCopyOption.ATOMIC_MOVE);
        } catch (UnsupportedOperationException | IOException | SecurityException e) {
            LOG.info("No symbolic links here ({}); {} names the newest release", e.getMessage(), LATEST_FILE);
            Files.writeString(fresh, release.getFileName() + "\n");
            Files.move(fresh, parent.resolve(LATEST_FILE), StandardCopyOption.ATOMIC_MOVE);
        }
        syncFolder(parent);
    }

    private static void syncFolders(Path root) throws IOException {
        try (Stream<Path> folders = Files.walk(root)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                syncFolder(folder);
            }
        }
    }

    /** So that a rename survives a power cut; Windows neither can nor needs to. */
    private static void syncFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Removes a folder that was being built; links in it are removed, not followed. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path done, @Nullable IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.delete(done);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
