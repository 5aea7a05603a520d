package io.dateline.transform.place.gazetteer;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.List;

/**
 * What a gazetteer is made of, on the heap or mapped: one column a property, places in order of id, names in order of hash.
 *
 * <p><b>Units:</b> coordinates in 1e-5 degrees. Divisions, features and countries are numbers into {@link Tables}.
 *
 * @param nameAt where in {@code text} a place's display name starts: one byte of length in UTF-8, then the name
 * @param hashes mixed hashes of keys, ascending
 * @param refs for each hash, the place's number times 8 plus the code of its {@link NameKind}
 * @param buckets for each value of a hash's top bits, the number of the first hash that has it; one more at the end
 */
record Columns(
        IntBuffer ids,
        IntBuffer latitudes,
        IntBuffer longitudes,
        IntBuffer populations,
        IntBuffer nameAt,
        IntBuffer admin2s,
        ShortBuffer admin1s,
        ShortBuffer countries,
        ShortBuffer features,
        ByteBuffer fames,
        ByteBuffer text,
        LongBuffer hashes,
        IntBuffer refs,
        IntBuffer buckets,
        Tables tables) {

    /**
     * The strings that columns number; number 0 is always the empty string.
     *
     * @param countries ISO 3166-1 alpha-2
     * @param admin1s {@code US.TX}
     * @param admin2s {@code US.TX.453}
     * @param features {@code P.PPLC}
     */
    record Tables(List<String> countries, List<String> admin1s, List<String> admin2s, List<String> features) {
        Tables {
            countries = List.copyOf(countries);
            admin1s = List.copyOf(admin1s);
            admin2s = List.copyOf(admin2s);
            features = List.copyOf(features);
        }
    }

    int places() {
        return ids.limit();
    }

    int names() {
        return hashes.limit();
    }
}
