package io.dateline.export.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code csv-metadata.json}: the same schema for tools of the W3C's world.
 *
 * <p>Source: Metadata Vocabulary for Tabular Data, W3C Recommendation, 17 December 2015.
 */
public final class CsvwMetadata {

    public static final String FILE = "csv-metadata.json";

    private CsvwMetadata() {}

    public static String json(Release release) {
        List<Object> tables = new ArrayList<>();
        for (Table table : release.tables()) {
            for (FileFacts file : release.files(table)) {
                tables.add(Json.object(
                        "url", file.path(), "dc:description", table.meaning(), "tableSchema", schema(release, table)));
            }
        }
        return Json.text(Json.object(
                "@context", List.of("http://www.w3.org/ns/csvw", Json.object("@language", "en")),
                "dialect", Json.object("encoding", "utf-8", "lineTerminators", List.of("\n"), "header", true),
                "tables", tables));
    }

    private static Map<String, Object> schema(Release release, Table table) {
        Map<String, Object> json = Json.object(
                "columns", table.columns().stream().map(CsvwMetadata::column).toList(), "primaryKey", table.key());
        // A foreign key of CSVW points into one file.
        List<Object> references = new ArrayList<>();
        for (Table.Reference reference : release.references(table)) {
            Table target = Dataset.table(reference.target()).orElseThrow();
            if (release.files(target).size() == 1) {
                references.add(Json.object(
                        "columnReference", reference.columns(),
                        "reference",
                                Json.object(
                                        "resource", release.files(target).get(0).path(),
                                        "columnReference", reference.targetColumns())));
            }
        }
        if (!references.isEmpty()) {
            json.put("foreignKeys", references);
        }
        return json;
    }

    private static Map<String, Object> column(Column column) {
        Map<String, Object> json = Json.object(
                "name", column.name(),
                "titles", column.name(),
                "dc:description", column.meaning(),
                "datatype", datatype(column));
        if (column.required()) {
            json.put("required", true);
        }
        return json;
    }

    private static Object datatype(Column column) {
        return switch (column.type()) {
            case STRING ->
                column.values().isEmpty()
                        ? "string"
                        : Json.object("base", "string", "format", String.join("|", column.values()));
            case INTEGER -> "integer";
            case NUMBER -> "decimal";
            case DATE, DATETIME -> column.type().name().toLowerCase(Locale.ROOT);
        };
    }
}
