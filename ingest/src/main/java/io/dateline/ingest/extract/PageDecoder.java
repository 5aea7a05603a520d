package io.dateline.ingest.extract;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a page, feed or list whose encoding nobody promised: byte order mark, HTTP header, declaration in the text, UTF-8 where the
 * bytes are that, and else what ICU's detector makes of them.
 *
 * <p><b>Source:</b> WHATWG's encoding sniffing, with detection in place of a fallback by locale; {@code iso-8859-1} means
 * {@code windows-1252} to everyone who writes it.
 */
public final class PageDecoder {

    private static final Pattern HEADER_CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARED = Pattern.compile(
            "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)|<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']",
            Pattern.CASE_INSENSITIVE);
    private static final int SNIFFED = 8192;
    private static final int DETECTED = 1 << 16;

    private PageDecoder() {}

    public static String decode(byte[] bytes, Optional<String> contentType) {
        Optional<Mark> mark = byteOrderMark(bytes);
        if (mark.isPresent()) {
            int length = mark.get().length();
            return new String(bytes, length, bytes.length - length, mark.get().charset());
        }
        Optional<Charset> told = contentType
                .flatMap(header -> group(HEADER_CHARSET.matcher(header)))
                .flatMap(PageDecoder::charset)
                .or(() -> declared(bytes));
        // A declaration of UTF-8 that the bytes belie is a template's; any other charset accepts all bytes, and is
        // believed
        return told.filter(charset -> !charset.equals(StandardCharsets.UTF_8))
                .map(charset -> new String(bytes, charset))
                .or(() -> strictly(bytes))
                .orElseGet(
                        () -> new String(bytes, told.isPresent() && mostlyUtf8(bytes) ? told.get() : detected(bytes)));
    }

    private record Mark(Charset charset, int length) {}

    private static Optional<Mark> byteOrderMark(byte[] bytes) {
        int first = bytes.length > 0 ? bytes[0] & 0xFF : -1;
        int second = bytes.length > 1 ? bytes[1] & 0xFF : -1;
        int third = bytes.length > 2 ? bytes[2] & 0xFF : -1;
        if (first == 0xEF && second == 0xBB && third == 0xBF) {
            return Optional.of(new Mark(StandardCharsets.UTF_8, 3));
        }
        if (first == 0xFE && second == 0xFF) {
            return Optional.of(new Mark(StandardCharsets.UTF_16BE, 2));
        }
        if (first == 0xFF && second == 0xFE) {
            boolean wide = bytes.length > 3 && bytes[2] == 0 && bytes[3] == 0;
            return Optional.of(
                    wide ? new Mark(Charset.forName("UTF-32LE"), 4) : new Mark(StandardCharsets.UTF_16LE, 2));
        }
        return first == 0 && second == 0 && third == 0xFE && bytes.length > 3 && (bytes[3] & 0xFF) == 0xFF
                ? Optional.of(new Mark(Charset.forName("UTF-32BE"), 4))
                : Optional.empty();
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, SNIFFED), StandardCharsets.ISO_8859_1);
        return group(DECLARED.matcher(start))
                .flatMap(PageDecoder::charset)
                // whoever can be read as ASCII up to here is not UTF-16, whatever it says
                .map(charset -> charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset);
    }

    private static Optional<String> group(Matcher matcher) {
        return matcher.find()
                ? Optional.of(
                        matcher.group(1) != null || matcher.groupCount() == 1 ? matcher.group(1) : matcher.group(2))
                : Optional.empty();
    }

    private static Optional<Charset> charset(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        try {
            return Optional.of(
                    switch (lower) {
                        case "iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii" -> Charset.forName("windows-1252");
                        case "gb2312", "gbk" -> Charset.forName("GB18030");
                        case "ks_c_5601-1987", "euc-kr" -> Charset.forName("x-windows-949");
                        case "shift_jis", "shift-jis", "sjis", "x-sjis" -> Charset.forName("windows-31j");
                        case "iso-8859-9" -> Charset.forName("windows-1254");
                        default -> Charset.forName(lower);
                    });
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** One broken sequence in a thousand characters is a slip; more is another encoding. */
    private static boolean mostlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == '\uFFFD').count();
        long foreign = text.chars().filter(c -> c > 127 && c != '\uFFFD').count();
        return broken * 1000 < text.length() && broken * 4 < foreign;
    }

    private static Charset detected(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        detector.setText(bytes.length > DETECTED ? java.util.Arrays.copyOf(bytes, DETECTED) : bytes);
        CharsetMatch match = detector.detect();
        return Optional.ofNullable(match)
                .flatMap(found -> charset(found.getName()))
                .orElse(Charset.forName("windows-1252"));
    }
}
