package io.dateline.common.store;

/** Pages of articles, bounded by what they weigh: the longest article allowed is thousands of times as long as a usual one. */
final class ArticlePages {

    /** A page ends behind the article that passes it. */
    private static final int CHARS = 8 << 20;

    private ArticlePages() {}

    /** @param page a query of articles in the order of their ids that gives {@code article_id} and {@code char_count}, with its limit of rows */
    static String bounded(String page) {
        return "select * from (select p.*, sum(char_count) over (order by article_id rows unbounded preceding) - char_count as before"
                + " from (" + page + ") p) q where before < " + CHARS + " order by article_id";
    }
}
