package io.dateline.transform.place.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.common.annotation.AnnotationContext;
import io.dateline.common.article.ArticleText;
import io.dateline.transform.place.PlaceAnnotator;
import io.dateline.transform.place.gazetteer.Gazetteer;
import io.dateline.transform.place.gazetteer.NameKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceStoreTest {

    private static final String ROW =
            "%s\t%s\t%s\tOther Quenby,QXB\t%s\t%s\tP\tPPL\tUS\t\tTX\t\t\t\t1200\t\t\tAmerica/Chicago\t2026-01-01\n";

    private Path folder;

    private ReferenceStore store;

    @BeforeEach
    void openStore(@TempDir Path temporary) {
        folder = temporary;
        store = new ReferenceStore(folder.resolve("reference"));
    }

    private static String row(String id, String name, String latitude, String longitude) {
        return ROW.formatted(id, name, name, latitude, longitude);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static byte[] zipped(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static int find(Gazetteer gazetteer, String name) {
        int entry = gazetteer.find(NameKey.hash(NameKey.of(name)));
        return entry == Gazetteer.NONE ? Gazetteer.NONE : gazetteer.placeOf(entry);
    }

    @Test
    void aDumpOfGeoNamesAddsItsPlacesToTheBundledOnes() throws Exception {
        store.add(List.of(file("US.txt", row("90000001", "Quenbyville", "31.5", "-97.25"))));

        Gazetteer gazetteer = store.gazetteer();
        int place = find(gazetteer, "Quenbyville");
        assertThat(gazetteer.place(place).placeId()).isEqualTo("gn:90000001");
        assertThat(gazetteer.place(place).admin1Name()).contains("Texas");
        assertThat(gazetteer.latitude(place)).isEqualTo(31.5);
        assertThat(find(gazetteer, "Other Quenby")).isEqualTo(place);
        assertThat(gazetteer.byId(6252001))
                .as("the United States are still there")
                .isNotEqualTo(Gazetteer.NONE);
    }

    @Test
    void anAnnotatorUsesWhatTheUserAdded() throws Exception {
        store.add(List.of(file("mine.csv", "name,latitude,longitude,country_iso2\nQuenbyville,31.5,-97.25,US\n")));

        PlaceAnnotator annotator = PlaceAnnotator.create(store.gazetteer());
        AnnotationContext nothing = new AnnotationContext(
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());
        assertThat(annotator.annotate(new ArticleText("", "The fair in Quenbyville, Texas, opened."), nothing))
                .first()
                .satisfies(mention ->
                        assertThat(mention.place().orElseThrow().placeId()).isEqualTo("dl:quenbyville"));
    }

    @Test
    void aZippedDumpIsReadAndAUsersPlaceReplacesTheBundledOne() throws Exception {
        Path zip = folder.resolve("allCountries.zip");
        Files.write(zip, zipped("allCountries.txt", row("2988507", "Lutetia", "48.85", "2.35")));
        store.add(List.of(zip));

        Gazetteer gazetteer = store.gazetteer();
        assertThat(gazetteer.name(gazetteer.byId(2988507))).isEqualTo("Lutetia");
    }

    @Test
    void furtherNamesFindTheirPlaces() throws Exception {
        store.add(List.of(
                file("alternateNamesV2.txt", """
                        1\t90000001\ten\tQuenby Springs\t1\t\t\t\t\t
                        2\t90000001\tlink\thttps://example.org/quenby\t\t\t\t\t\t
                        """), file("US.txt", row("90000001", "Quenbyville", "31.5", "-97.25"))));

        Gazetteer gazetteer = store.gazetteer();
        assertThat(find(gazetteer, "Quenby Springs")).isEqualTo(gazetteer.byId(90000001));
    }

    @Test
    void aSecondAddKeepsWhatTheFirstAdded() throws Exception {
        store.add(List.of(file("one.txt", row("90000001", "Quenbyville", "31.5", "-97.25"))));
        ReferenceStore.Compiled both = store.add(List.of(file("two.txt", row("90000002", "Ostrelby", "52", "1"))));

        assertThat(both.files())
                .extracting(file -> file.path().getFileName().toString())
                .containsExactly("one.txt", "two.txt");
        assertThat(find(store.gazetteer(), "Quenbyville")).isNotEqualTo(Gazetteer.NONE);
        assertThat(find(store.gazetteer(), "Ostrelby")).isNotEqualTo(Gazetteer.NONE);
    }

    @Test
    void theListSaysWhatIsInUse() throws Exception {
        assertThat(store.inUse()).isEmpty();
        Path file = file("US.txt", row("90000001", "Quenbyville", "31.5", "-97.25"));
        store.add(List.of(file));

        ReferenceStore.SourceFile listed = store.inUse().orElseThrow().files().get(0);
        assertThat(listed.format()).isEqualTo(ReferenceFormat.PLACES);
        assertThat(listed.rows()).isEqualTo(1);
        assertThat(listed.sha256()).hasSize(64);
        store.reset();
        assertThat(store.inUse()).isEmpty();
    }

    @Test
    void aLineOfTooFewColumnsIsRefusedWithItsNumber() throws Exception {
        Path file = file("broken.txt", row("90000001", "Quenbyville", "31.5", "-97.25") + "91\tshort\t1\t2\n");

        assertThatThrownBy(() -> store.add(List.of(file)))
                .isInstanceOfSatisfying(BrokenReferenceException.class, broken -> {
                    assertThat(broken.line()).isEqualTo(2);
                    assertThat(broken.reason()).isEqualTo("it has 4 columns instead of 19");
                });
        assertThat(store.inUse()).isEmpty();
    }

    @Test
    void anIdGivenTwiceIsRefusedWithItsLine() throws Exception {
        String row = row("90000001", "Quenbyville", "31.5", "-97.25");
        Path file = file("twice.txt", row + row);

        assertThatThrownBy(() -> store.add(List.of(file)))
                .isInstanceOf(BrokenReferenceException.class)
                .hasMessageEndingWith("line 2: the id 90000001 was given before");
    }

    @ParameterizedTest
    @CsvSource({"91,0,latitude", "x,0,latitude", "NaN,0,latitude", "0,-180.5,longitude", "0,,longitude"})
    void aPointOffTheEarthIsRefused(String latitude, String longitude, String which) throws Exception {
        Path file = file("points.txt", row("90000001", "Quenbyville", latitude, longitude == null ? "" : longitude));

        assertThatThrownBy(() -> store.add(List.of(file)))
                .isInstanceOf(BrokenReferenceException.class)
                .hasMessageContaining("line 1")
                .hasMessageContaining("the " + which);
    }

    @Test
    void halfAZipIsRefusedAndTheOldDataStay() throws Exception {
        store.add(List.of(file("US.txt", row("90000001", "Quenbyville", "31.5", "-97.25"))));
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            many.append(row(String.valueOf(91000000 + i), "Place" + Integer.toHexString(i * 7919), "10.5", "20.25"));
        }
        byte[] whole = zipped("allCountries.txt", many.toString());
        Path half = folder.resolve("half.zip");
        Files.write(half, Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> store.add(List.of(half)))
                .isInstanceOf(BrokenReferenceException.class)
                .hasMessageContaining("archive");
        assertThat(find(store.gazetteer(), "Quenbyville")).isNotEqualTo(Gazetteer.NONE);
        assertThat(store.inUse().orElseThrow().files()).hasSize(1);
    }

    @Test
    void emptyAndForeignFilesAreRefused() throws Exception {
        Path empty = file("empty.txt", "\n");
        Path foreign = file("foreign.txt", "a\tb\tc\n");
        Path csv = file("mine.csv", "name,latitude,longitude\nQuenbyville,31.5\n");

        assertThatThrownBy(() -> store.add(List.of(empty))).hasMessageContaining("no row");
        assertThatThrownBy(() -> store.add(List.of(foreign))).hasMessageContaining("3 columns");
        assertThatThrownBy(() -> store.add(List.of(csv)))
                .hasMessageContaining("line 2")
                .hasMessageContaining("2 columns instead of 3");
    }
}
