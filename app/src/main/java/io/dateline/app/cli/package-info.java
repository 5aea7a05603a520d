/**
 * The command line: what a user types, turned into launches and reports. Spring starts only in commands that need it.
 */
@NullMarked
package io.dateline.app.cli;

import org.jspecify.annotations.NullMarked;
