package io.dateline.transform.batch;

import io.dateline.transform.place.gazetteer.Gazetteer;
import io.dateline.transform.place.reference.BrokenReferenceException;
import io.dateline.transform.place.reference.ReferenceStore;
import io.dateline.transform.place.reference.ReferenceStore.Compiled;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The reference data that a workspace's runs use: the bundled, and what the user added to it. */
public final class UserReference {

    private final ReferenceStore places;

    public UserReference(Path workspace) {
        places = new ReferenceStore(workspace.resolve("reference").resolve("places"));
    }

    /**
     * Checks and compiles {@code files}, and puts them in use.
     *
     * @return what is in use then, for a person
     * @throws BrokenReferenceException where a file is not as it should be; what was in use stays in use
     */
    public List<String> add(List<Path> files) throws IOException, BrokenReferenceException {
        places.add(files);
        return describe();
    }

    /** What is in use, one line a file. */
    public List<String> describe() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("bundled reference data, sha256 " + BundledReference.sha256());
        for (Compiled compiled : places.inUse().stream().toList()) {
            lines.add("gazetteer of yours, checksum " + compiled.checksum());
            compiled.files()
                    .forEach(file -> lines.add(String.format(
                            Locale.ROOT,
                            "  %s, %s, %,d rows, sha256 %s",
                            file.path(),
                            file.format(),
                            file.rows(),
                            file.sha256())));
        }
        return lines;
    }

    public void reset() throws IOException {
        places.reset();
    }

    Gazetteer gazetteer() throws IOException {
        return places.gazetteer();
    }

    /** A hash that changes whenever anything in use does. */
    String sha256() throws IOException {
        String bundled = BundledReference.sha256();
        return places.inUse()
                .map(compiled -> io.dateline.common.article.ArticleIds.sha256(List.of(bundled, compiled.checksum())))
                .orElse(bundled);
    }
}
