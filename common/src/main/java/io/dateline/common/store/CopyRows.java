package io.dateline.common.store;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows on their way into one table through {@code COPY}, which measures two to three times as fast as batched inserts.
 *
 * <p>Values are written in COPY's text format: strings escaped, {@code null} and empty {@link Optional}s as {@code \N}, anything else by
 * its {@code toString()}.
 */
final class CopyRows {

    private final String command;
    private final StringBuilder rows = new StringBuilder(1 << 14);

    /** @param target table and columns: {@code sentence (article_id, field)} */
    CopyRows(String target) {
        command = "COPY " + target + " FROM STDIN";
    }

    void add(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                rows.append('\t');
            }
            Object value = values[i] instanceof Optional<?> optional ? optional.orElse(null) : values[i];
            if (value == null) {
                rows.append("\\N");
            } else {
                append(value.toString());
            }
        }
        rows.append('\n');
    }

    private void append(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                case '\t' -> rows.append("\\t");
                default -> rows.append(c);
            }
        }
    }

    void writeTo(Connection connection) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(command, new StringReader(rows.toString()), 1 << 16);
        } catch (IOException e) {
            throw new SQLException("COPY broke off: " + command, e);
        }
    }
}
