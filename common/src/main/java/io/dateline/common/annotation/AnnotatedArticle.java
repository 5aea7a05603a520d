package io.dateline.common.annotation;

import io.dateline.common.article.ArticleText;
import io.dateline.common.article.Sentence;
import io.dateline.common.rejection.Rejection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that transform says of one revision of one article.
 *
 * @param version of the rules and the reference data that made it
 * @param notBefore the earliest day on which an undated article can have been written, from what it says
 * @param notAfter the latest such day
 * @param rejection why there are no mentions, where there are none for a reason
 */
public record AnnotatedArticle(
        String articleId,
        String revision,
        String version,
        ArticleText text,
        List<Sentence> sentences,
        List<DateMention> dates,
        List<PlaceMention> places,
        List<Official> officials,
        Optional<LocalDate> notBefore,
        Optional<LocalDate> notAfter,
        Optional<Rejection> rejection) {}
