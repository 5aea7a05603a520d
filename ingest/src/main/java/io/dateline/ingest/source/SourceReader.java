package io.dateline.ingest.source;

import io.dateline.ingest.source.Source.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads one source of a sources file, and says of each value what is wrong with it. */
final class SourceReader {

    static final List<String> KEYS = List.of(
            "name",
            "kind",
            "url",
            "urls",
            "path",
            "paths",
            "country",
            "zone",
            "language",
            "limit",
            "min",
            "max",
            "from",
            "to");

    private static final int DEFAULT_LIMIT = 500;

    private final Map<String, Node> keys;
    private final Node whole;
    private final BiConsumer<Node, String> trouble;

    SourceReader(Map<String, Node> keys, Node whole, BiConsumer<Node, String> trouble) {
        this.keys = keys;
        this.whole = whole;
        this.trouble = trouble;
    }

    Source read() {
        Optional<Kind> told = value("kind", SourceReader::kind, "is no kind; use " + SourcesFile.kinds());
        if (!keys.containsKey("kind")) {
            trouble.accept(whole, "the source has no kind; use " + SourcesFile.kinds());
        }
        List<Node> addresses = list("url", "urls");
        List<Node> paths = list("path", "paths");
        told.filter(kind -> kind.isRemote() ? addresses.isEmpty() : paths.isEmpty())
                .ifPresent(kind -> trouble.accept(
                        whole,
                        "a source of kind " + kind.code() + " needs "
                                + (kind.isRemote() ? "url or urls" : "path or paths")));
        for (Node address : addresses) {
            if (!SourcesFile.scalar(address).matches("(?i)https?://[^\\s/]+.*")) {
                trouble.accept(
                        address, "\"" + SourcesFile.scalar(address) + "\" is no web address; begin it with https://");
            }
        }
        Optional<Integer> max = value("max", SourceReader::count, "is no number of articles");
        int min = value("min", SourceReader::count, "is no number of articles").orElse(0);
        if (max.isPresent() && max.get() < min) {
            trouble.accept(keys.getOrDefault("max", whole), "max is less than min");
        }
        return new Source(
                text("name").orElse(""),
                told.orElse(Kind.FILES),
                addresses.stream().map(SourcesFile::scalar).toList(),
                paths.stream().map(SourcesFile::scalar).toList(),
                value("country", SourceReader::country, "is no ISO country code such as FR"),
                value("zone", SourceReader::zone, "is no time zone such as Europe/Paris"),
                value("language", code -> code.matches("[a-z]{2,3}") ? code : null, "is no language code such as en"),
                value("limit", SourceReader::count, "is no number of pages").orElse(DEFAULT_LIMIT),
                min,
                max,
                value("from", SourceReader::day, "is no day such as 2024-01-31"),
                value("to", SourceReader::day, "is no day such as 2024-01-31"));
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(keys.get(key)).map(SourcesFile::scalar).filter(text -> !text.isEmpty());
    }

    private List<Node> list(String one, String many) {
        List<Node> values = new ArrayList<>();
        Optional.ofNullable(keys.get(one))
                .filter(node -> !SourcesFile.scalar(node).isEmpty())
                .ifPresent(values::add);
        if (keys.get(many) instanceof SequenceNode list) {
            values.addAll(list.getValue());
        } else if (keys.containsKey(many)) {
            trouble.accept(keys.get(many), "\"" + many + "\" is a list; for one, write \"" + one + "\"");
        }
        return values;
    }

    private <T> Optional<T> value(
            String key, Function<String, @org.jspecify.annotations.Nullable T> reading, String otherwise) {
        Node node = keys.get(key);
        if (node == null) {
            return Optional.empty();
        }
        T value = reading.apply(SourcesFile.scalar(node));
        if (value == null) {
            trouble.accept(node, key + " \"" + SourcesFile.scalar(node) + "\" " + otherwise);
        }
        return Optional.ofNullable(value);
    }

    private static @org.jspecify.annotations.Nullable Kind kind(String code) {
        for (Kind kind : Kind.values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        return null;
    }

    private static @org.jspecify.annotations.Nullable Integer count(String text) {
        return text.matches("\\d{1,6}") ? Integer.valueOf(text) : null;
    }

    private static @org.jspecify.annotations.Nullable String country(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        return Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2).contains(upper) ? upper : null;
    }

    private static @org.jspecify.annotations.Nullable ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @org.jspecify.annotations.Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
