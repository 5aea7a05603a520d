package io.dateline.export.publish;

import io.dateline.export.dataset.ArticleRows;
import io.dateline.export.dataset.Dataset;
import io.dateline.export.dataset.Release.Version;
import io.dateline.export.dataset.Row;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what the articles of a release mention, while they stream past. */
final class Tally {

    private static final int PLACE_ID = Dataset.PLACE_MENTIONS.index("place_id");
    private static final int UNCOUNTED = Dataset.PLACES.index("mentions");
    private static final int OFFICE = Dataset.ARTICLE_OFFICIALS.index("office");

    private final Map<String, Count> places = new HashMap<>();
    private final Map<String, Integer> offices = new HashMap<>();
    private final Map<String, Long> versions = new TreeMap<>();
    private int article;

    private static final class Count {
        private int mentions;
        private int articles;
        private int lastArticle;
    }

    void add(ArticleRows rows) {
        article++;
        for (Row mention : rows.places()) {
            String place = mention.get(PLACE_ID);
            if (place != null) {
                Count count = places.computeIfAbsent(place, id -> new Count());
                count.mentions++;
                if (count.lastArticle != article) {
                    count.lastArticle = article;
                    count.articles++;
                }
            }
        }
        for (Row official : rows.officials()) {
            offices.merge(official.text(OFFICE), 1, Integer::sum);
        }
        String version = rows.version();
        if (version != null) {
            versions.merge(version, 1L, Long::sum);
        }
    }

    /**
     * The place's row with its counts behind; null where no article mentions it.
     *
     * @param line as the snapshot gives it, without the counts
     */
    @Nullable
    Row counted(byte[] line) {
        Row place = Row.of(line, UNCOUNTED);
        Count count = places.get(place.text(0));
        if (count == null) {
            return null;
        }
        @Nullable String[] values = Arrays.copyOf(place.values(), UNCOUNTED + 2);
        values[UNCOUNTED] = String.valueOf(count.mentions);
        values[UNCOUNTED + 1] = String.valueOf(count.articles);
        return Row.of(values);
    }

    int rowsOfOffice(String office) {
        return offices.getOrDefault(office, 0);
    }

    List<Version> versions() {
        return versions.entrySet().stream()
                .map(version -> new Version(version.getKey(), version.getValue()))
                .toList();
    }
}
