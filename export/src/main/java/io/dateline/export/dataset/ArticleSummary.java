package io.dateline.export.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes an article's row of {@code article_summary} out of its rows of the other tables. */
public final class ArticleSummary {

    private static final int SHOWN = 5;
    private static final int ARTICLE_ID = Dataset.ARTICLES.index("article_id");
    private static final int PUBLISHED = Dataset.ARTICLES.index("published_date");
    private static final int SOURCE = Dataset.ARTICLES.index("source");
    private static final int TITLE = Dataset.ARTICLES.index("title");
    private static final int URL = Dataset.ARTICLES.index("url");
    private static final int PLACE_NAME = Dataset.PLACE_MENTIONS.index("name");
    private static final int COUNTRY = Dataset.PLACE_MENTIONS.index("country_iso2");
    private static final int START = Dataset.DATE_MENTIONS.index("start_date");
    private static final int END = Dataset.DATE_MENTIONS.index("end_date");
    private static final int PERSON = Dataset.ARTICLE_OFFICIALS.index("person_name");
    private static final int LABEL = Dataset.ARTICLE_OFFICIALS.index("office_label");

    private ArticleSummary() {}

    public static Row row(ArticleRows rows) {
        Row article = rows.article();
        Map<String, Integer> places = counts(rows.places(), PLACE_NAME);
        return Row.of(
                article.get(ARTICLE_ID),
                article.get(PUBLISHED),
                article.get(SOURCE),
                article.get(TITLE),
                most(places).orElse(null),
                most(counts(rows.places(), COUNTRY)).orElse(null),
                orNull(places.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .limit(SHOWN)
                        .map(place -> place.getKey() + " (" + place.getValue() + ")")
                        .collect(Collectors.joining("; "))),
                orNull(officials(rows.officials())),
                edge(rows.dates(), START, -1),
                edge(rows.dates(), END, 1),
                String.valueOf(rows.sentences().size()),
                String.valueOf(rows.dates().size()),
                String.valueOf(rows.places().size()),
                String.valueOf(rows.officialMentions().size()),
                article.get(URL));
    }

    /** How often each value stands in a column, in the order of first appearance. */
    private static Map<String, Integer> counts(List<Row> rows, int column) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Row row : rows) {
            String value = row.get(column);
            if (value != null) {
                counts.merge(value, 1, Integer::sum);
            }
        }
        return counts;
    }

    /** The value with the highest count; of equals, the one that came first. */
    private static Optional<String> most(Map<String, Integer> counts) {
        String best = null;
        int bestCount = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > bestCount) {
                best = entry.getKey();
                bestCount = entry.getValue();
            }
        }
        return Optional.ofNullable(best);
    }

    private static String officials(List<Row> offices) {
        Set<String> texts = new LinkedHashSet<>();
        for (Row office : offices) {
            String label = office.text(LABEL);
            String person = office.get(PERSON);
            texts.add(person == null ? "the " + label : person + ", " + label);
        }
        return new ArrayList<>(texts).stream().limit(SHOWN).collect(Collectors.joining("; "));
    }

    /** The least ({@code sign} -1) or greatest (1) date of a column; ISO dates of four-digit years compare as text. */
    private static @Nullable String edge(List<Row> rows, int column, int sign) {
        String edge = null;
        for (Row row : rows) {
            String value = row.get(column);
            if (value != null && (edge == null || Integer.signum(value.compareTo(edge)) == sign)) {
                edge = value;
            }
        }
        return edge;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
