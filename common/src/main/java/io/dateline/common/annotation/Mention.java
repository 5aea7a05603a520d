package io.dateline.common.annotation;

import io.dateline.common.article.Span;

/** Something found in an article's text. */
public interface Mention {

    Span span();

    Decision decision();
}
