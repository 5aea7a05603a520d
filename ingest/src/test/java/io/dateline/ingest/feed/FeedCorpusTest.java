package io.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.common.article.Publication;
import io.dateline.common.article.Publication.Basis;
import io.dateline.ingest.extract.PageDecoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** feedparser's test files, which carry what must come out of them: each ends in entries or a reason, soon, and as expected. */
class FeedCorpusTest {

    private static final Path CORPUS = Path.of("../../shared/eval/feeds");
    private static final String BASE = "http://127.0.0.1:8097/tests/";

    private static final Pattern EXPECTATION = Pattern.compile(
            "Expect:\\s*(?:not )?bozo and entries\\[(\\d+)\\](?:\\['(\\w+)'\\]|\\.(\\w+))(?:\\['(\\w+)'\\])?\\s*==\\s*(.+?)\\s*$",
            Pattern.MULTILINE);
    private static final Pattern HEADER =
            Pattern.compile("Header:\\s*Content-type:\\s*(.+)$", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    private static final Pattern LOCATION =
            Pattern.compile("Header:\\s*Content-Location:\\s*(.+)$", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    private static final Pattern TUPLE = Pattern.compile("\\((\\d+), (\\d+), (\\d+), (\\d+), (\\d+), (\\d+),.*");

    private record Outcome(List<Entry> entries, Optional<String> reason) {}

    @Test
    void everyFileEndsInEntriesOrAReasonAndSoon() throws IOException {
        for (Path file : files()) {
            long start = System.nanoTime();
            Outcome outcome = outcome(Files.readAllBytes(file));
            assertThat(outcome.entries().isEmpty() || outcome.reason().isEmpty())
                    .isTrue();
            assertThat(System.nanoTime() - start).as(file.toString()).isLessThan(5_000_000_000L);
        }
    }

    @Test
    void titlesLinksIdsAndDatesComeOutAsExpected() throws IOException {
        Map<String, int[]> byField = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            String latin = new String(bytes, StandardCharsets.ISO_8859_1);
            Matcher expectation = EXPECTATION.matcher(latin.length() > 4000 ? latin.substring(0, 4000) : latin);
            if (!expectation.find()) {
                continue;
            }
            String named = expectation.group(2) != null ? expectation.group(2) : expectation.group(3);
            String field = named.equals("title_detail") && "value".equals(expectation.group(4)) ? "title" : named;
            if (!List.of(
                                    "title",
                                    "link",
                                    "id",
                                    "guid",
                                    "published",
                                    "updated",
                                    "created",
                                    "published_parsed",
                                    "updated_parsed",
                                    "created_parsed")
                            .contains(field)
                    || (expectation.group(4) != null && !named.equals("title_detail"))) {
                continue;
            }
            int[] counts = byField.computeIfAbsent(field.replace("_parsed", ""), f -> new int[2]);
            counts[1]++;
            List<Entry> entries = outcome(bytes).entries();
            int no = Integer.parseInt(expectation.group(1));
            boolean right = no < entries.size() && agrees(field, expectation.group(5), entries.get(no));
            if (right) {
                counts[0]++;
            } else {
                wrong.add(file + " " + field + " " + expectation.group(5) + " found "
                        + (no < entries.size() ? entries.get(no) : "none"));
            }
        }
        int right = byField.values().stream().mapToInt(counts -> counts[0]).sum();
        int all = byField.values().stream().mapToInt(counts -> counts[1]).sum();
        assertThat(all).isGreaterThan(150);
        assertThat((double) right / all)
                .as(right + " of " + all + "\n" + String.join("\n", wrong))
                .isGreaterThanOrEqualTo(0.97);
    }

    private static List<Path> files() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CORPUS), "the corpus is not beside this checkout: " + CORPUS);
        try (Stream<Path> walk = Files.walk(CORPUS)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Outcome outcome(byte[] bytes) {
        Matcher header = HEADER.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        Optional<String> contentType =
                header.find() ? Optional.of(header.group(1).strip()) : Optional.empty();
        Matcher location = LOCATION.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        String base = location.find() ? location.group(1).strip() : BASE;
        try {
            return new Outcome(
                    new FeedParser(Optional.empty()).parse(PageDecoder.decode(bytes, contentType), base),
                    Optional.empty());
        } catch (UnreadableListException e) {
            return new Outcome(List.of(), Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private static boolean agrees(String field, String literal, Entry entry) {
        String base = field.replace("_parsed", "");
        return switch (base) {
            case "title" -> sameWords(literal(literal), entry.title().orElse(""));
            case "link" -> literal(literal).equals(entry.link().orElse(""));
            case "id", "guid" -> literal(literal).equals(entry.id().orElse(""));
            default -> sameTime(literal, dates(base, entry));
        };
    }

    /** feedparser gives dc:date as the update; a feed that has one date means the publication. */
    private static Stream<Publication> dates(String field, Entry entry) {
        return switch (field) {
            case "created" -> entry.created().stream();
            case "published" -> entry.published().stream();
            default -> entry.updated().or(entry::published).stream();
        };
    }

    /** feedparser gives markup where there is some; here titles are plain text. */
    private static boolean sameWords(String expected, String found) {
        return expected.strip().equals(found)
                || Jsoup.parse(expected).text().strip().equals(found)
                || expected.replaceAll("\\s+", " ").strip().equals(found.replaceAll("\\s+", " "));
    }

    private static boolean sameTime(String literal, Stream<Publication> found) {
        Matcher tuple = TUPLE.matcher(literal);
        Optional<Publication> expected;
        if (tuple.matches()) {
            int[] n = new int[6];
            for (int i = 0; i < n.length; i++) {
                n[i] = Integer.parseInt(tuple.group(i + 1));
            }
            expected = Optional.of(Publication.instant(
                    OffsetDateTime.of(n[0], n[1], n[2], n[3], n[4], n[5], 0, ZoneOffset.UTC), Basis.FEED));
        } else {
            expected = new FeedDates(Optional.empty()).parse(literal(literal), Basis.FEED);
        }
        return expected.isPresent()
                && found.anyMatch(date -> date.instant().isPresent()
                                && expected.get().instant().isPresent()
                        ? date.instant().get().isEqual(expected.get().instant().get())
                        : date.date().equals(expected.get().date()));
    }

    /** A Python string literal's value. */
    private static String literal(String python) {
        String quoted = python.replaceFirst("^[ub]+(?=['\"])", "");
        String inner = quoted.length() >= 2 ? quoted.substring(1, quoted.length() - 1) : quoted;
        Matcher escape = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|N\\{[^}]*\\}|(.))")
                .matcher(inner);
        StringBuilder value = new StringBuilder();
        while (escape.find()) {
            String code = escape.group(1) != null ? escape.group(1) : escape.group(2);
            String replacement = code != null
                    ? String.valueOf((char) Integer.parseInt(code, 16))
                    : escape.group(3) == null
                            ? "?"
                            : escape.group(3).replace("n", "\n").replace("t", "\t");
            escape.appendReplacement(value, Matcher.quoteReplacement(replacement));
        }
        escape.appendTail(value);
        return new String(value.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
