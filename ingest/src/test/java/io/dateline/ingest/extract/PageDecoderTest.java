package io.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageDecoderTest {

    private static final String GERMAN =
            "<p>Die Brücke über die Ärme wird für Fußgänger geöffnet, sagte der Bürgermeister am Dienstag.</p>";
    private static final String RUSSIAN =
            "<p>Мост через реку открыли для грузовиков во вторник, сообщил мэр города жителям на встрече.</p>";

    @ParameterizedTest
    @CsvSource({
        "windows-1252, text/html; charset=iso-8859-1",
        "ISO-8859-15, text/html; charset=ISO-8859-15",
        "UTF-8, text/html",
        "UTF-8, text/html; charset=utf-8",
        "UTF-16LE, text/html; charset=utf-16le"
    })
    void theHeaderIsBelieved(String charset, String header) {
        assertThat(PageDecoder.decode(GERMAN.getBytes(Charset.forName(charset)), Optional.of(header)))
                .isEqualTo(GERMAN);
    }

    @ParameterizedTest
    @CsvSource({"windows-1252", "windows-1251", "KOI8-R"})
    void theDeclarationIsBelieved(String charset) {
        String text = charset.equals("windows-1252") ? GERMAN : RUSSIAN;
        String page =
                "<html><head><meta http-equiv=Content-Type content='text/html; charset=" + charset + "'></head>" + text;
        assertThat(PageDecoder.decode(page.getBytes(Charset.forName(charset)), Optional.empty()))
                .isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkGoesBeforeAll(String charset) {
        byte[] bytes = ("\uFEFF" + RUSSIAN).getBytes(Charset.forName(charset));
        assertThat(PageDecoder.decode(bytes, Optional.of("text/html; charset=iso-8859-1")))
                .isEqualTo(RUSSIAN);
    }

    @ParameterizedTest
    @CsvSource({"windows-1251", "KOI8-R"})
    void anEncodingThatNobodyNamesIsDetected(String charset) {
        assertThat(PageDecoder.decode(RUSSIAN.repeat(3).getBytes(Charset.forName(charset)), Optional.empty()))
                .isEqualTo(RUSSIAN.repeat(3));
    }

    @Test
    void aDeclarationOfUtf8ThatTheBytesBelieIsATemplates() {
        byte[] bytes = ("<meta charset=utf-8>" + GERMAN.repeat(3)).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(PageDecoder.decode(bytes, Optional.empty())).contains("Brücke", "Bürgermeister");
    }

    @Test
    void anUnknownCharsetIsNoObstacle() {
        assertThat(PageDecoder.decode(
                        GERMAN.getBytes(StandardCharsets.UTF_8), Optional.of("text/html; charset=x-none")))
                .isEqualTo(GERMAN);
    }
}
