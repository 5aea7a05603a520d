package io.dateline.ingest.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.dateline.common.rejection.Reason;
import io.dateline.common.store.InputStore.InputFile;
import io.dateline.ingest.source.InputRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputWalkerTest {

    private final Path folder;

    InputWalkerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "x");
    }

    private static InputWalker.Listing list(Path... inputs) {
        return InputWalker.list(List.of(inputs).stream().map(Path::toString).toList(), () -> Path.of("unused"));
    }

    private static List<String> names(InputWalker.Listing listing) {
        return listing.files().stream().map(InputFile::name).toList();
    }

    @Test
    void aFolderIsWalkedInNameOrderAndOtherKindsAreCounted() throws IOException {
        for (String name :
                List.of("b.txt", "B.html", "a/z.jsonl.gz", "a/y.warc.gz", "c.pdf", ".hidden.txt", "b.meta.json")) {
            file(name);
        }
        InputWalker.Listing listing = list(folder);
        assertThat(names(listing)).containsExactly("B.html", "a/y.warc.gz", "a/z.jsonl.gz", "b.txt");
        assertThat(listing.passedOver()).isEqualTo(1);
    }

    @Test
    void aFolderThatCannotBeListedIsAFileThatCannotBeRead() throws IOException {
        file("a.txt");
        Path locked = file("locked/b.txt").resolveSibling(".").normalize();
        assumeThat(locked.toFile().setReadable(false)).isTrue();
        try {
            // root reads everything
            assumeThat(Files.isReadable(locked)).isFalse();
            InputWalker.Listing listing = list(folder);
            assertThat(names(listing)).containsExactly("a.txt", "locked");
            try (Records records = Records.open(listing.files().get(1), 100, 0)) {
                assertThat(Optional.ofNullable(records.next())
                                .flatMap(InputRecord::problem)
                                .map(InputRecord.Problem::reason))
                        .contains(Reason.UNREADABLE);
            }
        } finally {
            assertThat(locked.toFile().setReadable(true)).isTrue();
        }
    }

    @Test
    void aFileThatIsReachedTwiceIsReadOnce() throws IOException {
        Path file = file("a.txt");
        assertThat(names(list(file, folder, folder.resolve("../" + folder.getFileName()))))
                .containsExactly("a.txt");
    }

    @Test
    void filesOfOneNameAreToldApartByTheirFolders() throws IOException {
        file("2019/north/a.txt");
        file("2020/north/a.txt");
        file("2020/north/b.txt");
        assertThat(names(list(folder.resolve("2019/north"), folder.resolve("2020/north"))))
                .containsExactly("2019/north/a.txt", "2020/north/a.txt", "b.txt");
    }

    @Test
    void aLinkInACircleEnds() throws IOException {
        file("a.txt");
        Files.createSymbolicLink(folder.resolve("again"), folder);
        assertThat(names(list(folder))).containsExactly("a.txt");
    }

    @Test
    void standardInputIsKeptOnceAndReadAgainAfterARestart() throws IOException {
        Inbox inbox = new Inbox(folder);
        InputStream pipe = new ByteArrayInputStream("{\"text\":\"Body.\"}".getBytes(StandardCharsets.UTF_8));
        List<InputFile> first =
                InputWalker.list(List.of("-"), () -> inbox.spool(7, pipe)).files();
        List<InputFile> again = InputWalker.list(List.of("-"), () -> inbox.spool(7, InputStream.nullInputStream()))
                .files();
        assertThat(again).isEqualTo(first);
        assertThat(first).hasSize(1).allMatch(file -> file.name().equals("-"));
        Path kept = Path.of(first.get(0).path());
        assertThat(kept).hasContent("{\"text\":\"Body.\"}");
        inbox.clear(7);
        assertThat(kept).doesNotExist();
    }
}
