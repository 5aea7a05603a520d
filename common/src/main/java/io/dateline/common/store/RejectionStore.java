package io.dateline.common.store;

import io.dateline.common.rejection.Rejection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was refused, and still stands: a refusal not repeated by a later reading of the same source is gone. */
public final class RejectionStore {

    private final JdbcTemplate jdbc;

    public RejectionStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Refusals of a stage by reason, most frequent first. */
    public record Count(String stage, String reason, long count) {}

    /** In the transaction of the caller. Of two details of one thing in one run the same is kept, whichever comes last. */
    void write(List<Rejection> rejections, long run) {
        jdbc.batchUpdate("""
                insert into rejection (stage, source, subject, reason, detail, locator, last_run) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (stage, source, subject, reason)
                do update set detail = case when rejection.last_run = excluded.last_run
                        then least(rejection.detail collate "C", excluded.detail collate "C") else excluded.detail end,
                    locator = excluded.locator, last_run = excluded.last_run
                """, rejections, 100, (row, rejection) -> {
            row.setString(1, rejection.stage().code());
            row.setString(2, rejection.source());
            row.setString(3, rejection.subject());
            row.setString(4, rejection.reason().code());
            row.setString(5, rejection.detail());
            row.setString(6, rejection.locator());
            row.setLong(7, run);
        });
    }

    public List<Count> counts() {
        return jdbc.query(
                "select stage, reason, count(*) from rejection group by 1, 2 order by 3 desc, 1, 2",
                (row, i) -> new Count(row.getString(1), row.getString(2), row.getLong(3)));
    }
}
