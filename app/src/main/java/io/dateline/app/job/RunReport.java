package io.dateline.app.job;

import io.dateline.common.store.ArticleStore;
import io.dateline.common.store.RejectionStore;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a run ended, for people in six lines and for machines as a map.
 *
 * @param counts what was read; empty for jobs that read nothing
 * @param rows of the release, by table
 */
public record RunReport(
        String job,
        long run,
        String outcome,
        Duration took,
        Optional<ArticleStore.Counts> counts,
        List<RejectionStore.Count> rejections,
        Map<String, Long> rows,
        Optional<String> release,
        Optional<String> advice) {

    public List<String> lines() {
        String read = counts.map(c -> "%,d records = %,d stored + %,d unchanged + %,d rejected"
                        .formatted(c.seen(), c.stored(), c.unchanged(), c.rejected()))
                .orElse("nothing");
        String standing = rejections.isEmpty()
                ? "nothing"
                : rejections.stream()
                        .map(r -> "%,d %s".formatted(r.count(), r.reason()))
                        .collect(Collectors.joining(", "));
        String found = rows.isEmpty()
                ? "no release made"
                : "%,d articles, %,d dates, %,d places, %,d officials"
                        .formatted(
                                rows.getOrDefault("articles", 0L),
                                rows.getOrDefault("date_mentions", 0L),
                                rows.getOrDefault("place_mentions", 0L),
                                rows.getOrDefault("official_mentions", 0L));
        return List.of(
                "%-9s %s %d %s in %d.%d s"
                        .formatted("dateline", job, run, outcome, took.toSeconds(), took.toMillisPart() / 100),
                "%-9s %s".formatted("read", read),
                "%-9s %s".formatted("refused", standing),
                "%-9s %s".formatted("released", found),
                "%-9s %s".formatted("release", release.orElse("none")),
                "%-9s %s".formatted("next", advice.orElse("nothing to do")));
    }

    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("job", job);
        map.put("run", run);
        map.put("outcome", outcome);
        map.put("milliseconds", took.toMillis());
        counts.ifPresent(c -> {
            map.put("seen", c.seen());
            map.put("stored", c.stored());
            map.put("unchanged", c.unchanged());
            map.put("rejected", c.rejected());
        });
        map.put(
                "rejections",
                rejections.stream()
                        .map(r -> Map.of("stage", r.stage(), "reason", r.reason(), "count", r.count()))
                        .toList());
        map.put("rows", rows);
        release.ifPresent(path -> map.put("release", path));
        advice.ifPresent(text -> map.put("next", text));
        return map;
    }
}
