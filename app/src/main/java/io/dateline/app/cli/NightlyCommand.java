package io.dateline.app.cli;

import io.dateline.app.job.JobName;
import io.dateline.app.job.RunHistory;
import io.dateline.app.job.Session;
import io.dateline.app.run.ExitCodes;
import io.dateline.app.run.StopSignal;
import io.dateline.common.rejection.BadSettingException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.support.CronExpression;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Stays and runs the chain at a cron time; nights missed while it was away are made up for by one run at the start. */
@Command(
        name = "nightly",
        mixinStandardHelpOptions = true,
        description = "Stay, and run the chain at a cron time; missed nights are made up for by one run.")
final class NightlyCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyCommand.class);

    @Mixin
    private WorkspaceOptions workspace = new WorkspaceOptions();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--at",
            paramLabel = "CRON",
            defaultValue = "0 30 2 * * *",
            description = "Second, minute, hour, day, month, weekday (default: ${DEFAULT-VALUE}).")
    private String at = "0 30 2 * * *";

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            description = "The cron time's zone (default: ${DEFAULT-VALUE}).")
    private String zone = "UTC";

    @Override
    public Integer call() throws Exception {
        Map<String, String> parameters = input.parameters();
        parameters.putAll(output.parameters());
        CronExpression cron = cron();
        ZoneId where = zone();
        ZonedDateTime due = firstDue(cron, where, lastDone());
        while (true) {
            LOG.info("The next run begins at {}", due);
            if (!sleepUntil(due)) {
                return ExitCodes.STOPPED;
            }
            int code = night(parameters);
            if (code == ExitCodes.STOPPED) {
                return code;
            }
            LOG.info("The run ended with {}", code);
            due = next(cron, ZonedDateTime.now(where));
        }
    }

    /** Whatever one night comes to, a database that is down included, the next one is tried. */
    private int night(Map<String, String> parameters) throws InterruptedException {
        try {
            return workspace.launch(launch -> launch.start(JobName.RUN, parameters, workspace::print));
        } catch (InterruptedException e) {
            throw e;
        } catch (BadSettingException e) {
            LOG.error("{}", e.getMessage());
            return ExitCodes.USAGE;
        } catch (Exception e) {
            LOG.error("The run failed; this is a fault of ours", e);
            return ExitCodes.FAULT;
        }
    }

    /** Now, if a time has passed since the last run began; else the next time. */
    static ZonedDateTime firstDue(CronExpression cron, ZoneId where, Optional<ZonedDateTime> lastDone) {
        ZonedDateTime now = ZonedDateTime.now(where);
        return lastDone.map(last -> next(cron, last.withZoneSameInstant(where)))
                .map(due -> due.isBefore(now) ? now : due)
                .orElseGet(() -> next(cron, now));
    }

    /** By the clock on the wall: where the hour is skipped in spring the run comes later that night, where it comes twice, there is one run. */
    static ZonedDateTime next(CronExpression cron, ZonedDateTime after) {
        LocalDateTime next = cron.next(after.toLocalDateTime());
        if (next == null) {
            throw new BadSettingException("The cron time " + cron + " never comes again");
        }
        ZonedDateTime due = next.atZone(after.getZone());
        return due.isAfter(after) ? due : due.withLaterOffsetAtOverlap();
    }

    /** The metadata tables keep times in the zone of the machine that wrote them. */
    private Optional<ZonedDateTime> lastDone() {
        if (workspace.isFresh()) {
            return Optional.empty();
        }
        try (Session session = workspace.open()) {
            Optional<LocalDateTime> last = RunHistory.of(session, 50).lastDone(JobName.RUN);
            return last.map(time -> time.atZone(ZoneId.systemDefault()));
        }
    }

    /** In short sleeps: a machine that was suspended wakes up late otherwise, and a signal is heard at once. False where one came. */
    private static boolean sleepUntil(ZonedDateTime due) throws InterruptedException {
        try (StopSignal signal = new StopSignal()) {
            while (!signal.received() && ZonedDateTime.now(due.getZone()).isBefore(due)) {
                Thread.sleep(200);
            }
            return !signal.received();
        }
    }

    private CronExpression cron() {
        try {
            return CronExpression.parse(at);
        } catch (IllegalArgumentException e) {
            throw new BadSettingException("--at wants six fields, as in \"0 30 2 * * *\": " + e.getMessage(), e);
        }
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new BadSettingException("--zone wants a zone as in Europe/Berlin, not " + zone, e);
        }
    }
}
