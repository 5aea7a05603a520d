package io.dateline.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page says of its article in JSON-LD, by schema.org's words. */
final class JsonLd {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA, JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    /** Types that are an article; anything else with a date counts only where there is none. */
    private static final Set<String> ARTICLES = Set.of(
            "Article",
            "NewsArticle",
            "BlogPosting",
            "Report",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "OpinionNewsArticle",
            "BackgroundNewsArticle",
            "ReviewNewsArticle",
            "LiveBlogPosting",
            "SocialMediaPosting",
            "ScholarlyArticle",
            "TechArticle",
            "Review",
            "CreativeWork");

    private static final Set<String> PAGES =
            Set.of("WebPage", "ItemPage", "VideoObject", "MediaObject", "Recipe", "PodcastEpisode");

    private final List<JsonNode> articles = new ArrayList<>();
    private final List<JsonNode> pages = new ArrayList<>();

    private JsonLd() {}

    static JsonLd of(Document page) {
        JsonLd found = new JsonLd();
        for (Element script : page.select("script[type^=application/ld+json]")) {
            String json =
                    script.data().strip().replaceFirst("^<!\\[CDATA\\[", "").replaceFirst("\\]\\]>$", "");
            try {
                found.collect(MAPPER.readTree(json), 0);
            } catch (JacksonException ignored) {
                // broken JSON-LD says nothing; the page has other witnesses
            }
        }
        return found;
    }

    private void collect(JsonNode node, int depth) {
        if (depth > 4) {
            return;
        }
        if (node.isArray()) {
            node.forEach(child -> collect(child, depth + 1));
        } else if (node.isObject()) {
            List<String> types = strings(node.path("@type"));
            if (types.stream().anyMatch(ARTICLES::contains)) {
                articles.add(node);
            } else if (types.stream().anyMatch(PAGES::contains)) {
                pages.add(node);
            }
            for (String within : List.of("@graph", "mainEntity", "mainEntityOfPage", "itemListElement")) {
                if (node.has(within) && !(within.equals("itemListElement") && types.contains("ItemList"))) {
                    collect(node.path(within), depth + 1);
                }
            }
        }
    }

    Optional<String> headline() {
        return first("headline");
    }

    Optional<String> datePublished() {
        return first("datePublished").or(() -> first("dateCreated")).or(() -> first("uploadDate"));
    }

    /** Every author's name, as the page orders them. */
    List<String> authors() {
        return articles.stream()
                .map(article -> article.path("author"))
                .filter(author -> !author.isMissingNode())
                .findFirst()
                .map(author -> (author.isArray() ? author.valueStream() : Stream.of(author))
                        .flatMap(one -> strings(one.isObject() ? one.path("name") : one).stream())
                        .map(String::strip)
                        .filter(name -> !name.isEmpty() && !name.startsWith("http"))
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    /** Whether the page says that it can be read for money only. */
    boolean paywalled() {
        return Stream.concat(articles.stream(), pages.stream())
                .map(node -> node.path("isAccessibleForFree"))
                .anyMatch(free -> free.isBoolean() && !free.asBoolean()
                        || free.isString() && free.asString().equalsIgnoreCase("false"));
    }

    private Optional<String> first(String field) {
        return Stream.concat(articles.stream(), pages.stream())
                .map(node -> node.path(field))
                .filter(value -> value.isString() && !value.asString().isBlank())
                .map(value -> value.asString().strip())
                .findFirst();
    }

    private static List<String> strings(JsonNode node) {
        if (node.isString()) {
            return List.of(node.asString());
        }
        return node.isArray()
                ? node.valueStream()
                        .filter(JsonNode::isString)
                        .map(JsonNode::asString)
                        .toList()
                : List.of();
    }
}
