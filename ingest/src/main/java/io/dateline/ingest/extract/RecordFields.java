package io.dateline.ingest.extract;

import io.dateline.common.article.Publication;
import io.dateline.common.article.Publication.Basis;
import io.dateline.common.rejection.Reason;
import io.dateline.ingest.extract.ArticleFields.Field;
import io.dateline.ingest.extract.JsonRecordParser.BadJsonException;
import io.dateline.ingest.source.Capture;
import io.dateline.ingest.source.CaptureNote;
import io.dateline.ingest.source.InputRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the fields of an article from the bytes of a record, whatever its kind. */
final class RecordFields {

    /** An input record that holds no article, on its way to becoming a rejection. */
    static final class RefusedException extends Exception {
        final Reason reason;
        final String detail;
        /** What the record calls itself, where it was read that far. */
        final Optional<String> subject;

        RefusedException(Reason reason, String detail) {
            this(reason, detail, Optional.empty());
        }

        RefusedException(Reason reason, String detail, Optional<String> subject) {
            super(detail);
            this.reason = reason;
            this.detail = detail;
            this.subject = subject;
        }
    }

    /** What a page says of its date that is worth more than what its feed says. */
    private static final Set<Basis> SURER_THAN_FEEDS = EnumSet.of(Basis.JSON_LD, Basis.META);

    private RecordFields() {}

    static ArticleFields of(InputRecord input) throws RefusedException {
        if (input.problem().isPresent()) {
            InputRecord.Problem problem = input.problem().orElseThrow();
            throw new RefusedException(problem.reason(), problem.detail());
        }
        ArticleFields outlet = ArticleFields.empty().with(Field.SOURCE, input.outlet());
        return switch (input.kind()) {
            case JSONL -> given(json(text(input.bytes()))).or(outlet);
            case TXT ->
                sidecar(input)
                        .or(PlainText.parse(text(input.bytes())))
                        .or(ArticleFields.of(Field.ID, input.source()))
                        .or(outlet);
            case HTML ->
                given(sidecar(input)
                                .or(ArticleFields.of(Field.HTML, page(input, Optional.empty())))
                                .or(ArticleFields.of(Field.ID, input.source())))
                        .or(outlet);
            case WARC -> captured(input, input.capture().orElseThrow());
        };
    }

    private static ArticleFields given(ArticleFields given) throws RefusedException {
        if (given.has(Field.TEXT) || !given.has(Field.HTML)) {
            return given;
        }
        try {
            return given.or(extracted(given.get(Field.HTML).orElseThrow(), given.get(Field.URL)));
        } catch (RefusedException e) {
            throw new RefusedException(e.reason, e.detail, given.get(Field.ID).or(() -> given.get(Field.URL)));
        }
    }

    private static ArticleFields extracted(String html, Optional<String> url) throws RefusedException {
        PageExtractor.Page page = PageExtractor.extract(html, url);
        if (page.wall().isPresent()) {
            throw new RefusedException(
                    page.wall().get(),
                    "the page is called \"" + page.fields().get(Field.TITLE).orElse("") + "\"");
        }
        return page.fields();
    }

    private static ArticleFields captured(InputRecord input, Capture capture) throws RefusedException {
        if (capture.status() != 200) {
            throw new RefusedException(Reason.HTTP_ERROR, "the server answered " + capture.status());
        }
        ArticleFields page = extracted(page(input, capture.contentType()), Optional.of(capture.url()));
        Optional<CaptureNote> note = capture.note();
        Optional<Publication> told = note.flatMap(CaptureNote::published);
        boolean sure = page.found().isPresent()
                && SURER_THAN_FEEDS.contains(page.found().get().basis());
        return ArticleFields.of(Field.URL, capture.url())
                .with(Field.SOURCE, note.map(CaptureNote::source).or(() -> site(capture.url())))
                .withFound(sure ? page.found() : told)
                .or(page)
                .or(ArticleFields.empty()
                        .with(Field.TITLE, note.flatMap(CaptureNote::title))
                        .with(Field.LANGUAGE, note.flatMap(CaptureNote::language)));
    }

    /** Archives of others hold the pages of many outlets, which go by their sites' names. */
    private static Optional<String> site(String url) {
        String host = url.replaceFirst("(?i)^https?://(?:www\\.)?", "").replaceFirst("[:/?#].*", "");
        return Optional.of(host.toLowerCase(Locale.ROOT)).filter(name -> !name.isEmpty());
    }

    private static String page(InputRecord input, Optional<String> contentType) throws RefusedException {
        return notBlank(PageDecoder.decode(input.bytes(), contentType));
    }

    private static String text(byte[] bytes) throws RefusedException {
        return notBlank(decode(bytes));
    }

    private static String notBlank(String text) throws RefusedException {
        if (text.isBlank()) {
            throw new RefusedException(Reason.EMPTY, "nothing but white space");
        }
        return text;
    }

    private static ArticleFields sidecar(InputRecord input) throws RefusedException {
        if (input.sidecar().isEmpty()) {
            return ArticleFields.empty();
        }
        try {
            return json(text(input.sidecar().orElseThrow()));
        } catch (RefusedException e) {
            throw new RefusedException(
                    e.reason == Reason.EMPTY ? Reason.BAD_JSON : e.reason, "in its sidecar .meta.json: " + e.detail);
        }
    }

    private static ArticleFields json(String text) throws RefusedException {
        try {
            return JsonRecordParser.parse(text);
        } catch (BadJsonException e) {
            String start = text.strip().substring(0, Math.min(40, text.strip().length()));
            throw new RefusedException(Reason.BAD_JSON, e.getMessage() + "; it begins with " + start);
        }
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
}
