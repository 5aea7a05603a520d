/**
 * The places of the world in primitive arrays or a mapped file, found by the hash of a folded name. Plain Java over {@code common};
 * knows nothing of articles.
 */
@NullMarked
package io.dateline.transform.place.gazetteer;

import org.jspecify.annotations.NullMarked;
