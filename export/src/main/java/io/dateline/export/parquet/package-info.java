/**
 * Tables as Parquet with proper types. The only room that knows parquet-floor.
 */
@NullMarked
package io.dateline.export.parquet;

import org.jspecify.annotations.NullMarked;
