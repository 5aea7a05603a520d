package io.dateline.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Made-up news: the same seed gives the same articles, word for word, on every machine.
 *
 * <p>Its sentences and words are the project's own ({@code sentences.txt}, {@code words.tsv}), mixed so that an article of 2,500 characters
 * has as many dates, places and officials as one of real news: about 9, 14 and 4. Half of its sentences have none.
 */
final class NewsArticles {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    private final Random random;
    private final List<String> sentences = lines("sentences.txt");
    private final Map<String, List<String>> words = new HashMap<>();

    NewsArticles(long seed) {
        random = new Random(seed);
        for (String line : lines("words.tsv")) {
            String[] cells = line.split("\t", 2);
            words.put(cells[0], List.of(cells[1].split("\\|")));
        }
    }

    /** Articles as lines of the contract's records. */
    static List<String> jsonLines(long seed, int count) {
        NewsArticles made = new NewsArticles(seed);
        JsonMapper mapper = JsonMapper.builder().build();
        return IntStream.range(0, count)
                .mapToObj(i -> mapper.writeValueAsString(made.article(i)))
                .toList();
    }

    private static List<String> lines(String name) {
        try (InputStream in = Objects.requireNonNull(NewsArticles.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    /** Sentences in paragraphs, to {@code length} characters or the end of the sentence that passes it. */
    String body(int length) {
        StringBuilder body = new StringBuilder();
        while (body.length() < length) {
            body.append(sentence()).append(random.nextInt(3) == 0 ? "\n\n" : " ");
        }
        return body.toString().strip();
    }

    /** Bodies cut to exactly {@code length} characters, for counting characters a second. */
    List<String> bodies(int count, int length) {
        int withBreak = length + "\n\n".length(); // which body() strips
        return Stream.generate(() -> body(withBreak).substring(0, length))
                .limit(count)
                .toList();
    }

    private Map<String, String> article(int number) {
        Map<String, String> article = new LinkedHashMap<>();
        article.put("id", "made-" + number);
        article.put("source", "outlet-" + random.nextInt(20) + ".example");
        article.put("title", sentence());
        article.put(
                "published_at",
                LocalDate.of(2009, 1, 1).plusDays(random.nextInt(3_000)).toString());
        article.put("text", body(2_500));
        return article;
    }

    private String sentence() {
        String sentence = SLOT.matcher(pick(sentences)).replaceAll(slot -> Matcher.quoteReplacement(word(slot)));
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private String word(MatchResult slot) {
        return pick(words.getOrDefault(slot.group(1), List.of(slot.group())));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
