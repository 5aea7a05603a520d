package io.dateline.common.annotation;

import io.dateline.common.article.ArticleText;
import java.util.List;

/**
 * Finds and resolves one kind of thing in an article.
 *
 * <p>Immutable and safe from any thread; the same text, context, rules and reference data give the same answer. Any string is
 * accepted and no article makes it throw.
 *
 * <p><b>Shape:</b> results are in text order, title first, and their spans never overlap.
 *
 * @param <M> what it finds
 */
public interface Annotator<M> {

    List<M> annotate(ArticleText article, AnnotationContext context);
}
