/**
 * Learned scoring in plain Java: forests of small trees, read from text. Sees nothing but the JDK; the trainer lives with the tests.
 */
@NullMarked
package io.dateline.transform.place.model;

import org.jspecify.annotations.NullMarked;
