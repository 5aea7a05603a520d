package io.dateline.transform.official;

import io.dateline.common.article.Field;
import io.dateline.common.article.Span;
import java.util.List;

/**
 * A tagger of people's names that a user brings; none ships.
 *
 * <p>Where one is given, names are what it tags, no more and no longer; which of them are officials is still for titles and the register
 * to say. It must be safe from any thread and answer the same each time.
 */
@FunctionalInterface
public interface PersonTagger {

    /** The names of people in one field of an article, in any order, as string indices into {@code text}. */
    List<Span> people(Field field, String text);
}
