package io.dateline.common.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
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

    private static final byte[] NULL = {'\\', 'N'};

    private final String command;
    private byte[] rows = new byte[1 << 14];
    private int length;

    /** @param target table and columns: {@code sentence (article_id, field)} */
    CopyRows(String target) {
        command = "COPY " + target + " FROM STDIN";
    }

    void add(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof Optional<?> optional ? optional.orElse(null) : values[i];
            byte[] bytes = value == null ? NULL : value.toString().getBytes(UTF_8);
            // each byte twice if all are escaped, and a mark behind
            if (rows.length - length < 2 * bytes.length + 1) {
                rows = Arrays.copyOf(rows, 2 * rows.length + 2 * bytes.length);
            }
            if (value == null) {
                System.arraycopy(bytes, 0, rows, length, bytes.length);
                length += bytes.length;
            } else {
                append(bytes);
            }
            rows[length++] = (byte) (i < values.length - 1 ? '\t' : '\n');
        }
    }

    private void append(byte[] value) {
        for (byte b : value) {
            byte escaped = escaped(b);
            if (escaped != 0) {
                rows[length++] = '\\';
                rows[length++] = escaped;
            } else {
                rows[length++] = b;
            }
        }
    }

    /** What stands behind a backslash for {@code b}; 0 where it stands for itself. Bytes of other characters are all negative in UTF-8. */
    private static byte escaped(byte b) {
        return switch (b) {
            case '\\' -> '\\';
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\t' -> 't';
            default -> 0;
        };
    }

    void writeTo(Connection connection) throws SQLException {
        if (length == 0) {
            return;
        }
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(command, new ByteArrayInputStream(rows, 0, length), 1 << 16);
        } catch (IOException e) {
            throw new SQLException("COPY broke off: " + command, e);
        }
    }
}
