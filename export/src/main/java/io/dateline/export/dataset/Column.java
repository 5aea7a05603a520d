package io.dateline.export.dataset;

import java.util.List;

/**
 * A column of a published table.
 *
 * @param values the closed list of its values; empty where it is open
 * @param required whether every row has a value
 * @param unit what its numbers count or measure; empty where the type says enough
 * @param example a value as it may stand in a row
 */
public record Column(
        String name, Type type, boolean required, List<String> values, String unit, String example, String meaning) {

    /** What kind of value a column holds; the names are Frictionless field types. */
    public enum Type {
        STRING,
        INTEGER,
        NUMBER,
        /** A calendar day, {@code 2019-10-22}. */
        DATE,
        /** An instant in UTC, {@code 2019-10-22T08:30:00Z}. */
        DATETIME
    }

    public Column {
        values = List.copyOf(values);
    }

    static Column text(String name, String example, String meaning) {
        return new Column(name, Type.STRING, false, List.of(), "", example, meaning);
    }

    static Column day(String name, String example, String meaning) {
        return new Column(name, Type.DATE, false, List.of(), "", example, meaning);
    }

    static Column instant(String name, String example, String meaning) {
        return new Column(name, Type.DATETIME, false, List.of(), "UTC", example, meaning);
    }

    static Column whole(String name, String unit, String example, String meaning) {
        return new Column(name, Type.INTEGER, false, List.of(), unit, example, meaning);
    }

    static Column decimal(String name, String unit, String example, String meaning) {
        return new Column(name, Type.NUMBER, false, List.of(), unit, example, meaning);
    }

    /** @param values separated by {@code |}; the first is the example */
    static Column oneOf(String name, String values, String meaning) {
        List<String> list = List.of(values.split("\\|"));
        return new Column(name, Type.STRING, false, list, "", list.get(0), meaning);
    }

    /** The same column with a value in every row. */
    Column always() {
        return new Column(name, type, true, values, unit, example, meaning);
    }

    /** Whether values are written as numbers in JSON. */
    public boolean isNumber() {
        return type == Type.INTEGER || type == Type.NUMBER;
    }
}
