package io.dateline.export.validate;

import io.dateline.export.dataset.Dataset;
import io.dateline.export.dataset.Table;
import io.dateline.export.release.ReleaseReader;
import io.dateline.export.release.ReleaseReader.Resource;
import io.dateline.export.release.Schema;
import io.dateline.export.release.Schema.Field;
import io.dateline.export.release.TableRows;
import io.dateline.export.validate.Finding.Check;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks a table's rows, one after the other: types, required values, closed lists, keys and order. */
final class TableCheck {

    private TableCheck() {}

    /** @return how many rows it has */
    static long check(ReleaseReader release, Resource resource, KeyCheck keys, Findings findings) throws IOException {
        Schema schema = resource.schema().orElseThrow();
        String name = resource.name();
        List<Set<String>> values = schema.fields().stream()
                .<Set<String>>map(field -> new HashSet<>(field.values()))
                .toList();
        Optional<Comparator<@Nullable String[]>> order = order(name, schema);
        long count = 0;
        try (TableRows rows = release.rows(resource)) {
            @Nullable String[] before = null;
            for (@Nullable String[] row = rows.next(); row != null; row = rows.next()) {
                count++;
                String where = name + " row " + count;
                for (int i = 0; i < row.length; i++) {
                    cell(schema.fields().get(i), values.get(i), row[i], where, findings);
                }
                keys.row(name, schema, row, where, findings);
                if (before != null && order.isPresent() && order.get().compare(before, row) >= 0) {
                    findings.add(Check.ORDER, where, "it does not come behind the row before it");
                }
                before = row;
            }
        }
        long stated = release.statedRows(name);
        if (stated >= 0 && stated != count) {
            findings.add(Check.ROW_COUNT, name, "it has " + count + " rows, datapackage.json says " + stated);
        }
        return count;
    }

    /** The order that our own tables have; a table that we do not know may have any. */
    private static Optional<Comparator<@Nullable String[]>> order(String name, Schema schema) {
        return Dataset.table(name)
                .filter(table -> !table.order().isEmpty())
                .filter(table -> schema.header()
                        .subList(
                                0,
                                Math.min(table.header().size(), schema.header().size()))
                        .equals(table.header()))
                .map(Table::rowOrder);
    }

    private static void cell(Field field, Set<String> values, @Nullable String value, String where, Findings findings) {
        if (value == null) {
            if (field.required()) {
                findings.add(Check.REQUIRED, where, field.name() + " is empty");
            }
        } else if (!isOfType(field.type(), value)) {
            findings.add(Check.TYPE, where, field.name() + " is no " + field.type() + ": " + shown(value));
        } else if (!values.isEmpty() && !values.contains(value)) {
            findings.add(Check.ENUM, where, field.name() + " is not in its list: " + shown(value));
        }
    }

    private static boolean isOfType(String type, String value) {
        try {
            return switch (type) {
                case "integer" -> Long.toString(Long.parseLong(value)).equals(value);
                case "number" ->
                    Double.isFinite(Double.parseDouble(value)) && !value.endsWith("d") && !value.endsWith("f");
                case "date" -> LocalDate.parse(value).toString().equals(value);
                case "datetime" -> Instant.parse(value).isAfter(Instant.MIN);
                default -> true;
            };
        } catch (NumberFormatException | DateTimeException e) {
            return false;
        }
    }

    private static String shown(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }
}
