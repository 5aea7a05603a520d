package io.dateline.ingest.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.common.store.InputStore.InputFile;
import io.dateline.ingest.source.InputRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputRecordPagesTest {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final List<InputFile> files = new ArrayList<>();

    private void file(String name, List<String> lines) throws IOException {
        Path file = Files.write(folder.resolve(name), lines);
        files.add(new InputFile(files.size() + 1L, file.toString(), name, "jsonl"));
    }

    private InputRecordPages pages(int size, long lastRecordRead) {
        return new InputRecordPages(
                fileNo -> fileNo < files.size() ? Optional.of(files.get((int) fileNo)) : Optional.empty(),
                file -> lastRecordRead,
                size,
                10 * MEGABYTE);
    }

    private static List<Long> numbers(List<InputRecord> page) {
        return page.stream().map(InputRecord::no).toList();
    }

    @Test
    void recordsOfAllFilesComeInPagesThatCrossThem() throws IOException {
        file("a.jsonl", List.of("{}", "{}", "{}"));
        file("b.jsonl", List.of("{}", "{}"));
        InputRecordPages pages = pages(2, 0);

        assertThat(numbers(pages.after(null))).containsExactly(1L, 2L);
        assertThat(numbers(pages.after(null))).containsExactly(3L, 1L);
        assertThat(numbers(pages.after(null))).containsExactly(2L);
        assertThat(pages.after(null)).isEmpty();
        assertThat(pages.after(null)).isEmpty();
    }

    @Test
    void longRecordsMakeShortPagesSoThatMemoryHoldsThem() throws IOException {
        file("long.jsonl", Collections.nCopies(20, "x".repeat(3 * MEGABYTE)));
        InputRecordPages pages = pages(200, 0);

        for (int read = 0; read < 18; read += 3) {
            assertThat(pages.after(null)).hasSize(3);
        }
        assertThat(pages.after(null)).hasSize(2);
        assertThat(pages.after(null)).isEmpty();
    }

    @Test
    void aRestartGoesOnBehindTheLastRecordInTheLedger() throws IOException {
        file("a.jsonl", List.of("{}", "{}", "{}"));

        assertThat(numbers(pages(10, 2).after(null))).containsExactly(3L);
    }
}
