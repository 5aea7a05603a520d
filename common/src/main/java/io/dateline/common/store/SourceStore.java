package io.dateline.common.store;

import io.dateline.common.rejection.Reason;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is known of fetched addresses, and what pulling each source came to. */
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
}
