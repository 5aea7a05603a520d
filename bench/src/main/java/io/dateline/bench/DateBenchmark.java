package io.dateline.bench;

import io.dateline.transform.date.DateAnnotator;
import org.openjdk.jmh.annotations.Fork;

/** The date annotator, in a heap of 64 MB. */
@Fork(value = 5, jvmArgs = "-Xmx64m")
public class DateBenchmark extends AnnotatorBenchmark {

    public DateBenchmark() {
        super(DateAnnotator::create, "Talks broke off on Monday, two weeks after 3 May.");
    }
}
