package io.dateline.export.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.common.store.ReleaseStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published shape keeps its own rules, and everything that is made from it says the same. */
class DatasetTest {

    private static Release release() {
        List<FileFacts> files = Dataset.TABLES.stream()
                .map(table -> new FileFacts(table.fileName(), Optional.of(table), 3, 100, "ab", table.meaning()))
                .toList();
        return new Release(files, List.of(new Release.Version("rules 1.0.0", 3)), Extent.ALL, Optional.empty());
    }

    @Test
    void keysReferencesAndOrdersNameColumnsThatExist() {
        for (Table table : Dataset.ALL) {
            assertThat(table.header()).doesNotHaveDuplicates().containsAll(table.key());
            table.order().forEach(sort -> assertThat(table.header()).contains(sort.column()));
            for (Table.Reference reference : table.references()) {
                Table target = Dataset.table(reference.target()).orElseThrow();
                assertThat(table.header()).containsAll(reference.columns());
                assertThat(target.key()).isEqualTo(reference.targetColumns());
            }
        }
    }

    @Test
    void everyColumnHasAnExampleOfItsType() {
        Dataset.ALL.forEach(table -> table.columns().forEach(column -> {
            assertThat(column.meaning())
                    .as("%s.%s", table.name(), column.name())
                    .isNotBlank();
            switch (column.type()) {
                case INTEGER -> assertThat(Long.parseLong(column.example())).isNotNegative();
                case NUMBER -> assertThat(Double.parseDouble(column.example())).isFinite();
                case DATE -> assertThat(LocalDate.parse(column.example())).hasToString(column.example());
                case DATETIME -> assertThat(Instant.parse(column.example())).hasToString(column.example());
                case STRING -> assertThat(column.example()).isNotBlank();
            }
            if (!column.values().isEmpty()) {
                assertThat(column.values()).contains(column.example()).doesNotHaveDuplicates();
            }
        }));
    }

    @Test
    void everyStoredTableHasItsQuery() {
        for (Table table : Dataset.TABLES) {
            boolean derived = table.equals(Dataset.ARTICLE_SUMMARY) || table.equals(Dataset.OFFICES);
            assertThat(ReleaseStore.class.getResource("release/" + table.name() + ".sql") == null)
                    .as(table.name())
                    .isEqualTo(derived);
        }
    }

    @Test
    void dataPackageCsvwAndCodebookSayTheSameOfEveryColumn() {
        JsonNode dataPackage = JsonMapper.shared().readTree(DataPackage.json(release()));
        JsonNode csvw = JsonMapper.shared().readTree(CsvwMetadata.json(release()));
        String codebook = Codebook.markdown(release());

        for (int t = 0; t < Dataset.TABLES.size(); t++) {
            Table table = Dataset.TABLES.get(t);
            JsonNode resource = dataPackage.path("resources").path(t);
            JsonNode described = csvw.path("tables").path(t);
            assertThat(resource.path("name").asString()).isEqualTo(table.name());
            assertThat(described.path("url").asString()).isEqualTo(table.fileName());
            assertThat(resource.path("schema").path("primaryKey").values().stream()
                            .map(JsonNode::asString))
                    .containsExactlyElementsOf(table.key());
            for (int c = 0; c < table.columns().size(); c++) {
                Column column = table.columns().get(c);
                JsonNode field = resource.path("schema").path("fields").path(c);
                assertThat(field.path("name").asString()).isEqualTo(column.name());
                assertThat(field.path("type").asString())
                        .isEqualTo(column.type().name().toLowerCase(Locale.ROOT));
                assertThat(field.path("constraints").path("required").asBoolean(false))
                        .isEqualTo(column.required());
                assertThat(described
                                .path("tableSchema")
                                .path("columns")
                                .path(c)
                                .path("name")
                                .asString())
                        .isEqualTo(column.name());
                assertThat(codebook).contains("| `" + column.name() + "` | ");
            }
        }
        assertThat(dataPackage.path("dateline").path("rows").path("articles").asLong())
                .isEqualTo(3);
    }

    @Test
    void resourceNamesKeepTheSpecification() {
        Pattern name = Pattern.compile("[a-z0-9._/-]+");
        JsonMapper.shared()
                .readTree(DataPackage.json(release()))
                .path("resources")
                .forEach(
                        resource -> assertThat(resource.path("name").asString()).matches(name));
    }

    @Test
    void aPartOfTheArticlesPromisesNoOriginalOfEachCopy() {
        Release part = new Release(
                release().files(),
                List.of(),
                new Extent(Optional.of(LocalDate.of(2019, 1, 1)), Optional.empty()),
                Optional.empty());

        assertThat(part.references(Dataset.ARTICLES)).isEmpty();
        assertThat(release().references(Dataset.ARTICLES)).hasSize(1);
    }

    @Test
    void extentsHoldTheirOwnEnds() {
        Extent october = new Extent(Optional.of(LocalDate.of(2019, 10, 1)), Optional.of(LocalDate.of(2019, 10, 31)));

        assertThat(october.holds("2019-10-01")).isTrue();
        assertThat(october.holds("2019-10-31")).isTrue();
        assertThat(october.holds("2019-11-01")).isFalse();
        assertThat(october.holds(null)).isFalse();
        assertThat(Extent.ALL.holds(null)).isTrue();
    }

    @Test
    void rowsSortAsTheDatabaseSortsThem() {
        Comparator<@Nullable String[]> order = Dataset.SENTENCES.rowOrder();
        @Nullable String[] title = {"a", "title", "0", "0", "1", "x"};
        @Nullable String[] second = {"a", "body", "2", "0", "1", "x"};
        @Nullable String[] tenth = {"a", "body", "10", "0", "1", "x"};
        @Nullable String[] beyond = {"𝒢", "title", "0", "0", "1", "x"};
        @Nullable String[] within = {"\uFF21", "title", "0", "0", "1", "x"};

        assertThat(order.compare(title, second)).isNegative();
        assertThat(order.compare(second, tenth)).isNegative();
        assertThat(order.compare(within, beyond)).isNegative();
    }
}
