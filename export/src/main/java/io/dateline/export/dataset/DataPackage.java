package io.dateline.export.dataset;

import io.dateline.export.dataset.Table.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code datapackage.json}: the schema, size and hash of every file of a release.
 *
 * <p>Source: Frictionless Data Package v2.0, datapackage.org, June 2024.
 */
public final class DataPackage {

    private static final String PROFILES = "https://datapackage.org/profiles/2.0/";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private DataPackage() {}

    public static String json(Release release) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("$schema", PROFILES + "datapackage.json");
        json.put("name", "dateline-release");
        json.put("title", "Dates, places and officials in news articles");
        json.put(
                "description",
                "Every date, place and official that the articles mention, normalised, with the sentence and the offsets where it stands."
                        + " CODEBOOK.md says what each column means, README.md how to load the tables.");
        json.put("dateline", own(release));
        json.put(
                "resources", release.files().stream().map(DataPackage::resource).toList());
        return JSON.writeValueAsString(json) + "\n";
    }

    private static Map<String, Object> own(Release release) {
        Map<String, Object> counts = new LinkedHashMap<>();
        Dataset.TABLES.forEach(table -> counts.put(table.name(), release.rows(table)));
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("contract", 1);
        own.put("rows", counts);
        own.put(
                "versions",
                release.versions().stream()
                        .map(version -> ordered("version", version.version(), "articles", version.articles()))
                        .toList());
        return own;
    }

    private static Map<String, Object> resource(FileFacts file) {
        String path = file.path();
        String extension = path.substring(path.lastIndexOf('.') + 1);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "name", extension.equals("csv") ? path.substring(0, path.length() - 4) : path.toLowerCase(Locale.ROOT));
        file.table().ifPresent(table -> json.put("type", "table"));
        json.put("path", path);
        file.table().ifPresent(table -> json.put("description", table.meaning()));
        json.put("format", extension);
        json.put("mediatype", mediaType(extension));
        json.put("encoding", "utf-8");
        json.put("bytes", file.bytes());
        json.put("hash", "sha256:" + file.sha256());
        file.table().ifPresent(table -> {
            json.put(
                    "dialect",
                    ordered(
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
            json.put("schema", schema(table));
        });
        return json;
    }

    private static String mediaType(String extension) {
        return switch (extension) {
            case "csv" -> "text/csv";
            case "jsonl" -> "application/jsonl";
            case "geojson" -> "application/geo+json";
            default -> "application/octet-stream";
        };
    }

    private static Map<String, Object> schema(Table table) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("$schema", PROFILES + "tableschema.json");
        json.put("fields", table.columns().stream().map(DataPackage::field).toList());
        json.put("missingValues", List.of(""));
        json.put("primaryKey", table.key());
        List<Object> references = new ArrayList<>();
        for (Reference reference : table.references()) {
            // The specification's way to say "this table itself" is an empty name.
            String target = reference.target().equals(table.name()) ? "" : reference.target();
            references.add(ordered(
                    "fields",
                    reference.columns(),
                    "reference",
                    ordered("resource", target, "fields", reference.targetColumns())));
        }
        if (!references.isEmpty()) {
            json.put("foreignKeys", references);
        }
        return json;
    }

    private static Map<String, Object> field(Column column) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", column.name());
        json.put("type", column.type().name().toLowerCase(Locale.ROOT));
        json.put("description", column.meaning());
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

    /** @param pairs name, value, name, value… */
    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
