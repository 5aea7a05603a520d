package io.dateline.export.dataset;

import io.dateline.export.dataset.Table.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code datapackage.json}: the schema, size and hash of every file of a release, what made it and how much it holds.
 *
 * <p>Source: Frictionless Data Package v2.0, datapackage.org, June 2024.
 */
public final class DataPackage {

    public static final String FILE = "datapackage.json";
    /** The version of the contract that tables and columns keep. */
    public static final int CONTRACT = 1;

    private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

    private DataPackage() {}

    public static String json(Release release) {
        List<Object> resources = new ArrayList<>();
        release.tables().forEach(table -> resources.add(tableResource(release, table)));
        release.files().stream()
                .filter(file -> file.table().isEmpty())
                .map(DataPackage::fileResource)
                .forEach(resources::add);
        return Json.text(Json.object(
                "$schema",
                PROFILES + "datapackage.json",
                "name",
                "dateline-release",
                "title",
                "Dates, places and officials in news articles",
                "description",
                "Every date, place and official that the articles mention, normalised, with the sentence and the offsets where"
                        + " it stands. CODEBOOK.md says what each column means, README.md how to load the tables.",
                "keywords",
                List.of("news", "dates", "places", "officials", "text as data"),
                "sources",
                List.of(Json.object(
                        "title",
                        "GeoNames, CC BY 4.0 (places, codes and coordinates)",
                        "path",
                        "https://www.geonames.org/")),
                "dateline",
                own(release),
                "resources",
                resources));
    }

    private static Map<String, Object> own(Release release) {
        Map<String, Object> rows = new LinkedHashMap<>();
        release.tables().forEach(table -> rows.put(table.name(), release.rows(table)));
        Map<String, Object> own = Json.object(
                "contract",
                CONTRACT,
                "extent",
                release.extent().text(),
                "rows",
                rows,
                "versions",
                release.versions().stream()
                        .map(version -> Json.object("version", version.version(), "articles", version.articles()))
                        .toList());
        release.since().ifPresent(since -> own.put("since", since));
        return own;
    }

    private static Map<String, Object> tableResource(Release release, Table table) {
        List<FileFacts> files = release.files(table);
        Map<String, Object> json = Json.object("name", table.name(), "type", "table");
        boolean whole = files.size() == 1 && files.get(0).path().equals(table.fileName());
        json.put(
                "path",
                whole ? table.fileName() : files.stream().map(FileFacts::path).toList());
        json.put("description", table.meaning());
        json.put("format", "csv");
        json.put("mediatype", "text/csv");
        json.put("encoding", "utf-8");
        if (whole) {
            json.put("bytes", files.get(0).bytes());
            json.put("hash", "sha256:" + files.get(0).sha256());
        } else {
            // Each part has the header; the specification has no place for the hash of a part.
            json.put(
                    "parts",
                    files.stream()
                            .map(file -> Json.object(
                                    "path", file.path(), "bytes", file.bytes(), "hash", "sha256:" + file.sha256()))
                            .toList());
        }
        json.put(
                "dialect",
                Json.object(
                        "delimiter",
                        ",",
                        "lineTerminator",
                        "\n",
                        "quoteChar",
                        "\"",
                        "doubleQuote",
                        true,
                        "header",
                        true));
        json.put("schema", schema(release, table));
        return json;
    }

    private static Map<String, Object> fileResource(FileFacts file) {
        String extension = file.path().substring(file.path().lastIndexOf('.') + 1);
        Map<String, Object> json = Json.object(
                "name", file.path().toLowerCase(Locale.ROOT),
                "path", file.path(),
                "description", file.meaning(),
                "format", extension,
                "mediatype", mediaType(extension));
        if (!extension.equals("parquet")) {
            json.put("encoding", "utf-8");
        }
        json.put("bytes", file.bytes());
        json.put("hash", "sha256:" + file.sha256());
        return json;
    }

    private static String mediaType(String extension) {
        return switch (extension) {
            case "csv" -> "text/csv";
            case "jsonl" -> "application/jsonl";
            case "geojson" -> "application/geo+json";
            case "json" -> "application/json";
            case "md" -> "text/markdown";
            case "html" -> "text/html";
            case "parquet" -> "application/vnd.apache.parquet";
            default -> "application/octet-stream";
        };
    }

    private static Map<String, Object> schema(Release release, Table table) {
        Map<String, Object> json = Json.object(
                "$schema", PROFILES + "tableschema.json",
                "fields", table.columns().stream().map(DataPackage::field).toList(),
                "missingValues", List.of(""),
                "primaryKey", table.key());
        List<Object> references = new ArrayList<>();
        for (Reference reference : release.references(table)) {
            // The specification's way to say "this table itself" is an empty name.
            String target = reference.target().equals(table.name()) ? "" : reference.target();
            references.add(Json.object(
                    "fields", reference.columns(),
                    "reference", Json.object("resource", target, "fields", reference.targetColumns())));
        }
        if (!references.isEmpty()) {
            json.put("foreignKeys", references);
        }
        return json;
    }

    private static Map<String, Object> field(Column column) {
        Map<String, Object> json = Json.object(
                "name", column.name(),
                "type", column.type().name().toLowerCase(Locale.ROOT),
                "description", column.meaning(),
                "example", example(column));
        if (!column.unit().isEmpty()) {
            json.put("unit", column.unit());
        }
        Map<String, Object> constraints = new LinkedHashMap<>();
        if (column.required()) {
            constraints.put("required", true);
        }
        if (!column.values().isEmpty()) {
            constraints.put("enum", column.values());
        }
        if (!constraints.isEmpty()) {
            json.put("constraints", constraints);
        }
        return json;
    }

    private static Object example(Column column) {
        return switch (column.type()) {
            case INTEGER -> Long.valueOf(column.example());
            case NUMBER -> Double.valueOf(column.example());
            default -> column.example();
        };
    }
}
