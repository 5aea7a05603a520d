package io.dateline.export.validate;

import io.dateline.export.release.ReleaseReader;
import io.dateline.export.release.ReleaseReader.Resource;
import io.dateline.export.release.UnreadableReleaseException;
import io.dateline.export.validate.Finding.Check;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks a release against what it says of itself: every file's size and hash, every row's types, codes, keys and order, and every offset
 * against the text of its article. Streams; holds eight bytes a key.
 */
public final class ReleaseValidator {

    /**
     * What came of it.
     *
     * @param rows by table, as counted
     * @param findings the first twenty of each kind; none where the release is right
     * @param counts how many there are of each kind
     */
    public record Report(Map<String, Long> rows, List<Finding> findings, Map<Check, Long> counts) {

        public boolean isValid() {
            return counts.isEmpty();
        }
    }

    private ReleaseValidator() {}

    /** @param folder the release itself, or a link to it */
    public static Report validate(Path folder) throws IOException {
        Findings findings = new Findings();
        Map<String, Long> rows = new LinkedHashMap<>();
        try {
            ReleaseReader release = ReleaseReader.open(folder);
            FileCheck.check(release, findings);
            KeyCheck keys = new KeyCheck();
            for (Resource table : tables(release)) {
                try {
                    rows.put(table.name(), TableCheck.check(release, table, keys, findings));
                } catch (UnreadableReleaseException e) {
                    findings.add(Check.UNREADABLE, table.name(), String.valueOf(e.getMessage()));
                }
            }
            keys.report(findings);
            OffsetCheck.check(release, findings);
        } catch (UnreadableReleaseException e) {
            findings.add(Check.UNREADABLE, folder.toString(), String.valueOf(e.getMessage()));
        }
        return new Report(rows, findings.kept(), findings.counts());
    }

    private static List<Resource> tables(ReleaseReader release) {
        return release.resources().stream()
                .filter(resource -> resource.schema().isPresent())
                .toList();
    }
}
