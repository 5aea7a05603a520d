/**
 * Tables as CSV: UTF-8, RFC 4180, one line end, an empty field where there is no value. Sees the published shape and nothing else.
 */
@NullMarked
package io.dateline.export.csv;

import org.jspecify.annotations.NullMarked;
