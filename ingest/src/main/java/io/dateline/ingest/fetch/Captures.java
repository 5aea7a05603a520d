package io.dateline.ingest.fetch;

import io.dateline.common.article.Publication;
import io.dateline.common.article.Publication.Basis;
import io.dateline.ingest.extract.PublishedAtParser;
import io.dateline.ingest.source.CaptureNote;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * How a capture's note is written in a web archive: as a {@code metadata} record in front of the response, in fields of our own whose
 * values are percent-encoded.
 */
public final class Captures {

    private static final String PREFIX = "dateline-";

    private Captures() {}

    /** @param link the address as the source listed it; behind redirects the capture has another */
    static Map<String, List<String>> fields(String link, CaptureNote note) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        put(fields, "link", Optional.of(link));
        put(fields, "source", Optional.of(note.source()));
        put(fields, "title", note.title());
        put(fields, "published", note.published().map(Publication::iso));
        put(fields, "basis", note.published().map(published -> published.basis().name()));
        put(fields, "language", note.language());
        return fields;
    }

    private static void put(Map<String, List<String>> fields, String name, Optional<String> value) {
        value.ifPresent(text -> fields.put(PREFIX + name, List.of(URLEncoder.encode(text, StandardCharsets.UTF_8))));
    }

    /** The note in a metadata record; empty in records that others have written. */
    public static Optional<CaptureNote> note(MessageHeaders fields) {
        Optional<Basis> basis = get(fields, "basis").flatMap(Captures::basis);
        return get(fields, "source")
                .map(source -> new CaptureNote(
                        source,
                        get(fields, "title"),
                        basis.flatMap(known ->
                                get(fields, "published").flatMap(date -> PublishedAtParser.parse(date, known))),
                        get(fields, "language")));
    }

    private static Optional<Basis> basis(String name) {
        return name.equals("FEED") || name.equals("SITEMAP")
                ? Optional.of(Basis.valueOf(name.toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    static Optional<String> link(MessageHeaders fields) {
        return get(fields, "link");
    }

    private static Optional<String> get(MessageHeaders fields, String name) {
        try {
            return fields.first(PREFIX + name).map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
