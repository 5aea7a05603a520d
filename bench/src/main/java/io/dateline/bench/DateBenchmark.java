package io.dateline.bench;

import io.dateline.common.annotation.DateMention;
import io.dateline.transform.date.DateAnnotator;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The date annotator on one thread: characters a second over articles of 2,500 characters, and the time from the first class to the
 * first answer in a fresh JVM.
 *
 * <p>The articles are {@link NewsArticles}.
 */
public class DateBenchmark {

    private static final int ARTICLES = 400;
    private static final int LENGTH = 2_500;
    private static final LocalDate DAY = LocalDate.of(2019, 10, 22);

    /** An annotator and what it reads. */
    @State(Scope.Benchmark)
    public static class Articles {
        private final DateAnnotator annotator = DateAnnotator.create();
        private final List<String> articles;

        public Articles() {
            articles = new NewsArticles(42).bodies(ARTICLES, LENGTH);
        }
    }

    /** Characters annotated. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @OperationsPerInvocation(ARTICLES * LENGTH)
    @Fork(value = 2, jvmArgs = "-Xmx64m")
    @Warmup(iterations = 5, time = 2)
    @Measurement(iterations = 5, time = 2)
    public int characters(Articles articles) {
        int mentions = 0;
        for (String article : articles.articles) {
            mentions += articles.annotator.annotate(article, DAY).size();
        }
        return mentions;
    }

    /** A JVM that has annotated nothing yet: tables read, rules compiled, one sentence answered. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Fork(value = 10, jvmArgs = "-Xmx64m")
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public List<DateMention> firstAnswer() {
        return DateAnnotator.create().annotate("Talks broke off on Monday, two weeks after 3 May.", DAY);
    }
}
