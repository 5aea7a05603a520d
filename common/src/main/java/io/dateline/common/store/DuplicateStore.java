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
                """
                select a.article_id, a.revision, a.body from article a left join article_sketch s using (article_id)
                where a.article_id > ? and s.revision is distinct from a.revision order by a.article_id limit ?
                """, (row, i) -> new Unsketched(row.getString(1), row.getString(2), row.getString(3)), after, count);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void write(List<Sketched> sketches) {
        fence.check();
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
     * Links each article to the earliest that says the same: of articles that share a band, each is compared with the earliest of the
     * band. A chain leads to its beginning.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void link() {
        fence.check();
        jdbc.update("create temporary table near_duplicate (article_id text, original text) on commit drop");
        jdbc.update("""
                insert into near_duplicate
                with sketched as (
                    select a.article_id, row_number() over (order by published_date nulls last, published_at, a.article_id) as place,
                           s.minima, s.bands
                    from article a join article_sketch s using (article_id) where s.bands <> '{}'
                ), banded as (
                    select article_id, place, minima, band from sketched, unnest(bands) as band
                ), shared as (
                    select band, min(place) as first_place from banded group by band having count(*) > 1
                ), pairs as (
                    select distinct b.article_id, b.place, b.minima, s.first_place
                    from banded b join shared s using (band) where b.place > s.first_place
                )
                select p.article_id, (array_agg(o.article_id order by o.place))[1]
                from pairs p join sketched o on o.place = p.first_place
                where (select count(*) from unnest(p.minima, o.minima) as m (a, b) where m.a = m.b) >= ?
                group by p.article_id
                """, AGREEING);
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
