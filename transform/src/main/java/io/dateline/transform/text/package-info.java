/**
 * Text as annotators need it: sentences and tokens. Plain Java over {@code common}; knows no annotator.
 */
@NullMarked
package io.dateline.transform.text;

import org.jspecify.annotations.NullMarked;
