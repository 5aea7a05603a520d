package io.dateline.export.publish;

import io.dateline.export.dataset.ArticleRows;
import io.dateline.export.dataset.Dataset;
import io.dateline.export.dataset.Release.Version;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what the articles of a release mention, while they stream past. */
final class Tally {

    private static final int PLACE_ID = Dataset.PLACE_MENTIONS.index("place_id");
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
        for (@Nullable String[] mention : rows.places()) {
            String place = mention[PLACE_ID];
            if (place != null) {
                Count count = places.computeIfAbsent(place, id -> new Count());
                count.mentions++;
                if (count.lastArticle != article) {
                    count.lastArticle = article;
                    count.articles++;
                }
            }
        }
        for (@Nullable String[] official : rows.officials()) {
            offices.merge(String.valueOf(official[OFFICE]), 1, Integer::sum);
        }
        if (!rows.version().isEmpty()) {
            versions.merge(rows.version(), 1L, Long::sum);
        }
    }

    /** The place's row with its counts behind; null where no article mentions it. */
    @Nullable
    String @Nullable [] counted(@Nullable String[] place) {
        Count count = places.get(place[0]);
        if (count == null) {
            return null;
        }
        @Nullable String[] row = new @Nullable String[place.length + 2];
        System.arraycopy(place, 0, row, 0, place.length);
        row[place.length] = String.valueOf(count.mentions);
        row[place.length + 1] = String.valueOf(count.articles);
        return row;
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
