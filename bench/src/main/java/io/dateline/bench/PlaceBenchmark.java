package io.dateline.bench;

import io.dateline.common.annotation.AnnotationContext;
import io.dateline.common.annotation.PlaceMention;
import io.dateline.common.article.ArticleText;
import io.dateline.transform.place.PlaceAnnotator;
import java.util.List;
import java.util.Optional;
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
 * The place annotator on one thread, in a heap of 150 MB: characters a second over articles of 2,500 characters, and the time from the
 * first class to the first answer in a fresh JVM, the bundled gazetteer read.
 *
 * <p>The articles are {@link NewsArticles}.
 */
public class PlaceBenchmark {

    private static final int ARTICLES = 400;
    private static final int LENGTH = 2_500;
    private static final AnnotationContext NOTHING_KNOWN = new AnnotationContext(
            Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());

    /** An annotator and what it reads. */
    @State(Scope.Benchmark)
    public static class Articles {
        private final PlaceAnnotator annotator = PlaceAnnotator.create();
        private final List<ArticleText> articles;

        public Articles() {
            articles = new NewsArticles(42)
                    .bodies(ARTICLES, LENGTH).stream()
                            .map(body -> new ArticleText("", body))
                            .toList();
        }
    }

    /** Characters annotated. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @OperationsPerInvocation(ARTICLES * LENGTH)
    @Fork(value = 2, jvmArgs = "-Xmx150m")
    @Warmup(iterations = 5, time = 2)
    @Measurement(iterations = 5, time = 2)
    public int characters(Articles articles) {
        int mentions = 0;
        for (ArticleText article : articles.articles) {
            mentions += articles.annotator.annotate(article, NOTHING_KNOWN).size();
        }
        return mentions;
    }

    /** A JVM that has annotated nothing yet: gazetteer read, index built, one sentence answered. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Fork(value = 5, jvmArgs = "-Xmx150m")
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public List<PlaceMention> firstAnswer() {
        return PlaceAnnotator.create()
                .annotate(new ArticleText("", "The envoy flew from Homs, Syria, to Paris."), NOTHING_KNOWN);
    }
}
