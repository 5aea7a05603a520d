package io.dateline.common.store;

import java.sql.Array;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which articles say the same as an earlier one.
 *
 * <p>What is linked depends on the set of articles alone, never on the order in which they came.
 */
public class DuplicateStore {

    /** Of 64 minima, so many must agree: a resemblance of about .8. */
    private static final int AGREEING = 51;

    /**
     * Texts of that resemblance share two of their sixteen bands in 379 cases of 380; texts of half of it do so in one case of sixteen,
     * and sharing one band is not worth a comparison.
     */
    private static final int SHARED_BANDS = 2;

    private final JdbcTemplate jdbc;
    private final RunFence fence;

    public DuplicateStore(JdbcTemplate jdbc, RunFence fence) {
        this.jdbc = jdbc;
        this.fence = fence;
    }

    /** An article whose words have not been sketched yet. */
    public record Unsketched(String articleId, String revision, String body) {}

    /** The sketch of an article's revision; empty for one that is too short for it. */
    public record Sketched(String articleId, String revision, Optional<int[]> minima, Optional<long[]> bands) {}

    /** The next articles behind {@code after}, in the order of their ids. */
    public List<Unsketched> unsketched(String after, int count) {
        return jdbc.query(
                ArticlePages.bounded("""
                select a.article_id, a.revision, a.body, a.char_count
                from article a left join article_sketch s on s.article_id = a.article_id and s.article_id > ?
                where a.article_id > ? and s.revision is distinct from a.revision order by a.article_id limit ?
                """),
                (row, i) -> new Unsketched(row.getString(1), row.getString(2), row.getString(3)),
                after,
                after,
                count);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void write(List<? extends Sketched> sketches) {
        fence.checkAndSeekByKey();
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            String[] ids = sketches.stream().map(Sketched::articleId).toArray(String[]::new);
            Array array = connection.createArrayOf("text", ids);
            try (var delete = connection.prepareStatement("delete from article_sketch where article_id = any (?)")) {
                delete.setArray(1, array);
                delete.execute();
            }
            CopyRows rows = new CopyRows("article_sketch (article_id, revision, minima, bands)");
            for (Sketched sketch : sketches) {
                rows.add(
                        sketch.articleId(),
                        sketch.revision(),
                        sketch.minima()
                                .map(minima -> list(
                                        Arrays.stream(minima).asLongStream().toArray()))
                                .orElse("{}"),
                        sketch.bands().map(DuplicateStore::list).orElse("{}"));
            }
            rows.writeTo(connection);
            return true;
        });
    }

    private static String list(long[] values) {
        return Arrays.stream(values).mapToObj(Long::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /**
     * Links each article to the earliest that says the same: of articles that share bands, each is compared with the earliest of the
     * bands. A chain leads to its beginning.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void link() {
        fence.check();
        // its sorts are of small rows, but of many
        jdbc.execute("set local work_mem = '32MB'");
        jdbc.update("create temporary table in_order (place bigint, article_id text collate \"C\") on commit drop");
        jdbc.update("""
                insert into in_order
                select row_number() over (order by published_date nulls last, published_at, article_id), article_id from article
                """);
        jdbc.execute("analyze in_order");
        jdbc.update(
                "create temporary table near_duplicate (article_id text collate \"C\", original text collate \"C\") on commit drop");
        jdbc.update("""
                insert into near_duplicate
                with banded as (
                    select o.place, band from in_order o join article_sketch s using (article_id), unnest(s.bands) as band
                ), firsts as (
                    select place, min(place) over (partition by band) as first_place from banded
                ), pairs as (
                    select place, first_place from firsts where place > first_place group by 1, 2 having count(*) >= ?
                )
                select a.article_id, (array_agg(o.article_id order by o.place))[1]
                from pairs p
                    join in_order a on a.place = p.place join article_sketch x on x.article_id = a.article_id
                    join in_order o on o.place = p.first_place join article_sketch y on y.article_id = o.article_id
                where (select count(*) from unnest(x.minima, y.minima) as m (a, b) where m.a = m.b) >= ?
                group by a.article_id
                """, SHARED_BANDS, AGREEING);
        jdbc.update("create index on near_duplicate (article_id)");
        jdbc.update("""
                with recursive same_words as (
                    select article_id, nullif(first_value(article_id) over w, article_id) as original from article
                    window w as (partition by content_sha256 order by published_date nulls last, published_at, article_id)
                ), edges as (
                    select article_id, coalesce(s.original, n.original) as original
                    from same_words s left join near_duplicate n using (article_id)
                ), roots (article_id, original, depth) as (
                    select article_id, original, 1 from edges where original is not null
                    union all
                    select r.article_id, e.original, r.depth + 1 from roots r join edges e on e.article_id = r.original
                    where e.original is not null and r.depth < 100
                ), last as (
                    select distinct on (article_id) article_id, original from roots order by article_id, depth desc
                )
                update article a set duplicate_of = l.original
                from edges e left join last l using (article_id)
                where a.article_id = e.article_id and a.duplicate_of is distinct from l.original
                """);
    }
}
