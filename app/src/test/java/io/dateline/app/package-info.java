/**
 * The application as a whole, tried from outside: real processes, a real PostgreSQL.
 */
@NullMarked
package io.dateline.app;

import org.jspecify.annotations.NullMarked;
