/**
 * Finds officials by their titles and by the register of terms of office, and says who held which office on the article's day. Plain Java
 * over {@code common} and {@code transform.text}; knows no other annotator, and meets dates and places only in the context.
 */
@NullMarked
package io.dateline.transform.official;

import org.jspecify.annotations.NullMarked;
