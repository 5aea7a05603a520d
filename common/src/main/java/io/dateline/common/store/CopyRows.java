package io.dateline.common.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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
        int written = 0;
        for (int i = 0; i < value.length(); i++) {
            String escaped = escaped(value.charAt(i));
            if (escaped != null) {
                rows.append(value, written, i).append(escaped);
                written = i + 1;
            }
        }
        rows.append(value, written, value.length());
    }

    private static @Nullable String escaped(char c) {
        return switch (c) {
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> null;
        };
    }

    void writeTo(Connection connection) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(command, new ByteArrayInputStream(rows.toString().getBytes(UTF_8)), 1 << 16);
        } catch (IOException e) {
            throw new SQLException("COPY broke off: " + command, e);
        }
    }
}
