package io.dateline.ingest.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.UnixOperatingSystemMXBean;
import io.dateline.common.rejection.Reason;
import io.dateline.common.store.InputStore.InputFile;
import io.dateline.ingest.source.InputRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordFileTest {

    private final Path folder;

    RecordFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private InputFile write(String name, String kind, byte[] bytes) throws IOException {
        Path path = Files.write(folder.resolve(name), bytes);
        return new InputFile(1, path.toString(), name, kind);
    }

    private InputFile lines(String text) throws IOException {
        return write("in.jsonl", "jsonl", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<InputRecord> read(InputFile file, int limit, long skip) throws IOException {
        List<InputRecord> records = new ArrayList<>();
        try (Records open = Records.open(file, limit, skip)) {
            for (InputRecord record = open.next(); record != null; record = open.next()) {
                records.add(record);
            }
        }
        return records;
    }

    @Test
    void aFileIsClosedWhateverBecameOfIt() throws IOException {
        UnixOperatingSystemMXBean system = assumeUnix();
        InputFile whole = lines("{}\n");
        InputFile broken = write("broken.jsonl.gz", "jsonl", new byte[] {1, 2, 3, 4});
        long before = system.getOpenFileDescriptorCount();
        for (int i = 0; i < 100; i++) {
            for (InputFile file : List.of(whole, broken)) {
                try (Records records = Records.open(file, 100, 0)) {
                    while (records.next() != null) {
                        // to its end
                    }
                }
            }
        }
        assertThat(system.getOpenFileDescriptorCount() - before).isLessThan(50);
    }

    private static UnixOperatingSystemMXBean assumeUnix() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        assumeThat(system).isInstanceOf(UnixOperatingSystemMXBean.class);
        return (UnixOperatingSystemMXBean) system;
    }

    /** Records as {@code number:text}, problems as {@code number:REASON}. */
    private static List<String> shown(InputFile file, int limit, long skip) throws IOException {
        return read(file, limit, skip).stream()
                .map(record -> record.no() + ":"
                        + record.problem()
                                .map(problem -> problem.reason().name())
                                .orElseGet(() -> new String(record.bytes(), StandardCharsets.UTF_8)))
                .toList();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    @Test
    void eachLineIsARecordAndBlankLinesAreNone() throws IOException {
        assertThat(shown(lines("{1}\n\n \t\r\n{2}\r\n{3}"), 100, -1)).containsExactly("1:{1}", "4:{2}\r", "5:{3}");
    }

    @Test
    void aRestartGoesOnBehindTheLastRecordKept() throws IOException {
        InputFile file = lines("{1}\n\n{2}\n{3}\n");
        assertThat(shown(file, 100, 1)).containsExactly("3:{2}", "4:{3}");
        assertThat(shown(file, 100, 3)).containsExactly("4:{3}");
        assertThat(shown(file, 100, 4)).isEmpty();
    }

    @Test
    void aLineOverTheLimitIsRefusedAndTheNextIsRead() throws IOException {
        InputFile file = lines("{12345}\n{1}\n{12346}\n{1234}\n");
        assertThat(shown(file, 6, -1)).containsExactly("1:TOO_LARGE", "2:{1}", "3:TOO_LARGE", "4:{1234}");
        List<InputRecord> records = read(file, 6, -1);
        assertThat(records.get(0).bytes()).isNotEqualTo(records.get(2).bytes());
    }

    @Test
    void aFileWithoutARecordIsEmptyOnceAndNotAgainAfterARestart() throws IOException {
        assertThat(shown(lines(""), 100, -1)).containsExactly("1:EMPTY");
        assertThat(shown(lines("\n \n"), 100, -1)).containsExactly("3:EMPTY");
        assertThat(shown(lines("\n \n"), 100, 3)).isEmpty();
    }

    @Test
    void zippedLinesAreRead() throws IOException {
        assertThat(shown(write("in.jsonl.gz", "jsonl", gzip("{1}\n{2}\n")), 100, 1))
                .containsExactly("2:{2}");
    }

    @Test
    void aTornArchiveGivesWhatCameBeforeAndAReason() throws IOException {
        byte[] whole = gzip("{1}\n".repeat(50_000));
        byte[] torn = Arrays.copyOf(whole, whole.length / 2);
        List<String> shown = shown(write("in.jsonl.gz", "jsonl", torn), 100, -1);
        assertThat(shown).hasSizeGreaterThan(1_000).contains("1:{1}");
        assertThat(shown.get(shown.size() - 1)).endsWith(":" + Reason.UNREADABLE);
    }

    @Test
    void whatIsNoArchiveAtAllIsUnreadable() throws IOException {
        assertThat(shown(write("in.jsonl.gz", "jsonl", new byte[] {1, 2, 3}), 100, -1))
                .containsExactly("1:UNREADABLE");
    }

    @Test
    void aMissingFileIsUnreadableInWordsOfOurOwn() throws IOException {
        InputFile missing = new InputFile(1, folder.resolve("none.txt").toString(), "none.txt", "txt");
        List<InputRecord> records = read(missing, 100, -1);
        assertThat(records).hasSize(1);
        assertThat(records.get(0).problem().orElseThrow().detail()).isEqualTo("there is no such file");
    }

    @Test
    void aTextIsOneRecordWithItsSidecar() throws IOException {
        Files.writeString(folder.resolve("a.meta.json"), "{}");
        List<InputRecord> records = read(write("a.txt", "txt", "One.\nTwo.".getBytes(StandardCharsets.UTF_8)), 100, -1);
        assertThat(records).hasSize(1);
        assertThat(records.get(0).sidecar().orElseThrow()).isEqualTo("{}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aTextOverTheLimitIsRefused() throws IOException {
        assertThat(shown(write("a.txt", "txt", new byte[11]), 10, -1)).containsExactly("1:TOO_LARGE");
        assertThat(shown(write("b.html.gz", "html", gzip("x".repeat(1_000_000))), 10, -1))
                .containsExactly("1:TOO_LARGE");
    }

    private static String detail(InputFile file) throws IOException {
        List<InputRecord> records = read(file, 100, -1);
        assertThat(records).hasSize(1);
        assertThat(records.get(0).problem().orElseThrow().reason()).isEqualTo(Reason.UNREADABLE);
        return records.get(0).problem().orElseThrow().detail();
    }

    @Test
    void whatIsNoFileIsNotWaitedFor() throws IOException {
        Path device = Files.createSymbolicLink(folder.resolve("zero.jsonl"), Path.of("/dev/zero"));
        assertThat(detail(new InputFile(1, device.toString(), "zero.jsonl", "jsonl")))
                .contains("no file");
        assertThat(detail(new InputFile(1, folder.toString(), "folder", "jsonl")))
                .contains("folder");
    }

    @Test
    void aNameThatTheLocaleCannotSpellIsSaidToBeSo() throws IOException {
        assertThat(detail(new InputFile(1, folder.resolve("a\uFFFD.txt").toString(), "a\uFFFD.txt", "txt")))
                .contains("name");
        assertThat(detail(new InputFile(1, folder + "/a\0.txt", "a.txt", "txt")))
                .contains("name");
    }

    @Test
    void aSidecarThatCannotBeReadIsNamed() throws IOException {
        Files.createDirectory(folder.resolve("a.meta.json"));
        assertThat(detail(write("a.txt", "txt", new byte[] {'a'}))).startsWith("its sidecar a.meta.json: ");
        Files.write(folder.resolve("b.meta.json"), new byte[101]);
        assertThat(detail(write("b.txt", "txt", new byte[] {'b'}))).contains("limit of 100 bytes");
    }

    @Test
    void aDamagedArchiveIsToldFromOneThatBreaksOff() throws IOException {
        assertThat(detail(write("a.jsonl.gz", "jsonl", "{}{}{}{}{}{}".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("it is not in gzip's format, or damaged");
        assertThat(detail(write("b.jsonl.gz", "jsonl", new byte[0]))).isEqualTo("it breaks off before its end");
    }
}
