package io.dateline.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/** Made-up news of about 2.5 kB an article: the same seed gives the same articles, word for word, on every machine. */
public final class SeededArticles {

    private static final List<String> PLACES = List.of(
            "Nairobi",
            "Mosul",
            "Lyon",
            "Osaka",
            "Recife",
            "Gdansk",
            "Houston",
            "Peshawar",
            "Kharkiv",
            "Leeds",
            "Cairo",
            "Oslo",
            "Iraq",
            "Kenya",
            "France",
            "Japan",
            "Brazil",
            "Poland",
            "Texas",
            "Pakistan",
            "Ukraine",
            "Britain",
            "Egypt",
            "Norway");
    private static final List<String> DEMONYMS =
            List.of("Iraqi", "Kenyan", "French", "Japanese", "Brazilian", "Polish", "American", "Ukrainian", "British");
    private static final List<String> TIMES = List.of(
            "on Monday",
            "on Thursday",
            "last week",
            "two months ago",
            "in March 2011",
            "on 14 June 2009",
            "yesterday",
            "in the third quarter",
            "for three years",
            "every Friday",
            "next month",
            "at the end of 2016",
            "since 1998",
            "earlier this year",
            "over the weekend");
    private static final List<String> OFFICIALS = List.of(
            "Prime Minister Manmohan Singh",
            "Secretary of State John Kerry",
            "President Barack Obama",
            "the Pentagon chief",
            "the defence minister",
            "Chancellor Angela Merkel",
            "the mayor",
            "Foreign Secretary William Hague",
            "Gen. Ray Odierno");
    private static final List<String> SENTENCES = List.of(
            "%4$s said %3$s that the bridge between %1$s and the coast would stay closed.",
            "Engineers from %1$s began to repair the dam %3$s, according to %2$s newspapers.",
            "The %2$s government has promised more money for schools in %1$s, to be paid %3$s.",
            "Heavy rain fell over %1$s %3$s, and several villages were cut off from the road.",
            "“We did not expect such a crowd,” %4$s told reporters in %1$s %3$s.",
            "A court in %1$s postponed the hearing %3$s after a %2$s lawyer fell ill.",
            "Traders in %1$s sold less grain %3$s than at any time in the last five years.",
            "Talks between %2$s delegates and the rebels broke off %3$s, %4$s confirmed.",
            "The new railway will link %1$s with the capital and should be ready %3$s.",
            "Farmers near %1$s have waited %3$s for the price of coffee to recover.");

    private SeededArticles() {}

    /** Articles as records of the contract. */
    public static List<String> jsonLines(long seed, int count) {
        Random random = new Random(seed);
        JsonMapper mapper = JsonMapper.builder().build();
        List<String> lines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Map<String, Object> article = new LinkedHashMap<>();
            article.put("id", "seeded-" + seed + "-" + i);
            article.put("source", "outlet-" + random.nextInt(20) + ".example");
            article.put("title", sentence(random));
            if (random.nextInt(20) > 0) {
                article.put(
                        "published_at",
                        LocalDate.of(2009, 1, 1).plusDays(random.nextInt(3_000)).toString());
            }
            StringBuilder text = new StringBuilder();
            while (text.length() < 2_500) {
                text.append(sentence(random)).append(random.nextInt(4) == 0 ? "\n\n" : " ");
            }
            article.put("text", text.toString().strip());
            lines.add(mapper.writeValueAsString(article));
        }
        return lines;
    }

    public static Path write(Path file, List<String> lines) throws IOException {
        Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
        return Files.write(file, lines);
    }

    public static List<String> shuffled(List<String> lines, long seed) {
        List<String> other = new ArrayList<>(lines);
        Collections.shuffle(other, new Random(seed));
        return other;
    }

    private static String sentence(Random random) {
        return String.format(
                java.util.Locale.ROOT,
                pick(SENTENCES, random),
                pick(PLACES, random),
                pick(DEMONYMS, random),
                pick(TIMES, random),
                pick(OFFICIALS, random));
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
