/**
 * Finds temporal expressions and gives each its TIMEX3 value and calendar days: text and context in, {@link
 * io.dateline.common.annotation.DateMention}s out. Plain Java over {@code common} and {@code transform.text}; sees no other annotator.
 */
@NullMarked
package io.dateline.transform.date;

import org.jspecify.annotations.NullMarked;
