package io.dateline.export.publish;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Closes many things, the rest of them too where one fails: a full disk must not leave files open. */
final class CloseAll {

    private CloseAll() {}

    static void of(Collection<? extends Closeable> open) throws IOException {
        @Nullable IOException first = null;
        for (Closeable each : open) {
            try {
                each.close();
            } catch (IOException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
