package io.dateline.export.testing;

import io.dateline.common.store.ReleaseStore;
import io.dateline.common.store.ReleaseStore.Stretch;
import io.dateline.export.dataset.Extent;
import io.dateline.export.publish.ExportOptions;
import io.dateline.export.publish.ReleaseExport;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.postgresql.PGConnection;

/** Rows a second of an export beside those of PostgreSQL's own COPY of the same queries: {@code ExportBenchmark FOLDER [ARTICLES [ROUNDS]]}. */
public final class ExportBenchmark {

    private static final List<String> QUERIES = List.of(
            "articles",
            "article_texts",
            "sentences",
            "date_mentions",
            "place_mentions",
            "official_mentions",
            "article_officials",
            "places",
            "rejects");

    private ExportBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int articles = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        try (TestDatabase database = new TestDatabase()) {
            MadeArticles.fill(database, articles, 1, 11);
            for (int round = 1; round <= rounds; round++) {
                long copied = 0;
                long start = System.nanoTime();
                for (String query : QUERIES) {
                    copied += copyOut(database, query);
                }
                double copySeconds = (System.nanoTime() - start) / 1e9;
                report(round + " copy", copied, copySeconds);
                for (boolean report : new boolean[] {false, true}) {
                    start = System.nanoTime();
                    new ReleaseExport(database.store())
                            .export(
                                    Path.of(arguments[0], round + "-" + report),
                                    new ExportOptions(Extent.ALL, false, false, false, report, 2_000, Optional.empty()),
                                    () -> {});
                    double seconds = (System.nanoTime() - start) / 1e9;
                    report(round + (report ? " export with report" : " export"), copied, seconds);
                    System.out.printf(Locale.ROOT, "   %.0f %% of COPY%n", 100 * copySeconds / seconds);
                }
            }
        }
    }

    private static void report(String what, long rows, double seconds) {
        System.out.printf(Locale.ROOT, "%-22s %9d rows %7.1f s %9.0f rows/s%n", what, rows, seconds, rows / seconds);
    }

    private static long copyOut(TestDatabase database, String table) throws Exception {
        try (Connection connection = database.dataSource().getConnection()) {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(ReleaseStore.copy(table, Stretch.ALL), OutputStream.nullOutputStream());
        }
    }
}
