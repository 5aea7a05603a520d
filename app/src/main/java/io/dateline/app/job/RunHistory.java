package io.dateline.app.job;

import io.dateline.common.store.ArticleStore;
import io.dateline.common.store.RejectionStore;
import io.dateline.common.store.RunLockStore;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.batch.core.job.JobExecution;

/** The last runs of a workspace, who holds its lock, and what stands refused in it. */
public record RunHistory(
        List<Entry> runs, Optional<RunLockStore.Holder> holder, List<RejectionStore.Count> rejections) {

    /** One execution of one job. */
    public record Entry(
            long run,
            String job,
            String outcome,
            Optional<LocalDateTime> started,
            Optional<LocalDateTime> ended,
            ArticleStore.Counts counts) {}

    public static RunHistory of(Session session, int last) {
        ArticleStore articles = session.bean(ArticleStore.class);
        List<Entry> entries = session.jobs().last(last).stream()
                .map(execution -> entry(execution, articles))
                .toList();
        return new RunHistory(
                entries,
                session.bean(RunLockStore.class).holder(),
                session.bean(RejectionStore.class).counts());
    }

    /** When the last run of a job that came to its end began. */
    public Optional<LocalDateTime> lastDone(JobName job) {
        return runs.stream()
                .filter(entry ->
                        entry.job().equals(job.code()) && entry.outcome().equals("completed"))
                .flatMap(entry -> entry.started().stream())
                .findFirst();
    }

    private static Entry entry(JobExecution execution, ArticleStore articles) {
        long run = JobRunner.run(execution);
        return new Entry(
                run,
                execution.getJobInstance().getJobName(),
                execution.getStatus().toString().toLowerCase(Locale.ROOT),
                Optional.ofNullable(execution.getStartTime()),
                Optional.ofNullable(execution.getEndTime()),
                articles.counts(run));
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(holder.map(h -> "The lock is held by " + h.name() + ", since " + h.since())
                .orElse("Nobody holds the lock"));
        lines.add("%6s  %-9s  %-10s  %-19s  %9s  %9s  %9s  %9s"
                .formatted("run", "job", "outcome", "started", "seen", "stored", "unchanged", "rejected"));
        for (Entry e : runs) {
            lines.add("%6d  %-9s  %-10s  %-19s  %,9d  %,9d  %,9d  %,9d"
                    .formatted(
                            e.run(),
                            e.job(),
                            e.outcome(),
                            e.started().map(t -> t.withNano(0).toString()).orElse(""),
                            e.counts().seen(),
                            e.counts().stored(),
                            e.counts().unchanged(),
                            e.counts().rejected()));
        }
        rejections.forEach(r -> lines.add("refused in %s: %,d %s".formatted(r.stage(), r.count(), r.reason())));
        return lines;
    }

    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(
                "lock",
                holder.map(h -> Map.of("holder", h.name(), "since", h.since().toString()))
                        .orElse(Map.of()));
        map.put("runs", runs.stream().map(RunHistory::toMap).toList());
        map.put(
                "rejections",
                rejections.stream()
                        .map(r -> Map.of("stage", r.stage(), "reason", r.reason(), "count", r.count()))
                        .toList());
        return map;
    }

    private static Map<String, Object> toMap(Entry entry) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("run", entry.run());
        map.put("job", entry.job());
        map.put("outcome", entry.outcome());
        entry.started().ifPresent(t -> map.put("started", t.toString()));
        entry.ended().ifPresent(t -> map.put("ended", t.toString()));
        map.put("seen", entry.counts().seen());
        map.put("stored", entry.counts().stored());
        map.put("unchanged", entry.counts().unchanged());
        map.put("rejected", entry.counts().rejected());
        return map;
    }
}
