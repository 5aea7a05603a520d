package io.dateline.export.publish;

import io.dateline.common.store.ReleaseStore;
import io.dateline.common.store.Snapshot;
import io.dateline.export.dataset.Release;
import io.dateline.export.dataset.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes a release of what the store holds at this moment: one snapshot in, one folder out, whole or not at all. */
public final class ReleaseExport {

    private final ReleaseStore store;

    public ReleaseExport(ReleaseStore store) {
        this.store = store;
    }

    /**
     * A release in its place.
     *
     * @param rows by table, in their order
     */
    public record Published(Path folder, Map<Table, Long> rows) {}

    /**
     * Writes a release and puts it in its place.
     *
     * @param parent the folder of releases
     * @param checkpoint called often; throws where the export is to stop, and nothing is left then
     */
    public Published export(Path parent, ExportOptions options, Runnable checkpoint) throws IOException, SQLException {
        try (Snapshot snapshot = store.open()) {
            ReleaseFolder releases = new ReleaseFolder(parent.toAbsolutePath().normalize(), snapshot.database());
            Path building = releases.building();
            try {
                Release release = new ReleaseWriter(building, options, checkpoint).write(snapshot);
                String sums = ReleaseWriter.sums(release);
                try (ReleaseFile file = new ReleaseFile(building.resolve(ReleaseFolder.SUMS))) {
                    file.write(sums.getBytes(StandardCharsets.UTF_8));
                }
                checkpoint.run();
                Map<Table, Long> rows = new LinkedHashMap<>();
                release.tables().forEach(table -> rows.put(table, release.rows(table)));
                return new Published(releases.publish(building, sums), rows);
            } catch (IOException | SQLException | RuntimeException e) {
                discard(building, e);
                throw e;
            }
        }
    }

    private static void discard(Path building, Exception cause) {
        try {
            ReleaseFolder.delete(building);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
