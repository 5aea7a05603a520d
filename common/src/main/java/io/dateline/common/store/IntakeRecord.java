package io.dateline.common.store;

import io.dateline.common.article.Article;
import io.dateline.common.rejection.Rejection;
import java.util.List;
import java.util.Optional;

/**
 * What became of one input record: an article, or the reason why there is none.
 *
 * @param input the full path or address of the input that it was read from
 * @param recordNo its number there, from 1; 0 for the input as a whole
 * @param source what rejections call the input
 * @param article empty where the record was refused
 * @param rejections why it was refused, or what of a kept article was refused
 */
public record IntakeRecord(
        String input, long recordNo, String source, Optional<Article> article, List<Rejection> rejections) {

    public IntakeRecord {
        source = Rejection.name(source);
        rejections = List.copyOf(rejections);
        if (article.isEmpty() && rejections.isEmpty()) {
            throw new IllegalArgumentException("Neither an article nor a reason: " + input + ":" + recordNo);
        }
    }
}
