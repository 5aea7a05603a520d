package io.dateline.export.validate;

import io.dateline.export.release.ReleaseReader;
import io.dateline.export.release.ReleaseReader.FileEntry;
import io.dateline.export.release.ReleaseReader.Resource;
import io.dateline.export.validate.Finding.Check;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Checks that a release has exactly the files that it lists, each with its bytes. */
final class FileCheck {

    private static final String SUMS = "SHA256SUMS";

    private FileCheck() {}

    static void check(ReleaseReader release, Findings findings) throws IOException {
        Map<String, String> found = hashes(release.folder());
        Map<String, String> listed = sums(release.folder(), findings);
        listed.forEach((path, sha256) -> {
            String actual = found.get(path);
            if (actual == null) {
                findings.add(Check.MISSING_FILE, path, "SHA256SUMS lists it, and it is not there");
            } else if (!actual.equals(sha256)) {
                findings.add(Check.HASH, path, "its bytes are not those that SHA256SUMS lists");
            }
        });
        found.keySet().stream()
                .filter(path -> !path.equals(SUMS) && !listed.containsKey(path))
                .forEach(path -> findings.add(Check.UNLISTED_FILE, path, "SHA256SUMS does not list it"));
        for (Resource resource : release.resources()) {
            for (FileEntry file : resource.files()) {
                checkEntry(release.folder(), file, found, findings);
            }
        }
    }

    private static void checkEntry(Path folder, FileEntry file, Map<String, String> found, Findings findings)
            throws IOException {
        String actual = found.get(file.path());
        if (actual == null) {
            findings.add(Check.MISSING_FILE, file.path(), "datapackage.json lists it, and it is not there");
            return;
        }
        if (Files.size(folder.resolve(file.path())) != file.bytes()) {
            findings.add(Check.SIZE, file.path(), "datapackage.json says that it has " + file.bytes() + " bytes");
        }
        if (!actual.equals(file.sha256())) {
            findings.add(Check.HASH, file.path(), "its bytes are not those that datapackage.json lists");
        }
    }

    private static Map<String, String> sums(Path folder, Findings findings) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        Path file = folder.resolve(SUMS);
        if (!Files.isRegularFile(file)) {
            findings.add(Check.MISSING_FILE, SUMS, "without it nobody can tell whether the release is whole");
            return sums;
        }
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("  ", 2);
            if (parts.length == 2) {
                sums.put(parts[1], parts[0]);
            } else {
                findings.add(Check.UNREADABLE, SUMS, "not a hash and a path: " + line);
            }
        }
        return sums;
    }

    private static Map<String, String> hashes(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        // A release may be named by its link.
        Path root = folder.toRealPath();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(root.relativize(file).toString().replace('\\', '/'), sha256(file));
            }
        }
        return hashes;
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
