package io.dateline.transform.batch;

import io.dateline.common.article.ArticleIds;
import io.dateline.transform.TransformVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The tables that come with the annotators, as one hash: a changed row is a changed version. */
final class BundledReference {

    private static final String ROOT = "io/dateline/transform";

    private BundledReference() {}

    static String sha256() {
        try {
            URI place = TransformVersion.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path home = Path.of(place);
            if (Files.isDirectory(home)) {
                return sha256(home.resolve(ROOT));
            }
            try (FileSystem jar = FileSystems.newFileSystem(home)) {
                return sha256(jar.getPath(ROOT));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled reference data cannot be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The bundled reference data has no place of its own", e);
        }
    }

    private static String sha256(Path root) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (!name.endsWith(".class")) {
                    try (InputStream in = Files.newInputStream(file)) {
                        hashes.put(name, HexFormat.of().formatHex(ArticleIds.digest(in.readAllBytes())));
                    }
                }
            }
        }
        return ArticleIds.sha256(hashes.entrySet().stream()
                .flatMap(entry -> List.of(entry.getKey(), entry.getValue()).stream())
                .toList());
    }
}
