package io.dateline.export.dataset;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A published table.
 *
 * @param key the columns that identify a row
 * @param references columns that point into other tables
 * @param order how its rows are sorted
 */
public record Table(
        String name,
        String meaning,
        List<Column> columns,
        List<String> key,
        List<Reference> references,
        List<Sort> order) {

    /** {@code columns} hold a value of {@code targetColumns} in {@code target}. */
    public record Reference(List<String> columns, String target, List<String> targetColumns) {

        static Reference to(String column, String target) {
            return new Reference(List.of(column), target, List.of(column));
        }
    }

    /** A column that rows are sorted by. */
    public record Sort(String column, Direction direction) {

        static Sort by(String column) {
            return new Sort(column, Direction.TEXT);
        }

        static Sort byNumber(String column) {
            return new Sort(column, Direction.NUMBER);
        }

        static Sort down(String column) {
            return new Sort(column, Direction.TEXT_DOWN);
        }
    }

    /** How values of a column compare. */
    public enum Direction {
        /** By code point, which is the order of PostgreSQL's collation "C". */
        TEXT,
        TEXT_DOWN,
        /** Whole numbers without a sign, or texts that end in one and are otherwise the same. */
        NUMBER
    }

    public Table {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        references = List.copyOf(references);
        order = List.copyOf(order);
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

    public boolean has(String column) {
        return header().contains(column);
    }

    public List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    /** The order in which every release holds the rows. */
    public Comparator<@Nullable String[]> rowOrder() {
        return order.stream()
                .map(this::comparator)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    private Comparator<@Nullable String[]> comparator(Sort sort) {
        int index = index(sort.column());
        return Comparator.comparing(row -> Objects.requireNonNullElse(row[index], ""), values(sort.direction()));
    }

    private static Comparator<String> values(Direction direction) {
        return switch (direction) {
            case TEXT -> Table::byCodePoint;
            case TEXT_DOWN -> (a, b) -> byCodePoint(b, a);
            case NUMBER -> Comparator.comparingInt(String::length).thenComparing(Table::byCodePoint);
        };
    }

    /** {@code String.compareTo} would put characters beyond the basic plane before some within it. */
    private static int byCodePoint(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean xHigh = Character.isSurrogate(x);
                return xHigh == Character.isSurrogate(y) ? Character.compare(x, y) : xHigh ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
