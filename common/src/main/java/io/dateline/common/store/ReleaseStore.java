package io.dateline.common.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * What a release is made of, read from one snapshot of the database: whatever is written meanwhile, all of its tables agree.
 *
 * <p>The queries stand beside this class, one file a table, with the columns in the order of the published table, in total order. Rows come
 * by COPY, as the lines of CSV that they become: PostgreSQL writes them once, and nobody takes them apart who need not.
 */
public class ReleaseStore {

    /** While one connection's rows are being made into files, PostgreSQL writes the other's: a third would wait for a processor. */
    private static final int READERS = 2;

    private final DataSource dataSource;

    public ReleaseStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The database as it is now. */
    public Snapshot open() throws SQLException {
        Snapshot snapshot = new Snapshot();
        try {
            for (int reader = 0; reader < READERS; reader++) {
                snapshot.add(dataSource.getConnection());
            }
            return snapshot;
        } catch (SQLException e) {
            try (snapshot) {
                throw e;
            }
        }
    }

    /**
     * Articles that follow one another in the order of their ids.
     *
     * @param after the id before the first
     * @param last the last id
     */
    public record Stretch(String after, String last) {

        /** Behind every id: ids are hexadecimal. */
        static final String END = "~";

        /** All articles. */
        public static final Stretch ALL = new Stretch("", END);
    }

    /** The statement that copies a table's rows out; COPY takes no parameters, so that they stand in it. */
    public static String copy(String table, Stretch stretch) {
        return "copy ("
                + query(table).replace(":after", literal(stretch.after())).replace(":last", literal(stretch.last()))
                + ") to stdout (format csv)";
    }

    static String literal(String id) {
        return "'" + id.replace("'", "''") + "'";
    }

    static String query(String table) {
        try (InputStream sql = ReleaseStore.class.getResourceAsStream("release/" + table + ".sql")) {
            if (sql == null) {
                throw new IllegalArgumentException("There is no query for the table " + table);
            }
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The query of " + table + " cannot be read", e);
        }
    }
}
