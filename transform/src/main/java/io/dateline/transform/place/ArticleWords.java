package io.dateline.transform.place;

import io.dateline.common.article.ArticleText;
import io.dateline.common.article.Field;
import io.dateline.transform.place.PlaceMatcher.Found;
import java.util.List;

/** The words of an article's title and body. */
record ArticleWords(Words title, Words body) {

    static ArticleWords of(ArticleText article) {
        return new ArticleWords(Words.of(article.title()), Words.of(article.body()));
    }

    Words of(Field field) {
        return field == Field.TITLE ? title : body;
    }

    /** The words that {@code found} counts in. */
    Words around(Found found) {
        return of(found.span().field());
    }

    List<Words> all() {
        return List.of(title, body);
    }
}
