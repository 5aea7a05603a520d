package io.dateline.bench;

import io.dateline.transform.place.PlaceAnnotator;

/** The place annotator, in a heap of 150 MB. */
public class PlaceBenchmark extends AnnotatorBenchmark {

    public PlaceBenchmark() {
        super(PlaceAnnotator::create, "The envoy flew from Homs, Syria, to Paris.");
    }
}
