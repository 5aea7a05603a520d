package io.dateline.export.validate;

import io.dateline.export.release.Schema;
import io.dateline.export.release.Schema.Reference;
import io.dateline.export.validate.Finding.Check;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks that keys are unique and that references meet one.
 *
 * <p>Keys are held as 64-bit hashes: of ten million keys, two share a hash by chance once in 370,000 releases. References point at
 * primary keys.
 */
final class KeyCheck {

    private static final long PRIME = 0x9E3779B97F4A7C15L;

    /** Values that references point at, by table and columns. */
    private final Map<String, LongSet> targets = new HashMap<>();

    private final Map<String, LongSet> keys = new HashMap<>();
    private final Map<Link, LongSet> links = new HashMap<>();

    private record Link(String table, Reference reference) {
        String target() {
            return reference.target().isEmpty() ? table : reference.target();
        }
    }

    /** Takes note of a row's key and references. */
    void row(String table, Schema schema, @Nullable String[] row, String where, Findings findings) {
        if (!schema.primaryKey().isEmpty()) {
            long key = hash(row, schema.indices(schema.primaryKey()));
            if (!keys.computeIfAbsent(table, t -> new LongSet()).add(key)) {
                findings.add(Check.PRIMARY_KEY, where, "another row has the same " + schema.primaryKey());
            }
            targets.computeIfAbsent(table + schema.primaryKey(), t -> new LongSet())
                    .add(key);
        }
        for (Reference reference : schema.references()) {
            int[] indices = schema.indices(reference.fields());
            if (isPresent(row, indices)) {
                links.computeIfAbsent(new Link(table, reference), l -> new LongSet())
                        .add(hash(row, indices));
            }
        }
    }

    /** Once all rows were seen: which references meet nothing. */
    void report(Findings findings) {
        links.forEach((link, values) -> {
            LongSet target = targets.get(link.target() + link.reference().targetFields());
            long missing = values.countNotIn(target == null ? new LongSet() : target);
            if (missing > 0) {
                findings.add(
                        Check.FOREIGN_KEY,
                        link.table(),
                        missing + " different values of " + link.reference().fields() + " are not in " + link.target());
            }
        });
    }

    private static boolean isPresent(@Nullable String[] row, int[] indices) {
        for (int index : indices) {
            if (index < 0 || row[index] == null) {
                return false;
            }
        }
        return true;
    }

    private static long hash(@Nullable String[] row, int[] indices) {
        long hash = 1;
        for (int index : indices) {
            String value = index < 0 ? null : row[index];
            for (int i = 0; value != null && i < value.length(); i++) {
                hash = (hash ^ value.charAt(i)) * PRIME;
                hash ^= hash >>> 29;
            }
            hash = (hash ^ 0x1_0000) * PRIME;
            hash ^= hash >>> 32;
        }
        return hash;
    }
}
