package io.dateline.common.store;

import io.dateline.common.article.Article;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where outlets' readers live, and the evidence for it, article by article. */
public class OutletStore {

    /**
     * The articles that an outlet is learned from: those with the smallest ids, up to a hundred. Ids are hashes, so this is a sample, and it
     * depends on nothing but which articles there are. Outlets and their articles are sought in the index, not sorted for every page.
     */
    private static final String SAMPLE = """
            with recursive known (source) as (
                select min(source) from article
                union all
                select (select min(a.source) from article a where a.source > k.source) from known k where k.source is not null
            ), sample as (
                select a.article_id from known k, lateral (
                    select article_id from article where source = k.source order by article_id limit 100) a)
            """;

    private static final String PENDING = """
            select a.* from sample join article a using (article_id) left join outlet_evidence e using (article_id)
            where a.article_id > ? and (e.revision is distinct from a.revision or e.version is distinct from ?)
            order by a.article_id
            limit ?
            """;

    private static final String EVIDENCE =
            " from sample join outlet_evidence e using (article_id) join article a using (article_id)";

    private final JdbcTemplate jdbc;
    private final RunFence fence;

    public OutletStore(JdbcTemplate jdbc, RunFence fence) {
        this.jdbc = jdbc;
        this.fence = fence;
    }

    /** The regions that one revision of one article speaks of. */
    public record Evidence(String articleId, String revision, String version, Set<String> regions) {}

    /** What the articles of one outlet speak of: how many name any place, and how many name each region. */
    public static final class Tally {
        private int articles;
        private final Map<String, Integer> regions = new HashMap<>();

        public int articles() {
            return articles;
        }

        public Map<String, Integer> regions() {
            return Map.copyOf(regions);
        }
    }

    /** The next articles of the sample without evidence from the present rules, in id order. */
    public List<Article> pending(String version, String afterId, int limit) {
        return jdbc.query(
                ArticlePages.bounded(SAMPLE + PENDING), (row, i) -> ArticleRows.read(row), afterId, version, limit);
    }

    /** In the transaction of the caller. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(List<? extends Evidence> evidence) {
        fence.checkAndSeekByKey();
        new NamedParameterJdbcTemplate(jdbc)
                .update(
                        "delete from outlet_evidence where article_id in (:ids)",
                        new MapSqlParameterSource(
                                "ids",
                                evidence.stream().map(Evidence::articleId).toList()));
        CopyRows rows = new CopyRows("outlet_evidence (article_id, revision, version, regions)");
        for (Evidence e : evidence) {
            rows.add(e.articleId(), e.revision(), e.version(), "{" + String.join(",", e.regions()) + "}");
        }
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            rows.writeTo(connection);
            return true;
        });
    }

    /** The evidence of all outlets, by outlet. */
    public Map<String, Tally> tallies() {
        Map<String, Tally> tallies = new HashMap<>();
        jdbc.query(
                SAMPLE + "select a.source, count(*)" + EVIDENCE
                        + " where e.regions <> '{}' and e.revision = a.revision group by 1",
                row -> {
                    tallies.computeIfAbsent(row.getString(1), source -> new Tally()).articles = row.getInt(2);
                });
        jdbc.query(
                SAMPLE + "select a.source, region, count(*)" + EVIDENCE
                        + ", unnest(e.regions) region where e.revision = a.revision group by 1, 2",
                row -> {
                    tallies.computeIfAbsent(row.getString(1), source -> new Tally())
                            .regions
                            .put(row.getString(2), row.getInt(3));
                });
        return tallies;
    }

    /** The countries that sources files give, by source. */
    public Map<String, String> countries() {
        Map<String, String> countries = new HashMap<>();
        jdbc.query("select source, country from source_country", row -> {
            countries.put(row.getString(1), row.getString(2));
        });
        return countries;
    }

    /** Puts these regions by outlet in place of all earlier ones, in the transaction of the caller. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(Map<String, String> regions) {
        fence.check();
        jdbc.update("delete from outlet");
        CopyRows rows = new CopyRows("outlet (source, region)");
        regions.forEach(rows::add);
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            rows.writeTo(connection);
            return true;
        });
    }
}
