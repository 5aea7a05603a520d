package io.dateline.transform.place.gazetteer;

import io.dateline.common.annotation.Place;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The places that Dateline knows, found by name, id or code. Immutable and safe from any thread.
 *
 * <p>Inside, a place is a number from 0 to {@link #size()} - 1, in order of id; the number is good for this gazetteer only.
 *
 * <p><b>Units:</b> WGS 84 degrees.
 */
public final class Gazetteer {

    /** The answer of {@link #byId}, {@link #country} and {@link #admin1} where there is no such place. */
    public static final int NONE = -1;

    private static final int REF_BITS = GazetteerBuilder.REF_BITS;
    private static final Map<String, String> ISO3 = iso3();

    private final Columns columns;
    private final int bucketShift;
    private final int[] placeOfCountry;
    private final int[] placeOfAdmin1;
    private final Map<String, Integer> countryNumbers = new HashMap<>();
    private final Map<String, Integer> admin1Numbers = new HashMap<>();

    Gazetteer(Columns columns) {
        this.columns = columns;
        bucketShift = 64 - (31 - Integer.numberOfLeadingZeros(columns.buckets().limit() - 1));
        placeOfCountry = filled(columns.tables().countries().size());
        placeOfAdmin1 = filled(columns.tables().admin1s().size());
        number(columns.tables().countries(), countryNumbers);
        number(columns.tables().admin1s(), admin1Numbers);
        boolean[] isCountry = featuresThatStart("A.PCL");
        boolean[] isAdmin1 = featuresThatStart("A.ADM1");
        for (int p = 0; p < size(); p++) {
            if (isCountry[featureNumber(p)] && isBetter(placeOfCountry[countryNumber(p)], p)) {
                placeOfCountry[countryNumber(p)] = p;
            } else if (isAdmin1[featureNumber(p)] && isBetter(placeOfAdmin1[admin1Number(p)], p)) {
                placeOfAdmin1[admin1Number(p)] = p;
            }
        }
    }

    private static int[] filled(int length) {
        int[] result = new int[length];
        java.util.Arrays.fill(result, NONE);
        return result;
    }

    private static void number(List<String> strings, Map<String, Integer> into) {
        for (int i = 0; i < strings.size(); i++) {
            into.put(strings.get(i), i);
        }
    }

    private boolean[] featuresThatStart(String prefix) {
        List<String> features = columns.tables().features();
        boolean[] result = new boolean[features.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = features.get(i).startsWith(prefix) && !features.get(i).endsWith("H");
        }
        return result;
    }

    /** Current divisions before overseas parts: the larger population wins. */
    private boolean isBetter(int known, int place) {
        return known == NONE || population(place) > population(known);
    }

    public int size() {
        return columns.places();
    }

    /** How many names lead to places. */
    public int names() {
        return columns.names();
    }

    /** The first name entry with {@code hash} (of {@link NameKey}), or {@link #NONE}; entries of one hash follow one another. */
    public int find(long hash) {
        long mixed = NameKey.mixed(hash);
        int bucket = (int) (mixed >>> bucketShift);
        int end = columns.buckets().get(bucket + 1);
        for (int entry = columns.buckets().get(bucket); entry < end; entry++) {
            if (columns.hashes().get(entry) == mixed) {
                return entry;
            }
        }
        return NONE;
    }

    /** The entry after {@code entry} with the same hash, or {@link #NONE}. */
    public int next(int entry) {
        int next = entry + 1;
        return next < names() && columns.hashes().get(next) == columns.hashes().get(entry) ? next : NONE;
    }

    /** The place that a name entry leads to. */
    public int placeOf(int entry) {
        return columns.refs().get(entry) >> REF_BITS;
    }

    /** How a name entry belongs to its place. */
    public NameKind kindOf(int entry) {
        return NameKind.of(columns.refs().get(entry) & (1 << REF_BITS) - 1);
    }

    /** The place with this GeoNames id, or {@link #NONE}. */
    public int byId(int id) {
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = columns.ids().get(middle);
            if (found == id) {
                return middle;
            }
            if (found < id) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return NONE;
    }

    /** The country with this ISO 3166-1 alpha-2 code, or {@link #NONE}. */
    public int country(String iso2) {
        return placeOfCountry[countryNumbers.getOrDefault(iso2, 0)];
    }

    /** The first-level division with this code ({@code US.TX}), or {@link #NONE}. */
    public int admin1(String code) {
        return placeOfAdmin1[admin1Numbers.getOrDefault(code, 0)];
    }

    /** The country, as a number to compare; 0 for none. */
    public int countryNumber(int place) {
        return columns.countries().get(place) & 0xffff;
    }

    public int countryNumber(String iso2) {
        return countryNumbers.getOrDefault(iso2, 0);
    }

    /** The first-level division, as a number to compare across countries; 0 for none. */
    public int admin1Number(int place) {
        return columns.admin1s().get(place) & 0xffff;
    }

    public int admin1Number(String code) {
        return admin1Numbers.getOrDefault(code, 0);
    }

    /** The second-level division, as a number to compare across countries; 0 for none. */
    public int admin2Number(int place) {
        return columns.admin2s().get(place);
    }

    public int countries() {
        return placeOfCountry.length;
    }

    public int admin1s() {
        return placeOfAdmin1.length;
    }

    /** The feature class and code, as a number into {@link #features()}. */
    public int featureNumber(int place) {
        return columns.features().get(place) & 0xffff;
    }

    /** All feature classes and codes that places have; the first is empty. */
    public List<String> features() {
        return columns.tables().features();
    }

    /** GeoNames' feature class and code: {@code P.PPLC}. */
    public String feature(int place) {
        return columns.tables().features().get(featureNumber(place));
    }

    /** ISO 3166-1 alpha-2, empty for none. */
    public String countryCode(int place) {
        return columns.tables().countries().get(countryNumber(place));
    }

    /** The first-level division's code with its country ({@code US.TX}), empty for none. */
    public String admin1Code(int place) {
        return columns.tables().admin1s().get(admin1Number(place));
    }

    public double latitude(int place) {
        return columns.latitudes().get(place) / 1e5;
    }

    public double longitude(int place) {
        return columns.longitudes().get(place) / 1e5;
    }

    public int population(int place) {
        return columns.populations().get(place);
    }

    /** How many names the source lists for the place, up to 255. */
    public int fame(int place) {
        return columns.fames().get(place) & 0xff;
    }

    public int id(int place) {
        return columns.ids().get(place);
    }

    public String name(int place) {
        int at = columns.nameAt().get(place);
        byte[] bytes = new byte[columns.text().get(at) & 0xff];
        columns.text().get(at + 1, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The place as mentions carry it. */
    public Place place(int place) {
        int id = id(place);
        String name = name(place);
        String feature = feature(place);
        String country = countryCode(place);
        String admin1 = admin1Code(place);
        int division = placeOfAdmin1[admin1Number(place)];
        return new Place(
                id > 0 ? "gn:" + id : ownPlaceId(place, name),
                id > 0 ? Optional.of((long) id) : Optional.empty(),
                name,
                feature.substring(0, 1),
                feature.substring(2),
                country.isEmpty() ? Optional.empty() : Optional.of(country),
                Optional.ofNullable(ISO3.get(country)),
                admin1.isEmpty() ? Optional.empty() : Optional.of(admin1.substring(country.length() + 1)),
                admin1.isEmpty() || division == NONE ? Optional.empty() : Optional.of(name(division)),
                latitude(place),
                longitude(place),
                population(place));
    }

    /** Counties share their names, so that theirs carry the code of the division too: {@code dl:lake-county-us-il-097}. */
    private String ownPlaceId(int place, String name) {
        String division = columns.tables().admin2s().get(admin2Number(place));
        return "dl:"
                + NameKey.of(division.isEmpty() ? name : name + " " + division.replace('.', ' '))
                        .replace(' ', '-');
    }

    private static Map<String, String> iso3() {
        Map<String, String> codes = new HashMap<>(Map.of("XK", "XKX"));
        for (String country : Locale.getISOCountries()) {
            codes.put(country, new Locale("", country).getISO3Country());
        }
        return codes;
    }
}
