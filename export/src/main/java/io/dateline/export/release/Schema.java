package io.dateline.export.release;

import java.util.List;

/** What a data package says of a table. */
public record Schema(List<Field> fields, List<String> primaryKey, List<Reference> references) {

    /**
     * A column.
     *
     * @param type a Frictionless field type
     * @param values its closed list; empty where it is open
     */
    public record Field(String name, String type, boolean required, List<String> values) {}

    /** @param target a table; empty for this one */
    public record Reference(List<String> fields, String target, List<String> targetFields) {}

    public Schema {
        fields = List.copyOf(fields);
        primaryKey = List.copyOf(primaryKey);
        references = List.copyOf(references);
    }

    public List<String> header() {
        return fields.stream().map(Field::name).toList();
    }

    /** Where columns stand in a row; -1 where one does not exist. */
    public int[] indices(List<String> columns) {
        return columns.stream().mapToInt(header()::indexOf).toArray();
    }
}
