/**
 * Finds places in articles and says which place is meant: {@link io.dateline.transform.place.PlaceAnnotator} is the door. A library over
 * {@code common}, {@code transform.text} and the gazetteer beneath; sees no other annotator.
 */
@NullMarked
package io.dateline.transform.place;

import org.jspecify.annotations.NullMarked;
