/**
 * Tests of the command line.
 */
@NullMarked
package io.dateline.app.cli;

import org.jspecify.annotations.NullMarked;
