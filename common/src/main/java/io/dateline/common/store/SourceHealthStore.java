package io.dateline.common.store;

import io.dateline.common.store.SourceFindings.Bounds;
import io.dateline.common.store.SourceFindings.History;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How each source did in each run, and which of them a person should look at. */
public class SourceHealthStore {

    private final JdbcTemplate jdbc;
    private final RunFence fence;

    public SourceHealthStore(JdbcTemplate jdbc, RunFence fence) {
        this.jdbc = jdbc;
        this.fence = fence;
    }

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
        for (SourceHealth health : health(run)) {
            jdbc.update(
                    "update source_run set finding = ? where run = ? and source = ?",
                    finding(run, health),
                    run,
                    health.source());
        }
        jdbc.update("delete from source_run where run < ? - 400", run);
    }

    private @Nullable String finding(long run, SourceHealth health) {
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
    public List<SourceHealth> findings(long run) {
        return health(run).stream()
                .filter(health -> health.finding().isPresent())
                .toList();
    }

    /** Every source of a run, by name. */
    public List<SourceHealth> health(long run) {
        return jdbc.query("""
                select source, kind, listed, fetched, not_modified, failed, stored, unchanged, rejected, undated, median_chars, finding
                from source_run where run = ? order by source
                """, (row, i) -> health(row), run);
    }

    private static SourceHealth health(ResultSet row) throws SQLException {
        return new SourceHealth(
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
