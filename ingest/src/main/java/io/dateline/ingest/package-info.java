/**
 * From wherever articles are to stored articles: files are listed, records read, articles made of them. {@code source} and {@code extract}
 * are plain Java; {@code batch} reads files and runs inside a job.
 */
@NullMarked
package io.dateline.ingest;

import org.jspecify.annotations.NullMarked;
