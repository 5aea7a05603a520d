/**
 * Tests of the database and the lock that runs stand on.
 */
@NullMarked
package io.dateline.app.run;

import org.jspecify.annotations.NullMarked;
