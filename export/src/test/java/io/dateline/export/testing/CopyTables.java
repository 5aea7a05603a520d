package io.dateline.export.testing;

import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows on their way into tables by COPY. */
final class CopyTables {

    static final String NULL = "\\N";

    private final Map<String, StringBuilder> copies = new LinkedHashMap<>();

    void add(String table, @Nullable Object... values) {
        StringBuilder rows = copies.computeIfAbsent(table, t -> new StringBuilder());
        for (int i = 0; i < values.length; i++) {
            rows.append(i == 0 ? "" : "\t").append(values[i] == null ? NULL : values[i]);
        }
        rows.append('\n');
    }

    void flush(TestDatabase database) throws SQLException, IOException {
        for (Map.Entry<String, StringBuilder> copy : copies.entrySet()) {
            database.copy(copy.getKey(), copy.getValue().toString());
        }
        copies.clear();
    }
}
