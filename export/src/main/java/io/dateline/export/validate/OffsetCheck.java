package io.dateline.export.validate;

import io.dateline.export.release.ReleaseReader;
import io.dateline.export.release.ReleaseReader.Resource;
import io.dateline.export.release.Schema;
import io.dateline.export.release.TableRows;
import io.dateline.export.validate.Finding.Check;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks that every sentence and mention stands in its article's text where its offsets say. */
final class OffsetCheck {

    private static final String ARTICLES = "articles.jsonl";
    private static final List<String> COLUMNS = List.of("article_id", "field", "char_start", "char_end", "text");

    private OffsetCheck() {}

    static void check(ReleaseReader release, Findings findings) throws IOException {
        Path file = release.folder().resolve(ARTICLES);
        if (!Files.isRegularFile(file)) {
            return;
        }
        List<Evidence> tables = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (Resource resource : release.resources()) {
                if (resource.schema()
                        .filter(schema -> schema.header().containsAll(COLUMNS))
                        .isPresent()) {
                    tables.add(new Evidence(resource, release, findings));
                }
            }
            JsonMapper json = JsonMapper.shared();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode article = json.readTree(line);
                String id = article.path("article_id").asString("");
                String title = article.path("title").asString("");
                String text = article.path("text").asString("");
                for (Evidence table : tables) {
                    table.check(id, title, text);
                }
            }
            tables.forEach(Evidence::end);
        } catch (JacksonException e) {
            findings.add(Check.UNREADABLE, ARTICLES, String.valueOf(e.getOriginalMessage()));
        } catch (CharacterCodingException e) {
            findings.add(Check.UNREADABLE, ARTICLES, "its bytes are not UTF-8");
        } finally {
            for (Evidence table : tables) {
                table.rows.close();
            }
        }
    }

    /** The rows of one table, walked alongside the articles. */
    private static final class Evidence {

        private final String name;
        private final TableRows rows;
        private final int[] columns;
        private final Findings findings;
        private @Nullable String @Nullable [] row;
        private long number = 1;

        Evidence(Resource resource, ReleaseReader release, Findings findings) throws IOException {
            Schema schema = resource.schema().orElseThrow();
            this.name = resource.name();
            this.rows = release.rows(resource);
            this.columns = schema.indices(COLUMNS);
            this.findings = findings;
            this.row = rows.next();
        }

        void check(String id, String title, String text) {
            int codePoint = 0;
            int at = 0;
            String walked = "";
            while (row != null && id.equals(row[columns[0]])) {
                String source = "title".equals(row[columns[1]]) ? title : text;
                int start = number(row[columns[2]]);
                int end = number(row[columns[3]]);
                if (!source.equals(walked) || start < codePoint) {
                    walked = source;
                    codePoint = 0;
                    at = 0;
                }
                // Rows are sorted: walking on from the last one reads each text once.
                while (codePoint < start && at < source.length()) {
                    at += Character.charCount(source.codePointAt(at));
                    codePoint++;
                }
                if (start < 0 || end < start || !stands(source, at, codePoint, start, end, row[columns[4]])) {
                    findings.add(
                            Check.OFFSET,
                            name + " row " + number,
                            "\"" + row[columns[4]] + "\" does not stand at " + start + " to " + end + " of article "
                                    + id);
                }
                row = rows.next();
                number++;
            }
        }

        private static boolean stands(
                String source, int at, int codePoint, int start, int end, @Nullable String mention) {
            return mention != null
                    && codePoint == start
                    && source.startsWith(mention, at)
                    && mention.codePointCount(0, mention.length()) == end - start;
        }

        private static int number(@Nullable String value) {
            try {
                return value == null ? -1 : Integer.parseInt(value);
            } catch (NumberFormatException e) {
                return -1;
            }
        }

        void end() {
            if (row != null) {
                findings.add(
                        Check.OFFSET,
                        name + " row " + number,
                        "the text of article " + row[columns[0]] + " is not in " + ARTICLES);
            }
        }
    }
}
