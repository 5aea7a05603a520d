package io.dateline.ingest.batch;

import io.dateline.common.store.InputStore.InputFile;
import io.dateline.ingest.source.InputKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lists the files that paths given by the user stand for: a file itself, a folder's files in the order of their names.
 *
 * <p>Names are compared code unit by code unit, so the order is the same on every machine. Links are followed, once; hidden files are not
 * read; a file that is reached twice is read once. A folder that cannot be listed stands in the list itself, as what cannot be read.
 * Files of one name from several folders are told apart by their folders' names.
 */
final class InputWalker {

    /** @param passedOver files that hold no articles */
    record Listing(List<InputFile> files, long passedOver) {}

    private record Found(Path path, String name, InputKind kind) {}

    private static final String STANDARD_INPUT = "-";

    /** By their paths as they are written down: names that cannot be spelled in this locale may look alike. */
    private final Map<String, Found> found = new LinkedHashMap<>();

    private final Set<Path> walked = new HashSet<>();
    private long passedOver;

    private InputWalker() {}

    /**
     * @param inputs paths; {@code -} for standard input
     * @param standardInput gives the file that holds what came in there
     */
    static Listing list(List<String> inputs, Supplier<Path> standardInput) {
        InputWalker walker = new InputWalker();
        for (String input : inputs) {
            if (input.equals(STANDARD_INPUT)) {
                walker.found.put(input, new Found(standardInput.get(), STANDARD_INPUT, InputKind.JSONL));
                continue;
            }
            Path root = Path.of(input).toAbsolutePath().normalize();
            if (Files.isDirectory(root)) {
                walker.walk(root, "");
            } else {
                walker.add(root, fileName(root));
            }
        }
        return new Listing(walker.numbered(), walker.passedOver);
    }

    private void walk(Path folder, String prefix) {
        List<Path> entries;
        try (Stream<Path> children = Files.list(folder)) {
            if (!walked.add(folder.toRealPath())) {
                return;
            }
            entries = children.sorted((a, b) -> fileName(a).compareTo(fileName(b)))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            // becomes a refusal when it is its turn to be read
            String name = prefix.isEmpty() ? fileName(folder) : prefix.substring(0, prefix.length() - 1);
            found.putIfAbsent(folder.toString(), new Found(folder, name, InputKind.JSONL));
            return;
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
        found.putIfAbsent(path.toString(), new Found(path, name, kind.get()));
    }

    private List<InputFile> numbered() {
        Map<String, Integer> uses = new TreeMap<>();
        found.values().forEach(file -> uses.merge(file.name(), 1, Integer::sum));
        List<InputFile> files = new ArrayList<>();
        for (Found file : found.values()) {
            boolean unique = uses.getOrDefault(file.name(), 0) == 1;
            files.add(new InputFile(
                    files.size() + 1L,
                    file.path().toString(),
                    unique ? file.name() : telling(file),
                    file.kind().code()));
        }
        return files;
    }

    /** The shortest end of the path, longer than the name, that no other file of the same name ends with. */
    private String telling(Found file) {
        int own = file.path().getNameCount();
        for (int parts = Path.of(file.name()).getNameCount() + 1; parts < own; parts++) {
            Path end = file.path().subpath(own - parts, own);
            boolean shared = found.values().stream()
                    .anyMatch(other -> !other.equals(file) && other.path().endsWith(end));
            if (!shared) {
                return end.toString().replace('\\', '/');
            }
        }
        return file.path().toString().replace('\\', '/');
    }

    private static String fileName(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
