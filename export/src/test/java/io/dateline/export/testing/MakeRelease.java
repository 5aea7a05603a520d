package io.dateline.export.testing;

import io.dateline.export.dataset.Extent;
import io.dateline.export.publish.ExportOptions;
import io.dateline.export.publish.ReleaseExport;
import java.nio.file.Path;
import java.util.Optional;

/** Makes a release of made-up articles, to be looked at: {@code MakeRelease FOLDER [ARTICLES]}. */
public final class MakeRelease {

    private MakeRelease() {}

    public static void main(String[] arguments) throws Exception {
        int articles = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500;
        try (TestDatabase database = new TestDatabase()) {
            MadeArticles.fill(database, articles, 1, 14);
            ExportOptions all = new ExportOptions(Extent.ALL, false, true, true, true, 2_000, Optional.empty());
            System.out.println(new ReleaseExport(database.store())
                    .export(Path.of(arguments[0]), all, () -> {})
                    .folder());
        }
    }
}
