/**
 * The jobs, chained from the stages' flows, and how they are launched, watched, stopped and resumed.
 */
@NullMarked
package io.dateline.app.job;

import org.jspecify.annotations.NullMarked;
