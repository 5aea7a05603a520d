package io.dateline.ingest.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.common.store.ArticleStore;
import io.dateline.common.store.ArticleStore.Counts;
import io.dateline.common.store.IntakeRecord;
import io.dateline.ingest.TestDatabase;
import io.dateline.ingest.extract.RecordExtractor;
import io.dateline.ingest.source.InputKind;
import io.dateline.ingest.source.InputRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the store makes of records, in PostgreSQL: whatever their order, the same. */
class IntakeIT {

    private static final String OLD = "{\"id\":\"a\",\"text\":\"The dam opened in May.\"}";
    private static final String NEW = "{\"id\":\"a\",\"text\":\"The dam opened in June.\"}";
    private static final String THIRD = "{\"id\":\"a\",\"text\":\"The dam never opened.\"}";
    private static final String OTHER = "{\"id\":\"b\",\"text\":\"A bridge was closed.\"}";
    private static final String COPY =
            "{\"id\":\"c\",\"text\":\"A bridge was closed.\",\"published_at\":\"2019-10-22\"}";
    private static final String BROKEN = "{\"id\":";

    private final RecordExtractor extractor = new RecordExtractor();

    private void read(TestDatabase database, long run, int chunk, List<String> lines) {
        ArticleStore store = database.articles();
        List<IntakeRecord> records = new ArrayList<>();
        for (String line : lines) {
            records.add(extractor.extract(new InputRecord(
                    "/data/in.jsonl",
                    "in.jsonl",
                    Optional.empty(),
                    InputKind.JSONL,
                    records.size() + 1,
                    line.getBytes(StandardCharsets.UTF_8),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())));
        }
        for (int from = 0; from < records.size(); from += chunk) {
            List<IntakeRecord> part = records.subList(from, Math.min(records.size(), from + chunk));
            database.inTransaction(() -> store.write(part, run));
        }
        database.inTransaction(() -> database.duplicates().link());
        database.inTransaction(() -> store.closeIntake(run));
    }

    private static List<List<String>> orders(List<String> lines) {
        if (lines.size() == 1) {
            return List.of(lines);
        }
        List<List<String>> orders = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<String> rest = new ArrayList<>(lines);
            String first = rest.remove(i);
            for (List<String> order : orders(rest)) {
                List<String> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }

    private static List<String> published(TestDatabase database) {
        List<String> rows = new ArrayList<>(
                database.rows("select article_id, revision, body, published_at, duplicate_of from article order by 1"));
        rows.addAll(database.rows("select stage, source, subject, reason, detail from rejection order by 1, 2, 3, 4"));
        return rows;
    }

    @Test
    void whichOfTwoContentsOfOneIdIsKeptDoesNotDependOnOrderOrChunks() {
        List<String> expected = List.of();
        Counts counts = new Counts(0, 0, 0, 0);
        for (List<String> order : orders(List.of(OLD, NEW, THIRD, OLD))) {
            for (int chunk : new int[] {1, 100}) {
                TestDatabase database = TestDatabase.fresh();
                read(database, 1, chunk, order);
                if (expected.isEmpty()) {
                    expected = published(database);
                    counts = database.articles().counts(1);
                }
                assertThat(published(database)).as(order + " by " + chunk).isEqualTo(expected);
                Counts found = database.articles().counts(1);
                assertThat(found.seen()).isEqualTo(found.stored() + found.unchanged() + found.rejected());
                assertThat(found.stored()).isEqualTo(1);
            }
        }
        assertThat(expected).hasSize(3);
        assertThat(counts.seen()).isEqualTo(4);
    }

    @Test
    void theSameAgainIsUnchangedAndAChangedOneIsARevision() {
        TestDatabase database = TestDatabase.fresh();
        read(database, 1, 100, List.of(OLD, OTHER, BROKEN));
        assertThat(database.articles().counts(1)).isEqualTo(new Counts(3, 2, 0, 1));
        read(database, 2, 100, List.of(OLD, OTHER, BROKEN));
        assertThat(database.articles().counts(2)).isEqualTo(new Counts(3, 0, 2, 1));
        read(database, 3, 100, List.of(OTHER, NEW));
        assertThat(database.articles().counts(3)).isEqualTo(new Counts(2, 1, 1, 0));
        assertThat(database.rows("select body from article where external_id = 'a'"))
                .containsExactly("[The dam opened in June.]");
        assertThat(database.rows("select body from article_revision")).containsExactly("[The dam opened in May.]");
        assertThat(database.rows("select * from rejection")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void aConflictReadAgainLeavesEverythingAsItWas(int chunk) {
        TestDatabase database = TestDatabase.fresh();
        read(database, 1, chunk, List.of(OLD, NEW));
        List<String> before = published(database);
        read(database, 2, chunk, List.of(NEW, OLD));
        assertThat(published(database)).isEqualTo(before);
        read(database, 3, chunk, List.of(OLD, NEW));
        assertThat(published(database)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCopyOfTheSameWordsPointsAtTheEarliest(boolean datedFirst) {
        TestDatabase database = TestDatabase.fresh();
        read(database, 1, 100, datedFirst ? List.of(COPY, OTHER) : List.of(OTHER, COPY));
        assertThat(
                        database.rows(
                                "select d.external_id as copy, e.external_id as earliest from article d join article e on e.article_id = d.duplicate_of"))
                .containsExactly("[b, c]");
    }

    @Test
    void aConflictThatWasMendedIsForgotten() {
        TestDatabase database = TestDatabase.fresh();
        String one = "{\"id\":\"a\",\"source\":\"Gazette\",\"text\":\"The dam opened in May.\"}";
        String two = "{\"id\":\"a\",\"source\":\"Gazette\",\"text\":\"The dam opened in June.\"}";
        read(database, 1, 100, List.of(one, two));
        assertThat(database.rows("select source, reason from rejection")).containsExactly("[Gazette, conflicting-id]");
        read(database, 2, 100, List.of(OTHER));
        assertThat(database.rows("select reason from rejection"))
                .as("another outlet says nothing of it")
                .containsExactly("[conflicting-id]");
        read(database, 3, 100, List.of(one));
        assertThat(database.rows("select reason from rejection")).isEmpty();
    }

    @Test
    void whatIsSaidOfTwoBadDatesOfOneArticleDoesNotDependOnTheirOrder() {
        String spring = "{\"id\":\"a\",\"text\":\"The dam opened.\",\"published_at\":\"spring\"}";
        String autumn = "{\"id\":\"a\",\"text\":\"The dam opened.\",\"published_at\":\"autumn\"}";
        for (List<String> order : orders(List.of(spring, autumn))) {
            TestDatabase database = TestDatabase.fresh();
            read(database, 1, 1, order);
            assertThat(database.rows("select detail from rejection")).containsExactly("[published_at is autumn]");
        }
    }
}
