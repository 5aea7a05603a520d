/**
 * How fast Dateline is. Nothing depends on this module; {@code bench/run} starts it.
 */
@NullMarked
package io.dateline.bench;

import org.jspecify.annotations.NullMarked;
