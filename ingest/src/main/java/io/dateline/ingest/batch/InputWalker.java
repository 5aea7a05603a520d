package io.dateline.ingest.batch;

import io.dateline.common.store.InputStore.InputFile;
import io.dateline.ingest.source.InputKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lists the files that paths given by the user stand for: a file itself, a folder's files in the order of their names.
 *
 * <p>Names are compared code unit by code unit, so the order is the same on every machine. Links are followed; hidden files are not read.
 */
final class InputWalker {

    /** @param passedOver files that hold no articles */
    record Listing(List<InputFile> files, long passedOver) {}

    private final List<InputFile> files = new ArrayList<>();
    private long passedOver;

    private InputWalker() {}

    static Listing list(List<Path> inputs) {
        InputWalker walker = new InputWalker();
        for (Path input : inputs) {
            Path root = input.toAbsolutePath().normalize();
            if (Files.isDirectory(root)) {
                walker.walk(root, "");
            } else {
                walker.add(root, fileName(root));
            }
        }
        return new Listing(walker.files, walker.passedOver);
    }

    private void walk(Path folder, String prefix) {
        List<Path> entries;
        try (Stream<Path> children = Files.list(folder)) {
            entries = children.sorted((a, b) -> fileName(a).compareTo(fileName(b)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The input folder " + folder + " cannot be listed; check its permissions", e);
        }
        for (Path entry : entries) {
            String name = prefix + fileName(entry);
            if (fileName(entry).startsWith(".") || InputKind.isSidecar(name)) {
                continue;
            }
            if (Files.isDirectory(entry)) {
                walk(entry, name + "/");
            } else {
                add(entry, name);
            }
        }
    }

    private void add(Path path, String name) {
        Optional<InputKind> kind = InputKind.of(name);
        if (kind.isEmpty()) {
            passedOver++;
            return;
        }
        files.add(new InputFile(
                files.size() + 1L, path.toString(), name, kind.get().code()));
    }

    private static String fileName(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
