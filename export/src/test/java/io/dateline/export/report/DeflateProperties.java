package io.dateline.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DeflateProperties {

    @Property(tries = 200, seed = "2026")
    void whatIsPackedIsUnpacked(@ForAll @Size(max = 2_000) byte[] bytes) throws DataFormatException {
        assertThat(inflate(Deflate.compress(bytes), bytes.length)).isEqualTo(bytes);
    }

    @Property(tries = 40, seed = "2026")
    void soAreTextsOfFewWords(@ForAll @IntRange(max = 60_000) int words, @ForAll long seed) throws DataFormatException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(Integer.toString(Math.abs((int) (random.nextGaussian() * 300)), 36))
                    .append(' ');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);

        byte[] packed = Deflate.compress(bytes);

        assertThat(inflate(packed, bytes.length)).isEqualTo(bytes);
    }

    @Example
    void longRunsPackWell() throws DataFormatException {
        byte[] bytes = new byte[1_000_000];

        byte[] packed = Deflate.compress(bytes);

        assertThat(inflate(packed, bytes.length)).isEqualTo(bytes);
        assertThat(packed.length).isLessThan(2_000);
    }

    private static byte[] inflate(byte[] packed, int length) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        inflater.setInput(packed);
        byte[] bytes = new byte[length + 1];
        int count = inflater.inflate(bytes);
        boolean finished = inflater.finished();
        inflater.end();
        assertThat(count).isEqualTo(length);
        assertThat(finished).isTrue();
        return java.util.Arrays.copyOf(bytes, count);
    }
}
