package io.dateline.bench;

import io.dateline.common.annotation.AnnotationContext;
import io.dateline.common.annotation.Annotator;
import io.dateline.common.article.ArticleText;
import io.dateline.common.article.Publication;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
 * An annotator on one thread: characters a second over articles of 2,500 characters ({@link NewsArticles}), and the time from the first
 * class to the first answer in a fresh JVM, its tables read.
 */
@State(Scope.Benchmark)
@Fork(value = 5, jvmArgs = "-Xmx150m")
public abstract class AnnotatorBenchmark {

    private static final int ARTICLES = 400;
    private static final int LENGTH = 2_500;
    private static final AnnotationContext CONTEXT = new AnnotationContext(
            Optional.of(Publication.day(LocalDate.of(2006, 5, 4), Publication.Basis.GIVEN)),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of());

    private final Supplier<Annotator<?>> create;
    private final ArticleText sentence;
    private @Nullable Annotator<?> annotator;

    /**
     * @param create makes the annotator, its tables read from the jar
     * @param sentence what a fresh JVM is asked
     */
    AnnotatorBenchmark(Supplier<Annotator<?>> create, String sentence) {
        this.create = create;
        this.sentence = new ArticleText("", sentence);
    }

    /** What is read. */
    @State(Scope.Benchmark)
    public static class Articles {
        private final List<ArticleText> all = new NewsArticles(42)
                .bodies(ARTICLES, LENGTH).stream()
                        .map(body -> new ArticleText("", body))
                        .toList();
    }

    /** Characters annotated. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @OperationsPerInvocation(ARTICLES * LENGTH)
    @Warmup(iterations = 5, time = 2)
    @Measurement(iterations = 5, time = 2)
    public int characters(Articles articles) {
        // Made here and kept, so that nothing is made before the first answer is asked for.
        Annotator<?> ready = annotator == null ? create.get() : annotator;
        annotator = ready;
        return articles.all.stream()
                .mapToInt(article -> ready.annotate(article, CONTEXT).size())
                .sum();
    }

    /** A JVM that has annotated nothing yet: tables read, indexes built, one sentence answered. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public List<?> firstAnswer() {
        return create.get().annotate(sentence, CONTEXT);
    }
}
