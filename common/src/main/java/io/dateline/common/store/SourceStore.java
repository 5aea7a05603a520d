package io.dateline.common.store;

import io.dateline.common.rejection.Reason;
import io.dateline.common.store.SourceFindings.Bounds;
import io.dateline.common.store.SourceFindings.History;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is known of fetched addresses, and how each source did in each run. */
public class SourceStore {

    /** What a page is refused for once it is there; the other reasons are for pages that could not be had. */
    private static final String[] REFUSED_AS_PAGES = Stream.of(
                    Reason.NO_TEXT, Reason.EMPTY, Reason.TOO_LARGE, Reason.PAYWALL, Reason.ROBOT_WALL)
            .map(Reason::code)
            .toArray(String[]::new);

    private final JdbcTemplate jdbc;
    private final RunFence fence;

    public SourceStore(JdbcTemplate jdbc, RunFence fence) {
        this.jdbc = jdbc;
        this.fence = fence;
    }

    /**
     * An address as it answered last.
     *
     * @param body for feeds and sitemaps
     */
    public record FetchedAddress(
            String url,
            String source,
            Optional<String> etag,
            Optional<String> lastModified,
            Instant fetchedAt,
            Optional<byte[]> body) {}

    /** What pulling a source came to. */
    public record Pulled(
            String source,
            String kind,
            int listed,
            int fetched,
            int notModified,
            int failed,
            int expectedMin,
            Optional<Integer> expectedMax,
            Optional<String> country) {}

    /**
     * A source in a run.
     *
     * @param medianChars the middle length of its articles of the run; empty without any
     * @param finding why a person should look at it
     */
    public record Health(
            String source,
            String kind,
            int listed,
            int fetched,
            int notModified,
            int failed,
            int stored,
            int unchanged,
            int rejected,
            int undated,
            Optional<Integer> medianChars,
            Optional<String> finding) {}

    public Optional<FetchedAddress> address(String url) {
        return jdbc
                .query(
                        "select url, source, etag, last_modified, fetched_at, body from fetched_address where url = ?",
                        (row, i) -> new FetchedAddress(
                                row.getString(1),
                                row.getString(2),
                                Optional.ofNullable(row.getString(3)),
                                Optional.ofNullable(row.getString(4)),
                                row.getObject(5, OffsetDateTime.class).toInstant(),
                                Optional.ofNullable(row.getBytes(6))),
                        url)
                .stream()
                .findFirst();
    }

    /** The last run that put down what it pulled; 0 before the first. */
    public long lastRun() {
        Long last = jdbc.queryForObject("select coalesce(max(run), 0) from source_run", Long.class);
        return last == null ? 0 : last;
    }

    /** Puts down what a run has pulled, in place of what it put down before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(long run, List<FetchedAddress> addresses, List<Pulled> pulled, List<UnchangedPage> unchanged) {
        fence.check();
        jdbc.update("delete from intake where run = ? and record_no = 0", run);
        jdbc.update("delete from source_run where run = ?", run);
        jdbc.batchUpdate("""
                insert into fetched_address (url, source, etag, last_modified, fetched_at, body) values (?, ?, ?, ?, ?, ?)
                on conflict (url) do update set source = excluded.source, etag = excluded.etag, last_modified = excluded.last_modified,
                    fetched_at = excluded.fetched_at, body = excluded.body
                """, addresses, 100, (row, address) -> {
            row.setString(1, address.url());
            row.setString(2, address.source());
            row.setString(3, address.etag().orElse(null));
            row.setString(4, address.lastModified().orElse(null));
            row.setObject(5, address.fetchedAt().atOffset(ZoneOffset.UTC));
            row.setBytes(6, address.body().orElse(null));
        });
        for (Pulled source : pulled) {
            writeCountry(source);
            jdbc.update(
                    """
                    insert into source_run (run, source, kind, listed, fetched, not_modified, failed, expected_min, expected_max)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    run,
                    source.source(),
                    source.kind(),
                    source.listed(),
                    source.fetched(),
                    source.notModified(),
                    source.failed(),
                    source.expectedMin(),
                    source.expectedMax().orElse(null));
        }
        writeUnchanged(run, unchanged);
    }

    /** A page that was refused and has not changed is refused still. */
    private void writeUnchanged(long run, List<UnchangedPage> pages) {
        jdbc.batchUpdate(
                "update rejection set last_run = ? where stage = 'ingest' and source = ? and subject = ? and reason = any (?)",
                pages,
                500,
                (row, page) -> {
                    row.setLong(1, run);
                    row.setString(2, page.source());
                    row.setString(3, page.url());
                    row.setArray(4, row.getConnection().createArrayOf("text", REFUSED_AS_PAGES));
                });
        jdbc.batchUpdate("""
                insert into intake (run, input, record_no, source, outcome, article_id)
                select ?, ?, 0, ?, case when exists (
                    select from rejection where stage = 'ingest' and source = ? and subject = ? and reason = any (?)) then 'rejected' else 'unchanged' end, null
                on conflict do nothing
                """, pages, 500, (row, page) -> {
            row.setLong(1, run);
            row.setString(2, page.url());
            row.setString(3, page.source());
            row.setString(4, page.source());
            row.setString(5, page.url());
            row.setArray(6, row.getConnection().createArrayOf("text", REFUSED_AS_PAGES));
        });
    }

