package io.dateline.transform.date;

import io.dateline.common.annotation.DateMention;
import io.dateline.common.article.CodePoints;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Annotates a gold corpus without the pipeline, for {@code score.py}: {@code GoldRun GOLD.jsonl SYSTEM.jsonl}, where a gold line has
 * {@code doc}, {@code dct} and {@code text}.
 */
final class GoldRun {

    private GoldRun() {}

    public static void main(String[] args) throws IOException {
        DateAnnotator annotator = DateAnnotator.create();
        try (PrintWriter out = new PrintWriter(args[1], StandardCharsets.UTF_8)) {
            for (String line : Files.readAllLines(Path.of(args[0]))) {
                String doc = field(line, "doc");
                String text = field(line, "text");
                CodePoints offsets = CodePoints.of(text);
                for (DateMention m : annotate(annotator, text, field(line, "dct"))) {
                    out.printf(
                            "{\"doc\":\"%s\",\"begin\":%d,\"end\":%d,\"type\":\"%s\",\"value\":\"%s\",\"rule\":\"%s\"}%n",
                            doc,
                            offsets.offset(m.span().start()),
                            offsets.offset(m.span().end()),
                            m.type(),
                            m.value(),
                            m.decision().rule());
                }
            }
        }
    }

    private static List<DateMention> annotate(DateAnnotator annotator, String text, String created) {
        return created.length() < 10
                ? annotator.annotate(text)
                : annotator.annotate(text, LocalDate.parse(created.substring(0, 10)));
    }

    /** The string field {@code name} of a JSON line. */
    private static String field(String line, String name) {
        int at = line.indexOf("\"" + name + "\": \"");
        if (at < 0) {
            return "";
        }
        StringBuilder value = new StringBuilder();
        for (int i = at + name.length() + 5; line.charAt(i) != '"'; i++) {
            char c = line.charAt(i);
            if (c != '\\') {
                value.append(c);
                continue;
            }
            char escaped = line.charAt(++i);
            if (escaped == 'u') {
                value.append((char) Integer.parseInt(line.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                value.append(
                        switch (escaped) {
                            case 'n' -> '\n';
                            case 't' -> '\t';
                            case 'r' -> '\r';
                            case 'b' -> '\b';
                            case 'f' -> '\f';
                            default -> escaped;
                        });
            }
        }
        return value.toString();
    }
}
