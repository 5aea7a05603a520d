package io.dateline.export.dataset;

import java.util.Optional;

/**
 * What is to be said of a file of a release.
 *
 * @param path within the release, with {@code /}
 * @param table the table whose rows it holds, or a part of them; empty for everything that is no canonical CSV
 * @param rows without the header; 0 for files that hold no table
 * @param meaning what is in it
 */
public record FileFacts(String path, Optional<Table> table, long rows, long bytes, String sha256, String meaning) {}
