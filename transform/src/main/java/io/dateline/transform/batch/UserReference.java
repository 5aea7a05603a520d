package io.dateline.transform.batch;

import io.dateline.common.article.ArticleIds;
import io.dateline.transform.official.Term;
import io.dateline.transform.official.TermsImport;
import io.dateline.transform.place.gazetteer.Gazetteer;
import io.dateline.transform.place.reference.BrokenReferenceException;
import io.dateline.transform.place.reference.ReferenceStore;
import io.dateline.transform.place.reference.ReferenceStore.Compiled;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The reference data that a workspace's runs use: the bundled, and what the user added to it. */
public final class UserReference {

    private final ReferenceStore places;
    private final UserTerms terms;

    public UserReference(Path workspace) {
        Path folder = workspace.resolve("reference");
        places = new ReferenceStore(folder.resolve("places"));
        terms = new UserTerms(folder.resolve("terms"));
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

    /**
     * Checks files of terms of office, and puts them in use; a bad row is refused with its line, the others are taken.
     *
     * @param country of rows that do not say theirs
     * @return what came of each file and what is in use then, for a person
     */
    public List<String> addTerms(List<Path> files, TermsImport.Format format, Optional<String> country)
            throws IOException {
        List<String> said = new ArrayList<>();
        for (Path file : files) {
            said.addAll(terms.add(file, format, country));
        }
        said.addAll(describe());
        return said;
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
        lines.addAll(terms.describe());
        return lines;
    }

    public void reset() throws IOException {
        places.reset();
        terms.reset();
    }

    List<Term> terms() throws IOException {
        return terms.terms();
    }

    Gazetteer gazetteer() throws IOException {
        return places.gazetteer();
    }

    /** A hash that changes whenever anything in use does. */
    String sha256() throws IOException {
        List<String> parts = new ArrayList<>(List.of(BundledReference.sha256()));
        places.inUse().map(Compiled::checksum).ifPresent(parts::add);
        parts.addAll(terms.checksums());
        return ArticleIds.sha256(parts);
    }
}
