/**
 * What users hand in: records and files of each kind, as bytes, before anything is made of them. Plain Java; opens nothing.
 */
@NullMarked
package io.dateline.ingest.source;

import org.jspecify.annotations.NullMarked;
