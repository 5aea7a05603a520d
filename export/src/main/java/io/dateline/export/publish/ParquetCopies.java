package io.dateline.export.publish;

import io.dateline.export.dataset.Dataset;
import io.dateline.export.dataset.FileFacts;
import io.dateline.export.dataset.Table;
import io.dateline.export.parquet.ParquetTable;
import io.dateline.export.release.ReleaseReader;
import io.dateline.export.release.TableRows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Copies the tables of a release into {@code parquet/}, one after the other: a writer of Parquet holds a lot of rows at once. */
final class ParquetCopies {

    private static final int BUFFER = 1 << 16;

    private ParquetCopies() {}

    static List<FileFacts> write(Path folder, ReleaseReader release, Runnable checkpoint) throws IOException {
        Files.createDirectories(folder.resolve("parquet"));
        List<FileFacts> facts = new ArrayList<>();
        for (Table table : Dataset.TABLES) {
            String path = "parquet/" + table.name() + ".parquet";
            try (TableRows rows = release.rows(release.table(table.name()).orElseThrow());
                    ParquetTable parquet = new ParquetTable(table, folder.resolve(path))) {
                for (@Nullable String[] row = rows.next(); row != null; row = rows.next()) {
                    checkpoint.run();
                    parquet.write(row);
                }
            }
            facts.add(facts(folder, path, table));
        }
        return facts;
    }

    private static FileFacts facts(Path folder, String path, Table table) throws IOException {
        Path file = folder.resolve(path);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        MessageDigest digest = ReleaseFile.sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return new FileFacts(
                path,
                Optional.empty(),
                0,
                Files.size(file),
                HexFormat.of().formatHex(digest.digest()),
                table.fileName() + " as Parquet, with types");
    }
}
