/**
 * What differs between two releases, row by row and value by value, in one pass over both. Knows no database.
 */
@NullMarked
package io.dateline.export.diff;

import org.jspecify.annotations.NullMarked;
