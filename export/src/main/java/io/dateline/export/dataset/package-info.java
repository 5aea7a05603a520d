/**
 * The published shape, once: tables, columns, types, keys and meanings. Every header, schema and codebook is made from it. Plain Java.
 */
@NullMarked
package io.dateline.export.dataset;

import org.jspecify.annotations.NullMarked;
