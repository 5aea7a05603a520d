/**
 * All SQL: one store for each thing that stages hand to one another. Uses Spring's JDBC helpers inside the transaction of the caller;
 * sees the records of common and no stage.
 */
@NullMarked
package io.dateline.common.store;

import org.jspecify.annotations.NullMarked;
