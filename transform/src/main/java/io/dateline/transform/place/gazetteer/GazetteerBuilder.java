package io.dateline.transform.place.gazetteer;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects places and makes a {@link Gazetteer} of them; primitive arrays only, so that millions of places fit a small heap.
 *
 * <p>A place added later with the same id replaces the earlier one. Not for use by two threads.
 */
public final class GazetteerBuilder {

    private static final int REF_BITS = 3;

    private int size;
    private int[] ids = new int[1024];
    private int[] latitudes = new int[1024];
    private int[] longitudes = new int[1024];
    private int[] populations = new int[1024];
    private int[] nameAt = new int[1024];
    private int[] admin2s = new int[1024];
    private short[] admin1s = new short[1024];
    private short[] countries = new short[1024];
    private short[] features = new short[1024];
    private byte[] fames = new byte[1024];
    private byte[] text = new byte[16384];
    private int textSize;
    private long[] hashes = new long[4096];
    private int[] refs = new int[4096];
    private int names;
    private final Numbers countryNumbers = new Numbers();
    private final Numbers admin1Numbers = new Numbers();
    private final Numbers admin2Numbers = new Numbers();
    private final Numbers featureNumbers = new Numbers();

    public GazetteerBuilder add(PlaceRow row) {
        byte[] name = shortened(row.name());
        grow(name.length);
        ids[size] = row.id();
        latitudes[size] = (int) Math.round(row.latitude() * 1e5);
        longitudes[size] = (int) Math.round(row.longitude() * 1e5);
        populations[size] = (int) Math.min(Math.max(row.population(), 0), Integer.MAX_VALUE);
        countries[size] = (short) countryNumbers.of(row.country());
        String admin1 = row.admin1().isEmpty() ? "" : row.country() + "." + row.admin1();
        admin1s[size] = (short) admin1Numbers.of(admin1);
        admin2s[size] = admin2Numbers.of(row.admin2().isEmpty() ? "" : admin1 + "." + row.admin2());
        features[size] = (short) featureNumbers.of(row.feature());
        fames[size] = (byte) Math.min(row.fame(), 255);
        nameAt[size] = textSize;
        text[textSize++] = (byte) name.length;
        System.arraycopy(name, 0, text, textSize, name.length);
        textSize += name.length;
        for (PlaceRow.Name other : row.names()) {
            addName(NameKey.mixed(NameKey.hash(other.key())), other.kind());
        }
        size++;
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

    private void addName(long mixed, NameKind kind) {
        if (names == hashes.length) {
            hashes = Arrays.copyOf(hashes, names + names / 2);
            refs = Arrays.copyOf(refs, hashes.length);
        }
        hashes[names] = mixed;
        refs[names++] = size << REF_BITS | kind.code();
    }

    private void grow(int nameLength) {
        if (size == ids.length) {
            int to = size + size / 2;
            ids = Arrays.copyOf(ids, to);
            latitudes = Arrays.copyOf(latitudes, to);
            longitudes = Arrays.copyOf(longitudes, to);
            populations = Arrays.copyOf(populations, to);
            nameAt = Arrays.copyOf(nameAt, to);
            admin2s = Arrays.copyOf(admin2s, to);
            admin1s = Arrays.copyOf(admin1s, to);
            countries = Arrays.copyOf(countries, to);
            features = Arrays.copyOf(features, to);
            fames = Arrays.copyOf(fames, to);
        }
        if (textSize + nameLength + 1 > text.length) {
            text = Arrays.copyOf(text, text.length + text.length / 2 + 256);
        }
    }

    public Gazetteer build() {
        return new Gazetteer(columns());
    }

    Columns columns() {
        int[] order = orderById();
        int[] newNumber = new int[size];
        Arrays.fill(newNumber, -1);
        for (int i = 0; i < order.length; i++) {
            newNumber[order[i]] = i;
        }
        int kept = 0;
        for (int k = 0; k < names; k++) {
            int place = newNumber[refs[k] >> REF_BITS];
            if (place >= 0) {
                hashes[kept] = hashes[k];
                refs[kept++] = place << REF_BITS | (refs[k] & (1 << REF_BITS) - 1);
            }
        }
        NameSort.Sorted sorted = NameSort.sort(hashes, refs, kept);
        return new Columns(
                ordered(ids, order),
                ordered(latitudes, order),
                ordered(longitudes, order),
                ordered(populations, order),
                ordered(nameAt, order),
                ordered(admin2s, order),
                ordered(admin1s, order),
                ordered(countries, order),
                ordered(features, order),
                ordered(fames, order),
                ByteBuffer.wrap(text, 0, textSize).slice(),
                sorted.hashes(),
                sorted.refs(),
                sorted.buckets(),
                new Columns.Tables(countryNumbers.all, admin1Numbers.all, admin2Numbers.all, featureNumbers.all));
    }

    /** The rows in order of id, of each id the one that was added last. */
    private int[] orderById() {
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = (long) ids[i] << 32 | i;
        }
        Arrays.sort(keys);
        int[] order = new int[size];
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i + 1 == size || keys[i + 1] >> 32 != keys[i] >> 32) {
                order[kept++] = (int) keys[i];
            }
        }
        return Arrays.copyOf(order, kept);
    }

    private static IntBuffer ordered(int[] column, int[] order) {
        int[] result = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            result[i] = column[order[i]];
        }
        return IntBuffer.wrap(result);
    }

    private static ShortBuffer ordered(short[] column, int[] order) {
        short[] result = new short[order.length];
        for (int i = 0; i < order.length; i++) {
            result[i] = column[order[i]];
        }
        return ShortBuffer.wrap(result);
    }

    private static ByteBuffer ordered(byte[] column, int[] order) {
        byte[] result = new byte[order.length];
        for (int i = 0; i < order.length; i++) {
            result[i] = column[order[i]];
        }
        return ByteBuffer.wrap(result);
    }

    /** Numbers strings in order of first appearance; the empty string is 0. */
    private static final class Numbers {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> all = new ArrayList<>();

        Numbers() {
            of("");
        }

        int of(String string) {
            Integer known = numbers.get(string);
            if (known == null) {
                known = all.size();
                numbers.put(string, known);
                all.add(string);
            }
            return known;
        }
    }
}
