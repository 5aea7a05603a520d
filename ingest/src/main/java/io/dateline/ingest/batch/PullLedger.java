package io.dateline.ingest.batch;

import io.dateline.common.rejection.Rejection;
import io.dateline.common.store.ArticleStore;
import io.dateline.common.store.InputStore;
import io.dateline.common.store.InputStore.InputFile;
import io.dateline.common.store.IntakeRecord;
import io.dateline.common.store.SourceStore;
import io.dateline.common.store.SourceStore.FetchedAddress;
import io.dateline.common.store.SourceStore.Pulled;
import io.dateline.common.store.SourceStore.UnchangedPage;
import io.dateline.ingest.fetch.PullReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down what pulling came to, all of it in one transaction; again, and it is the same. */
final class PullLedger {

    private final InputStore inputs;
    private final SourceStore sources;
    private final ArticleStore articles;
    private final TransactionTemplate transaction;

    PullLedger(InputStore inputs, SourceStore sources, ArticleStore articles, TransactionTemplate transaction) {
        this.inputs = inputs;
        this.sources = sources;
        this.articles = articles;
        this.transaction = transaction;
    }

    /** The last run whose pull is on record; 0 before the first. */
    long lastPull() {
        return sources.lastRun();
    }

    void write(long run, List<InputFile> files, List<PullReport> reports) {
        transaction.executeWithoutResult(status -> {
            inputs.write(run, files);
            sources.write(
                    run,
                    learned(reports),
                    reports.stream().map(PullLedger::pulled).toList(),
                    unchanged(reports));
            articles.write(refused(reports), run);
        });
    }

    private static List<FetchedAddress> learned(List<PullReport> reports) {
        return reports.stream()
                .flatMap(report -> report.learned().stream()
                        .map(known -> new FetchedAddress(
                                known.url(),
                                report.source().name(),
                                known.validators().etag(),
                                known.validators().lastModified(),
                                known.fetchedAt(),
                                known.body())))
                .toList();
    }

    private static Pulled pulled(PullReport report) {
        return new Pulled(
                report.source().name(),
                report.source().kind().code(),
                report.listed(),
                report.fetched(),
                report.unchanged().size(),
                report.failures().size(),
                report.source().expectedMin(),
                report.source().expectedMax(),
                report.source().country());
    }

    private static List<UnchangedPage> unchanged(List<PullReport> reports) {
        return reports.stream()
                .flatMap(report -> report.unchanged().stream()
                        .map(url -> new UnchangedPage(url, report.source().name())))
                .distinct()
                .toList();
    }

    /** One record for each address, though several sources may have listed it. */
    private static List<IntakeRecord> refused(List<PullReport> reports) {
        Map<String, IntakeRecord> refused = new TreeMap<>();
        for (PullReport report : reports) {
            String source = report.source().name();
            for (PullReport.Failure failure : report.failures()) {
                Rejection rejection = new Rejection(
                        Rejection.Stage.INGEST,
                        failure.reason(),
                        source,
                        failure.url(),
                        failure.detail(),
                        failure.url());
                String input = source + " " + failure.url();
                refused.putIfAbsent(input, new IntakeRecord(input, 0, source, Optional.empty(), List.of(rejection)));
            }
        }
        return List.copyOf(refused.values());
    }
}
