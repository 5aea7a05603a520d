package io.dateline.common.store;

import io.dateline.common.batch.WorkAheadTasklet;

/** Pages of articles, bounded by what they weigh; a character counts as a byte. */
final class ArticlePages {

    private ArticlePages() {}

    /** @param page a query of articles in the order of their ids that gives {@code article_id} and {@code char_count}, with its limit of rows */
    static String bounded(String page) {
        return "select * from (select p.*, sum(char_count) over (order by article_id rows unbounded preceding) - char_count as before"
                + " from (" + page + ") p) q where before < " + WorkAheadTasklet.PAGE_BYTES + " order by article_id";
    }
}
