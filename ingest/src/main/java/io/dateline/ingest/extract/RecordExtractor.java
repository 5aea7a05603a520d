package io.dateline.ingest.extract;

import io.dateline.common.article.Article;
import io.dateline.common.article.ArticleIds;
import io.dateline.common.article.ArticleText;
import io.dateline.common.article.Publication;
import io.dateline.common.article.Publication.Basis;
import io.dateline.common.rejection.Reason;
import io.dateline.common.rejection.Rejection;
import io.dateline.common.store.IntakeRecord;
import io.dateline.ingest.extract.ArticleFields.Field;
import io.dateline.ingest.extract.RecordFields.RefusedException;
import io.dateline.ingest.source.Capture;
import io.dateline.ingest.source.InputKind;
import io.dateline.ingest.source.InputRecord;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Makes an article of an input record, or says why there is none.
 *
 * <p><b>Errors:</b> every {@link Reason} of the ingest stage, as a rejection of the record; it throws nothing.
 */
public final class RecordExtractor {

    /** The name of an outlet, not a text: outlets are sought in an index, which takes no more. */
    private static final int LONGEST_SOURCE = 500;

    public IntakeRecord extract(InputRecord input) {
        List<Rejection> rejections = new ArrayList<>();
        try {
            Article article = article(input, RecordFields.of(input), rejections);
            return new IntakeRecord(input.input(), input.no(), input.source(), Optional.of(article), rejections);
        } catch (RefusedException e) {
            rejections.add(rejection(input, e.reason, e.subject.orElseGet(() -> subject(input)), e.detail));
            return new IntakeRecord(input.input(), input.no(), input.source(), Optional.empty(), rejections);
        }
    }

    private static Article article(InputRecord input, ArticleFields fields, List<Rejection> rejections)
            throws RefusedException {
        ArticleText text = new ArticleText(CleanText.of(fields.get(Field.TITLE).orElse("")), body(input, fields));
        Optional<String> id = clean(fields, Field.ID);
        Optional<String> url = clean(fields, Field.URL);
        Optional<String> canonical = clean(fields, Field.CANONICAL_URL);
        Optional<String> source = clean(fields, Field.SOURCE);
        if (source.isPresent() && source.get().length() > LONGEST_SOURCE) {
            throw new RefusedException(
                    Reason.TOO_LARGE,
                    "its source has " + source.get().length() + " characters, the limit is " + LONGEST_SOURCE,
                    called(fields));
        }
        Optional<String> byline = clean(fields, Field.BYLINE);
        Optional<Publication> publication = publication(input, fields, rejections);
        // a page that was fetched goes by its canonical address: the same article under another slug is no other
        // article, and no other revision
        Optional<String> address = input.capture().isPresent() ? canonical.or(() -> url) : url;
        String revision = ArticleIds.sha256(List.of(
                id.orElse(""),
                address.orElse(""),
                source.orElse(""),
                byline.orElse(""),
                canonical.orElse(""),
                publication.map(p -> p.iso() + " " + p.basis().code()).orElse(""),
                text.title(),
                text.body()));
        return new Article(
                ArticleIds.articleId(id, source, address, text),
                revision,
                id,
                source,
                url,
                canonical,
                byline,
                publication,
                LanguageGuesser.guess(text.body()).or(() -> fields.get(Field.LANGUAGE)),
                input.capture().map(Capture::retrievedAt),
                input.locator(),
                text);
    }

    private static String body(InputRecord input, ArticleFields fields) throws RefusedException {
        // files are known by their names, lines by what they call themselves
        Optional<String> subject = input.kind() == InputKind.JSONL ? called(fields) : Optional.empty();
        boolean page = fields.has(Field.HTML);
        String body = CleanText.of(fields.get(Field.TEXT)
                .orElseThrow(() -> new RefusedException(
                        Reason.NO_TEXT, "give the article's body in \"text\", or the page in \"html\"", subject)));
        if (body.isBlank()) {
            throw new RefusedException(
                    page ? Reason.NO_TEXT : Reason.EMPTY,
                    page ? "no article was found in the page" : "the text is blank",
                    subject);
        }
        return body;
    }

    private static Optional<Publication> publication(
            InputRecord input, ArticleFields fields, List<Rejection> rejections) {
        Optional<String> given = fields.get(Field.PUBLISHED_AT);
        Optional<Publication> publication = given.flatMap(value -> PublishedAtParser.parse(value, Basis.GIVEN));
        if (given.isPresent() && publication.isEmpty()) {
            String subject = called(fields).orElseGet(() -> subject(input));
            rejections.add(rejection(input, Reason.BAD_DATE, subject, "published_at is " + given.get()));
        }
        return publication.or(fields::found);
    }

    private static Optional<String> called(ArticleFields fields) {
        return fields.get(Field.ID).or(() -> fields.get(Field.URL));
    }

    private static Optional<String> clean(ArticleFields fields, Field field) {
        return fields.get(field).map(CleanText::of);
    }

    /** A file or page is its own subject; a line is known by its content, since line numbers change when a file is sorted. */
    private static String subject(InputRecord input) {
        if (input.capture().isPresent()) {
            return input.capture().get().url();
        }
        if (input.kind() != InputKind.JSONL || input.bytes().length == 0) {
            return input.source();
        }
        String line = HexFormat.of().formatHex(ArticleIds.digest(input.bytes()), 0, 6);
        return input.source() + " line " + line;
    }

    private static Rejection rejection(InputRecord input, Reason reason, String subject, String detail) {
        return new Rejection(
                Rejection.Stage.INGEST,
                reason,
                input.source(),
                CleanText.of(subject),
                CleanText.of(detail),
                input.locator());
    }
}
