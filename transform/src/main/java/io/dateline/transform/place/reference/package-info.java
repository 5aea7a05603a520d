/**
 * A user's own gazetteer: reads GeoNames' dumps and tables of the user's, compiles them into an index that is mapped into memory, and
 * says which is in use. Shell: reads and writes files; nothing in the annotator depends on it.
 */
@NullMarked
package io.dateline.transform.place.reference;

import org.jspecify.annotations.NullMarked;
