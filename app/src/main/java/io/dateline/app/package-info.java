/**
 * The application: the command line, the chain of jobs, the run lock, recovery and the embedded database. The only package that sees
 * every stage.
 */
@NullMarked
package io.dateline.app;

import org.jspecify.annotations.NullMarked;
