package io.dateline.transform.official;

import io.dateline.common.annotation.AnnotationContext;
import io.dateline.common.annotation.Annotator;
import io.dateline.common.annotation.Official;
import io.dateline.common.article.ArticleText;
import io.dateline.common.article.Field;
import java.util.List;
import java.util.Optional;

/**
 * Finds the officials of an article: people mentioned because of, or together with, a public office, each with the offices that they hold
 * on the article's day.
 *
 * <p>Officials are found from their titles and from the register of terms of office; there is no general person tagger.
 *
 * <p><b>Shape:</b> one {@link Official} a person, in order of first mentions; no two mentions of an article overlap.
 */
public final class OfficialAnnotator implements Annotator<Official> {

    private final OfficialMatcher matcher;
    private final OfficialResolver resolver;

    private OfficialAnnotator(TermsOfOffice terms, OfficialLexicon lexicon, Optional<PersonTagger> tagger) {
        RegisterNames register = new RegisterNames(terms, lexicon.vocabulary());
        matcher = new OfficialMatcher(lexicon, register, tagger);
        resolver = new OfficialResolver(lexicon, register);
    }

    /** With the bundled register and lexicon. */
    public static OfficialAnnotator create() {
        return create(TermsFile.bundled());
    }

    /** With the bundled register and further terms, which go before its own where both know one. */
    public static OfficialAnnotator create(List<Term> further) {
        return create(TermsMerge.of(TermsFile.bundled(), further));
    }

    /** With a register of the caller's and the bundled lexicon. */
    public static OfficialAnnotator create(TermsOfOffice terms) {
        return new OfficialAnnotator(terms, OfficialLexicon.bundled(), Optional.empty());
    }

    /** With the bundled register and lexicon, and a tagger of the caller's that says what is a person's name. */
    public static OfficialAnnotator create(PersonTagger tagger) {
        return new OfficialAnnotator(TermsFile.bundled(), OfficialLexicon.bundled(), Optional.of(tagger));
    }

    @Override
    public List<Official> annotate(ArticleText article, AnnotationContext context) {
        List<OfficialMatcher.Found> fields =
                List.of(matcher.match(Field.TITLE, article.title()), matcher.match(Field.BODY, article.body()));
        fields.forEach(TitleLinks::link);
        return resolver.resolve(fields, context);
    }
}