    private void writeCountry(Pulled source) {
        jdbc.update("delete from source_country where source = ?", source.source());
        source.country()
                .ifPresent(country -> jdbc.update(
                        "insert into source_country (source, country) values (?, ?)", source.source(), country));
    }

    /** A page of which the server said that it has not changed. */
    public record UnchangedPage(String url, String source) {}

    /** Counts what the sources' pages came to, and says of each source why a person should look at it, if one should. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(long run) {
        fence.check();
        jdbc.update("""
                update source_run s set stored = c.stored, unchanged = c.unchanged, rejected = c.rejected, undated = c.undated,
                       median_chars = c.median_chars
                from (select coalesce(f.source, i.source) as source, count(*) filter (where outcome = 'stored') as stored,
                             count(*) filter (where outcome = 'unchanged') as unchanged,
                             count(*) filter (where outcome = 'rejected') as rejected,
                             count(*) filter (where outcome = 'stored' and a.published_date is null) as undated,
                             percentile_disc(0.5) within group (order by a.char_count) filter (where outcome = 'stored') as median_chars
                      from intake i left join article a using (article_id)
                           left join input_file f on f.run = i.run and f.path = i.input
                      where i.run = ? group by 1) c
                where s.run = ? and s.source = c.source
                """, run, run);
        for (Health health : health(run)) {
            jdbc.update(
                    "update source_run set finding = ? where run = ? and source = ?",
                    finding(run, health),
                    run,
                    health.source());
        }
        jdbc.update("delete from source_run where run < ? - 400", run);
    }

    private @Nullable String finding(long run, Health health) {
        Bounds bounds = jdbc.queryForObject(
                "select expected_min, expected_max from source_run where run = ? and source = ?",
                (row, i) -> new Bounds(row.getInt(1), Optional.ofNullable((Integer) row.getObject(2))),
                run,
                health.source());
        List<String> findings =
                SourceFindings.of(health, Optional.ofNullable(bounds).orElseThrow(), history(run, health.source()));
        return findings.isEmpty() ? null : String.join("; ", findings);
    }

    private History history(long run, String source) {
        return Optional.ofNullable(jdbc.queryForObject(
                        """
                        select count(*), sum(undated)::float8 / nullif(sum(stored), 0),
                               sum(rejected)::float8 / nullif(sum(stored + rejected), 0),
                               percentile_cont(0.5) within group (order by median_chars)
                        from (select * from source_run where source = ? and run < ? and stored >= ? order by run desc limit 20) past
                        """,
                        (row, i) -> new History(row.getInt(1), row.getDouble(2), row.getDouble(3), row.getDouble(4)),
                        source,
                        run,
                        SourceFindings.ENOUGH_ARTICLES))
                .orElseThrow();
    }

    /** The sources of a run that a person should look at, by name. */
    public List<Health> findings(long run) {
        return health(run).stream()
                .filter(health -> health.finding().isPresent())
                .toList();
    }

    /** Every source of a run, by name. */
    public List<Health> health(long run) {
        return jdbc.query("""
                select source, kind, listed, fetched, not_modified, failed, stored, unchanged, rejected, undated, median_chars, finding
                from source_run where run = ? order by source
                """, (row, i) -> health(row), run);
    }

    private static Health health(ResultSet row) throws SQLException {
        return new Health(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8),
                row.getInt(9),
                row.getInt(10),
                Optional.ofNullable((Integer) row.getObject(11)),
                Optional.ofNullable(row.getString(12)));
    }
}
