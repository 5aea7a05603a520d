package io.dateline.common.store;

import io.dateline.common.article.Article;
import io.dateline.common.rejection.Reason;
import io.dateline.common.rejection.Rejection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Articles, their earlier revisions, and the ledger of what each run read.
 *
 * <p>Writing is idempotent: the same record again changes nothing. Which of two contents that claim one id in one run is kept depends on
 * the contents alone, never on their order.
 */
public class ArticleStore {

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final RejectionStore rejections;
    private final RunFence fence;

    public ArticleStore(JdbcTemplate jdbc, RejectionStore rejections, RunFence fence) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
        this.rejections = rejections;
        this.fence = fence;
    }

    /** What a run's reading came to; {@code seen = stored + unchanged + rejected}. */
    public record Counts(long seen, long stored, long unchanged, long rejected) {}

    private record Known(String revision, long lastRun, String locator) {}

    /** The fate of the records of one chunk, decided in memory before anything is written. */
    private static final class Plan {
        final Map<String, Article> stored = new LinkedHashMap<>();
        final List<String> replaced = new ArrayList<>();
        final List<String> confirmed = new ArrayList<>();
        final List<String> overruled = new ArrayList<>();
        final List<String> outdone = new ArrayList<>();
        final List<Rejection> refused = new ArrayList<>();
        final CopyRows ledger = new CopyRows("intake (run, input, record_no, source, outcome, article_id)");
    }

    /** Stores what a chunk of records came to, in the transaction of the caller. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(List<? extends IntakeRecord> records, long run) {
        fence.checkAndSeekByKey();
        Map<String, Known> known = known(records.stream()
                .flatMap(r -> r.article().stream())
                .map(Article::articleId)
                .toList());
        Plan plan = new Plan();
        for (IntakeRecord record : records) {
            plan.refused.addAll(record.rejections());
            String outcome = record.article()
                    .map(article -> decide(article, record, known, plan, run))
                    .orElse("rejected");
            plan.ledger.add(
                    run,
                    record.input(),
                    record.recordNo(),
                    record.source(),
                    outcome,
                    record.article().map(Article::articleId));
        }
        apply(plan, run);
    }

    private static String decide(Article article, IntakeRecord record, Map<String, Known> known, Plan plan, long run) {
        String id = article.articleId();
        Known before = known.get(id);
        if (before != null && before.revision().equals(article.revision())) {
            plan.confirmed.add(id);
            known.put(id, new Known(before.revision(), run, before.locator()));
            return "unchanged";
        }
        if (before != null && before.lastRun() == run) {
            boolean wins = article.revision().compareTo(before.revision()) > 0;
            // two pages of one canonical address are one article, whichever is kept: nobody can mend that
            boolean page = article.retrievedAt().isPresent();
            if (!page) {
                plan.refused.add(
                        conflict(article, record, wins ? before.revision() : article.revision(), before.locator()));
            }
            if (!wins) {
                return page ? "unchanged" : "rejected";
            }
            (page ? plan.outdone : plan.overruled).add(id);
        }
        if (before != null && !plan.stored.containsKey(id)) {
            plan.replaced.add(id);
        }
        plan.stored.put(id, article);
        known.put(id, new Known(article.revision(), run, article.locator()));
        return "stored";
    }

    private static Rejection conflict(Article article, IntakeRecord record, String loser, String otherLocator) {
        return new Rejection(
                Rejection.Stage.INGEST,
                Reason.CONFLICTING_ID,
                article.source().orElse("-"),
                article.externalId().or(article::url).orElse(article.articleId()) + " revision "
                        + loser.substring(0, 12),
                "give the two records ids of their own, or sources of their own",
                record.input() + ":" + record.recordNo() + " and " + otherLocator);
    }

    private void apply(Plan plan, long run) {
        MapSqlParameterSource parameters = new MapSqlParameterSource("run", run);
        if (!plan.replaced.isEmpty()) {
            parameters.addValue("ids", plan.replaced);
            named.update(
                    "insert into article_revision select a.*, :run from article a where article_id in (:ids) on conflict do nothing",
                    parameters);
            named.update("delete from article where article_id in (:ids)", parameters);
        }
        if (!plan.confirmed.isEmpty()) {
            named.update(
                    "update article set last_run = :run where article_id in (:ids)",
                    parameters.addValue("ids", plan.confirmed));
        }
        CopyRows rows = new CopyRows("article (" + ArticleRows.COLUMNS + ")");
        plan.stored.values().forEach(article -> ArticleRows.add(rows, article, run));
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            rows.writeTo(connection);
            plan.ledger.writeTo(connection);
            return true;
        });
        demote(plan.overruled, "rejected", run);
        demote(plan.outdone, "unchanged", run);
        rejections.write(plan.refused, run);
    }

    /** The records of these articles that are not the one kept, whatever chunk they came in, have this outcome now. */
    private void demote(List<String> ids, String outcome, long run) {
        if (!ids.isEmpty()) {
            named.update(
                    "update intake set outcome = :outcome where run = :run and article_id in (:ids) and outcome <> 'rejected'"
                            + " and (input, record_no) not in (select input, record_no from intake i join article a using (article_id)"
                            + " where i.run = :run and a.locator = i.input || ':' || i.record_no)",
                    new MapSqlParameterSource("run", run).addValue("ids", ids).addValue("outcome", outcome));
        }
    }

    private Map<String, Known> known(Collection<String> ids) {
        Map<String, Known> known = new HashMap<>();
        if (!ids.isEmpty()) {
            named.query(
                    "select article_id, revision, last_run, locator from article where article_id in (:ids)",
                    new MapSqlParameterSource("ids", ids),
                    row -> {
                        known.put(row.getString(1), new Known(row.getString(2), row.getLong(3), row.getString(4)));
                    });
        }
        return known;
    }

    /** The number of the last record of {@code input} that {@code run} has kept; -1 before the first. */
    public long lastRecordRead(long run, String input) {
        Long last = jdbc.queryForObject(
                "select coalesce(max(record_no), -1) from intake where run = ? and input = ?", Long.class, run, input);
        return last == null ? -1 : last;
    }

    /** After the last record of a run: forgets refusals of its inputs that were not repeated, and drops the ledgers of old runs. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void closeIntake(long run) {
        fence.check();
        jdbc.update("""
                delete from rejection where stage = 'ingest' and last_run < ? and case
                    when reason = ? then source in (
                        select coalesce(a.source, '-') from intake i join article a using (article_id) where i.run = ?)
                    else source in (select source from intake where run = ?) end
                """, run, Reason.CONFLICTING_ID.code(), run, run);
        jdbc.update("delete from intake where run < (select max(run) - 30 from intake)");
    }

    public Counts counts(long run) {
        return jdbc.queryForObject(
                """
                select count(*), count(*) filter (where outcome = 'stored'), count(*) filter (where outcome = 'unchanged'),
                       count(*) filter (where outcome = 'rejected')
                from intake where run = ?
                """, (row, i) -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)), run);
    }

    public long nextRun() {
        Long next = jdbc.queryForObject("select nextval('run_number')", Long.class);
        return Optional.ofNullable(next).orElseThrow();
    }
}
