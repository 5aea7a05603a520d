package io.dateline.transform.place.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.common.annotation.Place;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerTest {

    private static final List<PlaceRow> ROWS = List.of(
            row(-7, "Lost Sea", "H.SEA", "", "", 0, "lost sea"),
            row(10, "Erewhon", "A.PCLI", "XA", "", 900, "erewhon"),
            row(20, "Upper Erewhon", "A.ADM1", "XA", "01", 400, "upper erewhon"),
            row(30, "Quenby", "P.PPL", "XA", "01", 50, "quenby", "old quenby"),
            row(40, "Quenby", "P.PPL", "XA", "02", 70, "quenby"));

    private static PlaceRow row(
            int id, String name, String feature, String country, String admin1, long population, String... keys) {
        List<PlaceRow.Name> names = java.util.Arrays.stream(keys)
                .map(key -> new PlaceRow.Name(key, NameKind.PRIMARY))
                .toList();
        return new PlaceRow(id, name, id / 10.0, -id, feature, country, admin1, "", population, 3, names);
    }

    private static Gazetteer built() {
        GazetteerBuilder builder = new GazetteerBuilder();
        ROWS.forEach(builder::add);
        return builder.build();
    }

    private static void holdsTheRows(Gazetteer gazetteer) {
        assertThat(gazetteer.size()).isEqualTo(5);
        assertThat(gazetteer.names()).isEqualTo(6);
        int first = gazetteer.find(NameKey.hash("quenby"));
        assertThat(gazetteer.id(gazetteer.placeOf(first))).isEqualTo(30);
        assertThat(gazetteer.id(gazetteer.placeOf(gazetteer.next(first)))).isEqualTo(40);
        assertThat(gazetteer.next(gazetteer.next(first))).isEqualTo(Gazetteer.NONE);
        assertThat(gazetteer.find(NameKey.hash("nowhere"))).isEqualTo(Gazetteer.NONE);
        assertThat(gazetteer.id(gazetteer.country("XA"))).isEqualTo(10);
        assertThat(gazetteer.id(gazetteer.admin1("XA.01"))).isEqualTo(20);
        assertThat(gazetteer.byId(35)).isEqualTo(Gazetteer.NONE);
        Place place = gazetteer.place(gazetteer.byId(30));
        assertThat(place.placeId()).isEqualTo("gn:30");
        assertThat(place.admin1Name()).contains("Upper Erewhon");
        assertThat(place.latitude()).isEqualTo(3.0);
        assertThat(place.longitude()).isEqualTo(-30.0);
        assertThat(gazetteer.place(gazetteer.byId(-7)).placeId()).isEqualTo("dl:lost-sea");
    }

    @Test
    void placesAreFoundByNameIdAndCode() {
        holdsTheRows(built());
    }

    @Test
    void packedAndUnpackedItIsTheSame() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        GazetteerFile.write(ROWS, packed);
        holdsTheRows(GazetteerFile.read(new ByteArrayInputStream(packed.toByteArray()))
                .build());
    }

    @Test
    void mappedItIsTheSame(@TempDir Path folder) throws IOException {
        GazetteerBuilder builder = new GazetteerBuilder();
        ROWS.forEach(builder::add);
        GazetteerIndex.write(builder, folder.resolve("places.index"));
        holdsTheRows(GazetteerIndex.open(folder.resolve("places.index")));
    }

    @Test
    void aLaterRowReplacesTheEarlierOneAndItsNames() {
        GazetteerBuilder builder = new GazetteerBuilder();
        ROWS.forEach(builder::add);
        builder.add(row(30, "Newby", "P.PPL", "XA", "01", 51, "newby"));
        Gazetteer gazetteer = builder.build();

        assertThat(gazetteer.name(gazetteer.byId(30))).isEqualTo("Newby");
        assertThat(gazetteer.find(NameKey.hash("old quenby"))).isEqualTo(Gazetteer.NONE);
    }

    @Test
    void keysFoldCaseMarksAndDiacritics() {
        assertThat(NameKey.of("Al-Ḥasakah")).isEqualTo("al hasakah");
        assertThat(NameKey.of("St. Louis")).isEqualTo("st louis");
        assertThat(NameKey.of("Łódź")).isEqualTo("lodz");
        assertThat(NameKey.of("Ağrı")).isEqualTo("agri");
        assertThat(NameKey.of("—")).isEmpty();
    }

    @Test
    void aKeyGrownWordByWordHashesAsAWhole() {
        String text = "São-Paulo";
        long hash = NameKey.word(NameKey.word(NameKey.EMPTY, text, 0, 3), text, 4, 9);
        assertThat(hash).isEqualTo(NameKey.hash(NameKey.of(text)));
    }
}
