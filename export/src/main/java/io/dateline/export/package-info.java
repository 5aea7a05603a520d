/**
 * From the store to datasets that people load. {@code dataset} says what is published, {@code csv} and {@code json} write it,
 * {@code publish} puts it in place whole or not at all.
 */
@NullMarked
package io.dateline.export;

import org.jspecify.annotations.NullMarked;
