/**
 * Articles as JSON Lines and places as GeoJSON, from the same rows that become CSV. Sees the published shape and nothing else.
 */
@NullMarked
package io.dateline.export.json;

import org.jspecify.annotations.NullMarked;
