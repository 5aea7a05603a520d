/**
 * The export stage as a step of Spring Batch. Sees {@code publish} and the stores.
 */
@NullMarked
package io.dateline.export.batch;

import org.jspecify.annotations.NullMarked;
