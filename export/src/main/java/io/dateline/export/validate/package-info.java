/**
 * Checks a release that somebody handed over: hashes, schemas, keys, codes, and every offset against the text. Knows no database.
 */
@NullMarked
package io.dateline.export.validate;

import org.jspecify.annotations.NullMarked;
