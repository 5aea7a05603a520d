package io.dateline.bench;

import io.dateline.transform.official.OfficialAnnotator;

/** The official annotator, in a heap of 150 MB. */
public class OfficialBenchmark extends AnnotatorBenchmark {

    public OfficialBenchmark() {
        super(OfficialAnnotator::create, "President Jacques Chirac flew to Rome.");
    }
}
