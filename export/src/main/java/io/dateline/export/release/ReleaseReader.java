package io.dateline.export.release;

import io.dateline.export.dataset.DataPackage;
import io.dateline.export.release.Schema.Field;
import io.dateline.export.release.Schema.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A release in its folder, read by what its own data package says. */
public final class ReleaseReader {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;
    private final JsonNode json;
    private final List<Resource> resources = new ArrayList<>();

    /**
     * A file or table that the data package lists.
     *
     * @param files one; of a table cut into parts, all of them
     * @param schema empty for files that are no tables
     */
    public record Resource(String name, List<FileEntry> files, Optional<Schema> schema) {}

    /** What the data package says of a file. */
    public record FileEntry(String path, long bytes, String sha256) {}

    /** A release whose data package is in {@code text}, whether its folder has it already or not. */
    public ReleaseReader(Path folder, String text) {
        this.folder = folder;
        try {
            json = JSON.readTree(text);
            json.path("resources").forEach(resource -> resources.add(resource(resource)));
        } catch (JacksonException e) {
            throw new UnreadableReleaseException(
                    folder.resolve(DataPackage.FILE) + " cannot be understood: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            throw new UnreadableReleaseException(
                    folder.resolve(DataPackage.FILE) + " cannot be understood: " + e.getMessage());
        }
    }

    /**
     * Opens a release.
     *
     * @throws UnreadableReleaseException where there is no data package, or none that can be understood
     */
    public static ReleaseReader open(Path folder) {
        Path file = folder.resolve(DataPackage.FILE);
        if (!Files.isRegularFile(file)) {
            throw new UnreadableReleaseException(folder + " is no release: it has no " + DataPackage.FILE);
        }
        try {
            return new ReleaseReader(folder, Files.readString(file));
        } catch (IOException e) {
            throw new UnreadableReleaseException(file + " cannot be read: " + e.getMessage());
        }
    }

    public Path folder() {
        return folder;
    }

    /** As people call it: the folder's own name, behind any link. */
    public String name() {
        try {
            return String.valueOf(folder.toRealPath().getFileName());
        } catch (IOException e) {
            return folder.toString();
        }
    }

    public List<Resource> resources() {
        return resources;
    }

    public Optional<Resource> table(String name) {
        return resources.stream()
                .filter(resource ->
                        resource.name().equals(name) && resource.schema().isPresent())
                .findFirst();
    }

    /** The rows of a table as they stream past, in the order of its files; parts of a table are merged. */
    public TableRows rows(Resource table) throws IOException {
        List<Path> paths =
                table.files().stream().map(file -> folder.resolve(file.path())).toList();
        return TableRows.open(table.name(), paths, table.schema().orElseThrow());
    }

    /** How many rows the data package says that a table has; -1 where it does not say. */
    public long statedRows(String table) {
        return json.path("dateline").path("rows").path(table).asLong(-1);
    }

    private static Resource resource(JsonNode json) {
        List<FileEntry> files = new ArrayList<>();
        if (json.path("path").isArray()) {
            json.path("parts").forEach(part -> files.add(file(part)));
        } else {
            files.add(file(json));
        }
        return new Resource(
                text(json, "name"),
                files,
                json.has("schema") ? Optional.of(schema(json.path("schema"))) : Optional.empty());
    }

    private static FileEntry file(JsonNode json) {
        String path = text(json, "path");
        // A package from somebody else must not make us read files outside of its folder.
        if (path.startsWith("/") || path.contains("..") || path.contains("\\") || path.contains(":")) {
            throw new IllegalArgumentException("the path " + path + " leads out of the release");
        }
        return new FileEntry(
                path, json.path("bytes").asLong(-1), text(json, "hash").replace("sha256:", ""));
    }

    private static Schema schema(JsonNode json) {
        List<Field> fields = new ArrayList<>();
        for (JsonNode field : json.path("fields")) {
            JsonNode constraints = field.path("constraints");
            fields.add(new Field(
                    text(field, "name"),
                    text(field, "type"),
                    constraints.path("required").asBoolean(false),
                    texts(constraints.path("enum"))));
        }
        List<Reference> references = new ArrayList<>();
        for (JsonNode key : json.path("foreignKeys")) {
            JsonNode reference = key.path("reference");
            references.add(new Reference(
                    texts(key.path("fields")),
                    reference.path("resource").asString(""),
                    texts(reference.path("fields"))));
        }
        return new Schema(fields, texts(json.path("primaryKey")), references);
    }

    private static String text(JsonNode json, String name) {
        if (!json.path(name).isString()) {
            throw new IllegalArgumentException("a resource lacks its " + name);
        }
        return json.path(name).asString();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(value -> texts.add(value.asString()));
        return texts;
    }
}
