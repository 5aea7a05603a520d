/**
 * From the bytes of a record to an article, or to the reason why there is none. Plain Java.
 */
@NullMarked
package io.dateline.ingest.extract;

import org.jspecify.annotations.NullMarked;
