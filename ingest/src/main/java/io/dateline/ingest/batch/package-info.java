/**
 * The ingest stage as Spring Batch steps: files are listed and read here, records handed to the extractor, results to the store.
 */
@NullMarked
package io.dateline.ingest.batch;

import org.jspecify.annotations.NullMarked;
