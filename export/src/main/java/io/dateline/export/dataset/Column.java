package io.dateline.export.dataset;

import java.util.List;

/**
 * A column of a published table.
 *
 * @param values the closed list of its values; empty where it is open
 * @param required whether every row has a value
 */
public record Column(String name, Type type, boolean required, List<String> values, String meaning) {

    /** Frictionless field types. */
    public enum Type {
        STRING,
        INTEGER,
        NUMBER,
        DATE
    }

    public Column {
        values = List.copyOf(values);
    }

    static Column required(String name, Type type, String meaning) {
        return new Column(name, type, true, List.of(), meaning);
    }

    static Column optional(String name, Type type, String meaning) {
        return new Column(name, type, false, List.of(), meaning);
    }

    static Column oneOf(String name, String values, String meaning) {
        return new Column(name, Type.STRING, true, List.of(values.split("\\|")), meaning);
    }

    static Column optionalOneOf(String name, String values, String meaning) {
        return new Column(name, Type.STRING, false, List.of(values.split("\\|")), meaning);
    }
}
