package io.dateline.export.dataset;

import java.util.List;

/**
 * A published table.
 *
 * @param key the columns that identify a row
 * @param references columns that point into other tables
 */
public record Table(String name, String meaning, List<Column> columns, List<String> key, List<Reference> references) {

    /** {@code columns} hold a value of {@code targetColumns} in {@code target}. */
    public record Reference(List<String> columns, String target, List<String> targetColumns) {

        static Reference to(String column, String target) {
            return new Reference(List.of(column), target, List.of(column));
        }
    }

    public Table {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        references = List.copyOf(references);
    }

    public String fileName() {
        return name + ".csv";
    }

    /** Where a column stands in a row. */
    public int index(String column) {
        int index = header().indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException(name + " has no column " + column);
        }
        return index;
    }

    public List<String> header() {
        return columns.stream().map(Column::name).toList();
    }
}
