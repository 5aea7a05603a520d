package io.dateline.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class WordCodeProperties {

    @Property(tries = 300, seed = "2026")
    void whatIsWrittenIsReadBack(@ForAll @Size(max = 8) List<String> any) {
        List<String> texts = any.stream()
                .map(text -> text + " the minister said, the minister said")
                .toList();
        WordCode code = WordCode.of(texts);

        assertThat(read(code.encode(texts), code.words())).isEqualTo(texts);
    }

    @Example
    void frequentWordsTakeAByte() {
        List<String> texts = List.of("the minister said that the minister said that the minister said that");
        WordCode code = WordCode.of(texts);

        assertThat(code.words()).containsExactly(" minister", " said", " that");
        assertThat(code.encode(texts)).hasSize(3 * 3 + 3 * "the".length() + 2 * " ".length() + 1);
    }

    /** As {@code data.js} does it. */
    private static List<String> read(byte[] bytes, List<String> words) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xff;
            if (b == 0) {
                texts.add(text.toString());
                text.setLength(0);
            } else if (b == 1) {
                text.append((char) ((bytes[++i] & 0xff) << 8 | (bytes[++i] & 0xff)));
            } else if (b < 128) {
                text.append((char) b);
            } else if (b < 192) {
                text.append(words.get(b - 128));
            } else {
                text.append(words.get(64 + ((b - 192) << 8 | (bytes[++i] & 0xff))));
            }
        }
        return texts;
    }
}
