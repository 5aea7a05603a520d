/**
 * Tests of what kills, stops and rivals do to a run.
 */
@NullMarked
package io.dateline.app.fault;

import org.jspecify.annotations.NullMarked;
