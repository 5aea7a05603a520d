package io.dateline.ingest.extract;

import io.dateline.common.article.Article;
import io.dateline.common.article.ArticleIds;
import io.dateline.common.article.ArticleText;
import io.dateline.common.article.Publication;
import io.dateline.common.article.Publication.Basis;
import io.dateline.common.rejection.Reason;
import io.dateline.common.rejection.Rejection;
import io.dateline.common.store.IntakeRecord;
import io.dateline.ingest.extract.JsonRecordParser.BadJsonException;
import io.dateline.ingest.source.InputKind;
import io.dateline.ingest.source.InputRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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

    /** An input record that holds no article, on its way to becoming a rejection. */
    private static final class RefusedException extends Exception {
        final Reason reason;
        final String detail;

        RefusedException(Reason reason, String detail) {
            super(detail);
            this.reason = reason;
            this.detail = detail;
        }
    }

    public IntakeRecord extract(InputRecord input) {
        List<Rejection> rejections = new ArrayList<>();
        try {
            ArticleFields fields = fields(input);
            Article article = article(input, fields, rejections);
            return new IntakeRecord(input.input(), input.no(), input.source(), Optional.of(article), rejections);
        } catch (RefusedException e) {
            rejections.add(rejection(input, e.reason, subject(input), e.detail));
            return new IntakeRecord(input.input(), input.no(), input.source(), Optional.empty(), rejections);
        }
    }

    private static ArticleFields fields(InputRecord input) throws RefusedException {
        if (input.problem().isPresent()) {
            InputRecord.Problem problem = input.problem().orElseThrow();
            throw new RefusedException(problem.reason(), problem.detail());
        }
        String text = decode(input.bytes());
        if (text.isBlank()) {
            throw new RefusedException(Reason.EMPTY, "nothing but white space");
        }
        return switch (input.kind()) {
            case JSONL -> json(text);
            case TXT -> sidecar(input).or(plainText(text)).or(ArticleFields.ofId(input.source()));
            case HTML -> sidecar(input).or(ArticleFields.ofHtml(text)).or(ArticleFields.ofId(input.source()));
        };
    }

    private static ArticleFields sidecar(InputRecord input) throws RefusedException {
        return input.sidecar().isPresent() ? json(decode(input.sidecar().orElseThrow())) : ArticleFields.empty();
    }

    private static ArticleFields json(String text) throws RefusedException {
        try {
            return JsonRecordParser.parse(text);
        } catch (BadJsonException e) {
            throw new RefusedException(
                    Reason.BAD_JSON,
                    e.getMessage() + "; it begins with "
                            + text.strip()
                                    .substring(0, Math.min(40, text.strip().length())));
        }
    }

    /** First non-blank line = headline, if a blank line follows it; else all is body. */
    static ArticleFields plainText(String text) {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int lineEnd = lineEnd(text, start);
        int next = skipLineBreak(text, lineEnd);
        int nextEnd = lineEnd(text, next);
        boolean headline = next < text.length()
                && text.substring(next, nextEnd).isBlank()
                && !text.substring(nextEnd).isBlank();
        if (!headline) {
            return ArticleFields.ofText(Optional.empty(), text);
        }
        int body = next;
        for (int end = nextEnd; text.substring(body, end).isBlank(); end = lineEnd(text, body)) {
            body = skipLineBreak(text, end);
        }
        return ArticleFields.ofText(Optional.of(text.substring(start, lineEnd).strip()), text.substring(body));
    }

    private static int lineEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static int skipLineBreak(String text, int end) {
        return text.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, text.length());
    }

    private static Article article(InputRecord input, ArticleFields given, List<Rejection> rejections)
            throws RefusedException {
        ArticleFields fields = given.text().isEmpty() && given.html().isPresent()
                ? given.or(PageExtractor.extract(given.html().orElseThrow(), given.url()))
                : given;
        String body = CleanText.of(fields.text()
                .orElseThrow(() -> new RefusedException(
                        Reason.NO_TEXT, "give the article's body in \"text\", or the page in \"html\"")));
        if (body.isBlank()) {
            throw new RefusedException(
                    given.html().isPresent() ? Reason.NO_TEXT : Reason.EMPTY,
                    given.html().isPresent() ? "no article was found in the page" : "the text is blank");
        }
        Optional<Publication> publication =
                fields.publishedAt().flatMap(value -> PublishedAtParser.parse(value, Basis.GIVEN));
        if (fields.publishedAt().isPresent() && publication.isEmpty()) {
            rejections.add(rejection(
                    input,
                    Reason.BAD_DATE,
                    fields.id().or(fields::url).orElseGet(() -> subject(input)),
                    "published_at is " + fields.publishedAt().orElseThrow()));
        }
        publication = publication.or(fields::found);
        Optional<String> id = fields.id().map(CleanText::of);
        Optional<String> url = fields.url().map(CleanText::of);
        Optional<String> source = fields.source().map(CleanText::of);
        Optional<String> byline = fields.byline().map(CleanText::of);
        ArticleText text = new ArticleText(CleanText.of(fields.title().orElse("")), body);
        Optional<String> language = LanguageGuesser.guess(body);
        String revision = ArticleIds.sha256(List.of(
                id.orElse(""),
                url.orElse(""),
                source.orElse(""),
                byline.orElse(""),
                fields.canonicalUrl().orElse(""),
                publication.map(p -> p.iso() + " " + p.basis().code()).orElse(""),
                text.title(),
                text.body()));
        return new Article(
                ArticleIds.articleId(id, source, url, text),
                revision,
                id,
                source,
                url,
                fields.canonicalUrl(),
                byline,
                publication,
                language,
                Optional.empty(),
                input.locator(),
                text);
    }

    private static String decode(byte[] bytes) throws RefusedException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new RefusedException(Reason.BAD_CHARSET, "it is not valid UTF-8; convert it with iconv");
        }
    }

    /** A file is its own subject; a line is known by its content, since line numbers change when a file is sorted. */
    private static String subject(InputRecord input) {
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
