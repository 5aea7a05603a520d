package io.dateline.ingest.batch;

import io.dateline.common.rejection.Reason;
import io.dateline.common.store.InputStore.InputFile;
import io.dateline.ingest.fetch.PullReport;
import io.dateline.ingest.fetch.SourcePuller;
import io.dateline.ingest.source.InputKind;
import io.dateline.ingest.source.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Pulls the remote sources into captures, lists them and the files to read, and keeps the list with the run, so that a restart reads the
 * same ones.
 *
 * <p>It fetches outside of any transaction, for that may take hours; what it learned is written in one at the end. A run that is killed
 * before starts the step again, and finds its captures; so does the next run, if it is not resumed.
 */
final class PullSourcesTasklet implements Tasklet {

    private static final Logger LOG = LoggerFactory.getLogger(PullSourcesTasklet.class);

    /**
     * What a run reads.
     *
     * @param inputs paths given by the user; {@code -} for standard input
     * @param from first day of captures wanted from web archives
     * @param to last day of captures wanted from web archives
     */
    record Order(
            long run, List<String> inputs, List<Source> sources, Optional<LocalDate> from, Optional<LocalDate> to) {}

    private final Order order;
    private final SourcePuller puller;
    private final PullLedger ledger;
    private final Inbox inbox;
    private final CaptureFolders captures;

    PullSourcesTasklet(Order order, SourcePuller puller, PullLedger ledger, Inbox inbox, CaptureFolders captures) {
        this.order = order;
        this.puller = puller;
        this.ledger = ledger;
        this.inbox = inbox;
        this.captures = captures;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws JobInterruptedException {
        InputWalker.Listing local = local();
        List<PullReport> reports = pull(contribution.getStepExecution());
        List<InputFile> files = new ArrayList<>(local.files());
        for (PullReport report : reports) {
            report.captures().ifPresent(path -> files.add(captured(files.size() + 1L, path, report.source())));
        }
        ledger.write(
                order.run(),
                files,
                Stream.concat(reports.stream(), ofFiles(local.files())).toList());
        LOG.info(
                "pull-sources: {} files to read, {} of other kinds passed over; {} pages fetched from {} sources",
                local.files().size(),
                local.passedOver(),
                reports.stream().mapToInt(PullReport::fetched).sum(),
                reports.size());
        return RepeatStatus.FINISHED;
    }

    private static InputFile captured(long no, Path path, Source source) {
        return new InputFile(
                no,
                path.toString(),
                source.name(),
                InputKind.WARC.code(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(source.name()));
    }

    /** What sources of files came to: files found, and paths where there is nothing. */
    private Stream<PullReport> ofFiles(List<InputFile> files) {
        return order.sources().stream()
                .filter(source -> !source.kind().isRemote())
                .map(source -> {
                    long listed = files.stream()
                            .filter(file ->
                                    file.source().filter(source.name()::equals).isPresent())
                            .count();
                    List<PullReport.Failure> missing = source.paths().stream()
                            .filter(path -> !Files.exists(Path.of(path)))
                            .map(path ->
                                    new PullReport.Failure(path, Reason.UNREADABLE, "there is no such file or folder"))
                            .toList();
                    return new PullReport(source, (int) listed, 0, List.of(), missing, List.of(), Optional.empty());
                });
    }

    private InputWalker.Listing local() {
        List<String> paths = new ArrayList<>(order.inputs());
        order.sources().stream()
                .filter(source -> !source.kind().isRemote())
                .forEach(source -> paths.addAll(source.paths()));
        InputWalker.Listing listing = InputWalker.list(paths, () -> inbox.spool(order.run(), System.in));
        return new InputWalker.Listing(
                listing.files().stream().map(this::bounded).toList(), listing.passedOver());
    }

    /** With the source that names it, and the days wanted of a web archive: the run's, else its source's. */
    private InputFile bounded(InputFile file) {
        Optional<Source> source = order.sources().stream()
                .filter(candidate -> !candidate.kind().isRemote())
                .filter(candidate -> candidate.paths().stream()
                        .anyMatch(path -> Path.of(file.path()).startsWith(absolute(path))))
                .findFirst();
        return new InputFile(
                file.no(),
                file.path(),
                file.name(),
                file.kind(),
                order.from().or(() -> source.flatMap(Source::from)),
                order.to().or(() -> source.flatMap(Source::to)),
                source.map(Source::name));
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }

    private List<PullReport> pull(StepExecution step) throws JobInterruptedException {
        List<Source> remote = order.sources().stream()
                .filter(source -> source.kind().isRemote())
                .toList();
        if (remote.isEmpty()) {
            return List.of();
        }
        try {
            return puller.pull(remote, captures.of(order.run(), ledger.lastPull()), step::isTerminateOnly);
        } catch (InterruptedException e) {
            throw new JobInterruptedException("Stopped while fetching; what was fetched is kept");
        }
    }
}
