package io.dateline.common.store;

import io.dateline.common.annotation.AnnotatedArticle;
import io.dateline.common.article.Article;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Annotations, and which articles still need them: those whose revision, or whose rules, reference data or outlet's region, are not the
 * ones that their annotation was made from.
 */
public class AnnotationStore {

    private static final List<String> TABLES =
            List.of("annotation", "sentence", "date_mention", "place_mention", "official_mention", "article_official");

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final RejectionStore rejections;
    private final RunFence fence;

    public AnnotationStore(JdbcTemplate jdbc, RejectionStore rejections, RunFence fence) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
        this.rejections = rejections;
        this.fence = fence;
    }

    /** An article to annotate, and where its outlet's readers live. */
    public record Pending(Article article, Optional<String> outletRegion) {

        /** The version that its annotation must carry, given that of rules and reference data. */
        public String version(String base) {
            return base + "+" + outletRegion.orElse("");
        }
    }

    /** The next articles to annotate, in id order, behind {@code afterId}; empty when all is done. */
    public List<Pending> pending(String version, String afterId, int limit) {
        return jdbc.query(
                ArticlePages.bounded("""
                select a.*, o.region
                from article a
                left join outlet o using (source)
                left join annotation n on n.article_id = a.article_id and n.article_id > ?
                where a.article_id > ?
                  and (n.revision is distinct from a.revision or n.version is distinct from ? || '+' || coalesce(o.region, ''))
                order by a.article_id
                limit ?
                """),
                (row, i) -> new Pending(ArticleRows.read(row), Optional.ofNullable(row.getString("region"))),
                afterId,
                afterId,
                version,
                limit);
    }

    /** One article as the annotators get it. */
    public Optional<Pending> article(String articleId) {
        return jdbc
                .query(
                        "select a.*, o.region from article a left join outlet o using (source) where a.article_id = ?",
                        (row, i) -> new Pending(ArticleRows.read(row), Optional.ofNullable(row.getString("region"))),
                        articleId)
                .stream()
                .findFirst();
    }

    /** How many articles {@link #pending} will give in all. */
    public long countPending(String version) {
        Long count = jdbc.queryForObject("""
                select count(*) from article a left join outlet o using (source) left join annotation n using (article_id)
                where n.revision is distinct from a.revision or n.version is distinct from ? || '+' || coalesce(o.region, '')
                """, Long.class, version);
        return count == null ? 0 : count;
    }

    /** Puts these annotations in place of earlier ones of the same articles, in the transaction of the caller. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(List<? extends AnnotatedArticle> annotated, long run) {
        fence.checkAndSeekByKey();
        MapSqlParameterSource ids = new MapSqlParameterSource(
                "ids", annotated.stream().map(AnnotatedArticle::articleId).toList());
        TABLES.forEach(table -> named.update("delete from " + table + " where article_id in (:ids)", ids));
        named.update("delete from rejection where stage = 'transform' and subject in (:ids)", ids);
        AnnotationRows rows = new AnnotationRows();
        annotated.forEach(rows::add);
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            rows.writeTo(connection);
            return true;
        });
        rejections.write(annotated.stream().flatMap(a -> a.rejection().stream()).toList(), run);
    }
}
