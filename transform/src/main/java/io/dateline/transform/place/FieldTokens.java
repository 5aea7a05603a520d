package io.dateline.transform.place;

import io.dateline.common.article.ArticleText;
import io.dateline.common.article.Field;
import io.dateline.transform.place.PlaceMatcher.Found;
import io.dateline.transform.text.Tokens;
import java.util.List;

/** The tokens of an article's title and body. */
record FieldTokens(Tokens title, Tokens body) {

    static FieldTokens of(ArticleText article) {
        return new FieldTokens(Tokens.of(article.title()), Tokens.of(article.body()));
    }

    Tokens of(Field field) {
        return field == Field.TITLE ? title : body;
    }

    /** The tokens that {@code found} counts in. */
    Tokens around(Found found) {
        return of(found.span().field());
    }

    List<Tokens> all() {
        return List.of(title, body);
    }
}
