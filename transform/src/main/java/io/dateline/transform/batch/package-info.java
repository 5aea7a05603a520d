/**
 * The transform stage as Spring Batch steps: what runs, in which chunks, with which settings. Shell only; the work is done by the
 * annotators.
 */
@NullMarked
package io.dateline.transform.batch;

import org.jspecify.annotations.NullMarked;
