package io.dateline.transform.place.gazetteer;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Collects places and makes a {@link Gazetteer} of them; primitive arrays only, so that millions of places fit a small heap.
 *
 * <p>A place added later with the same id replaces the earlier one, names and all. Good for one {@link #build}; not for two threads.
 */
public final class GazetteerBuilder {

    static final int REF_BITS = 3;

    private final Growing.Ints ids = new Growing.Ints();
    private final Growing.Ints latitudes = new Growing.Ints();
    private final Growing.Ints longitudes = new Growing.Ints();
    private final Growing.Ints populations = new Growing.Ints();
    private final Growing.Ints nameAt = new Growing.Ints();
    private final Growing.Ints admin2s = new Growing.Ints();
    private final Growing.Shorts admin1s = new Growing.Shorts();
    private final Growing.Shorts countries = new Growing.Shorts();
    private final Growing.Shorts features = new Growing.Shorts();
    private final Growing.Bytes fames = new Growing.Bytes();
    private final Growing.Bytes text = new Growing.Bytes();
    private final Growing.Longs hashes = new Growing.Longs();
    private final Growing.Ints refs = new Growing.Ints();
    private final Numbers countryNumbers;
    private final Numbers admin1Numbers;
    private final Numbers admin2Numbers;
    private final Numbers featureNumbers;

    public GazetteerBuilder() {
        this(new Columns.Tables(java.util.List.of(), java.util.List.of(), java.util.List.of(), java.util.List.of()));
    }

    GazetteerBuilder(Columns.Tables tables) {
        countryNumbers = new Numbers(tables.countries());
        countryNumbers.of("");
        admin1Numbers = new Numbers(tables.admin1s());
        admin1Numbers.of("");
        admin2Numbers = new Numbers(tables.admin2s());
        admin2Numbers.of("");
        featureNumbers = new Numbers(tables.features());
        featureNumbers.of("");
    }

    public GazetteerBuilder add(PlaceRow row) {
        String admin1 = row.admin1().isEmpty() ? "" : row.country() + "." + row.admin1();
        String admin2 = row.admin2().isEmpty() ? "" : admin1 + "." + row.admin2();
        byte[] name = shortened(row.name());
        place(
                row.id(),
                (int) Math.round(row.latitude() * 1e5),
                (int) Math.round(row.longitude() * 1e5),
                (int) Math.min(Math.max(row.population(), 0), Integer.MAX_VALUE),
                row.fame(),
                featureNumbers.of(row.feature()),
                countryNumbers.of(row.country()),
                admin1Numbers.of(admin1),
                admin2Numbers.of(admin2),
                name,
                0,
                name.length);
        for (PlaceRow.Name other : row.names()) {
            name(NameKey.hash(other.key()), other.kind());
        }
        return this;
    }

    private static byte[] shortened(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        int end = name.length();
        while (bytes.length > 255) {
            bytes = name.substring(0, --end).getBytes(StandardCharsets.UTF_8);
        }
        return bytes;
    }

    /** A place whose codes are numbers already; coordinates in 1e-5 degrees, its name of at most 255 bytes of UTF-8. */
    void place(
            int id,
            int latitude,
            int longitude,
            int population,
            int fame,
            int feature,
            int country,
            int admin1,
            int admin2,
            byte[] nameIn,
            int nameStart,
            int nameLength) {
        ids.add(id);
        latitudes.add(latitude);
        longitudes.add(longitude);
        populations.add(population);
        fames.add(Math.min(fame, 255));
        features.add(feature);
        countries.add(country);
        admin1s.add(admin1);
        admin2s.add(admin2);
        nameAt.add(text.size());
        text.add(nameLength);
        text.add(nameIn, nameStart, nameLength);
    }

    /** A name, by its hash, of the place that was added last. */
    void name(long hash, NameKind kind) {
        name(ids.size() - 1, hash, kind);
    }

    /** Another name for the place that was added as number {@code row}, counted from 0. */
    public void name(int row, long hash, NameKind kind) {
        hashes.add(NameKey.mixed(hash));
        refs.add(row << REF_BITS | kind.code());
    }

    /** How many places were added, replaced ones too. */
    public int size() {
        return ids.size();
    }

    /** The id of the place that was added as number {@code row}. */
    public int id(int row) {
        return ids.get(row);
    }

    public Gazetteer build() {
        return new Gazetteer(columns());
    }

    /** The columns in order; empties this builder, a column at a time, so that no more than one stands twice. */
    Columns columns() {
        int[] order = orderById();
        int[] newNumber = new int[ids.size()];
        Arrays.fill(newNumber, -1);
        for (int i = 0; i < order.length; i++) {
            newNumber[order[i]] = i;
        }
        int kept = 0;
        for (int k = 0; k < refs.size(); k++) {
            int place = newNumber[refs.get(k) >> REF_BITS];
            if (place >= 0) {
                hashes.set(kept, hashes.get(k));
                refs.set(kept++, place << REF_BITS | (refs.get(k) & ((1 << REF_BITS) - 1)));
            }
        }
        NameSort.Sorted sorted = NameSort.sort(hashes.take(), refs.take(), kept);
        return new Columns(
                IntBuffer.wrap(ids.ordered(order)),
                IntBuffer.wrap(latitudes.ordered(order)),
                IntBuffer.wrap(longitudes.ordered(order)),
                IntBuffer.wrap(populations.ordered(order)),
                IntBuffer.wrap(nameAt.ordered(order)),
                IntBuffer.wrap(admin2s.ordered(order)),
                ShortBuffer.wrap(admin1s.ordered(order)),
                ShortBuffer.wrap(countries.ordered(order)),
                ShortBuffer.wrap(features.ordered(order)),
                ByteBuffer.wrap(fames.ordered(order)),
                ByteBuffer.wrap(text.take()),
                sorted.hashes(),
                sorted.refs(),
                sorted.buckets(),
                new Columns.Tables(
                        countryNumbers.all(), admin1Numbers.all(), admin2Numbers.all(), featureNumbers.all()));
    }

    /** The rows in order of id, of each id the one that was added last. */
    private int[] orderById() {
        long[] keys = new long[ids.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) ids.get(i) << 32 | i;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        int kept = 0;
        for (int i = 0; i < keys.length; i++) {
            if (i + 1 == keys.length || keys[i + 1] >> 32 != keys[i] >> 32) {
                order[kept++] = (int) keys[i];
            }
        }
        return Arrays.copyOf(order, kept);
    }
}
