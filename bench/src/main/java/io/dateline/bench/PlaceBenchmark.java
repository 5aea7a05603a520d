package io.dateline.bench;

import io.dateline.common.annotation.AnnotationContext;
import io.dateline.common.annotation.PlaceMention;
import io.dateline.common.article.ArticleText;
import io.dateline.transform.place.PlaceAnnotator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The place annotator on one thread, in a heap of 150 MB: characters a second over articles of 2,500 characters, and the time from the
 * first class to the first answer in a fresh JVM, the bundled gazetteer read.
 *
 * <p>The articles are made of the project's own sentences in seeded order, with about one place in 200 characters, as news has.
 */
public class PlaceBenchmark {

    private static final int ARTICLES = 400;
    private static final int LENGTH = 2_500;
    private static final AnnotationContext NOTHING_KNOWN = new AnnotationContext(
            Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());
    private static final String[] SENTENCES = {
        "The freighter left Valparaíso with copper and was due in Rotterdam before the strike closed the docks to everyone but pilots.",
        "Two of the engineers had trained in Springfield, Illinois, and later moved to the company's yard outside Hamburg.",
        "Residents said the smell had been there for years, and that letters to the council had gone unanswered every time.",
        "A Kenyan court fined the owners, who said through their lawyer that they would appeal against the ruling within a month.",
        "Mr. Jackson, who has kept the harbour's books since he was a young man, remembered only one other winter like it.",
        "The pipes run from the hills above the town to a plant built with money that had been set aside for a school.",
        "In Washington the department said that it was aware of the case and that its inspectors had not been asked to help.",
        "The drought has pushed herders south, away from the wells that their grandfathers dug and into land that others farm.",
        "Farmers near Fresno, Calif., said that prices had not covered the cost of water for the third season in a row.",
        "She has written two books on the trade, and teaches a course that fills within an hour of being announced.",
        "Police in Marseille stopped four lorries and found nothing but oranges, papers that were in order, and tired drivers.",
        "Prices rose again after the vote, and shops that had held out until then began to shut their doors one by one.",
        "The Iraqi ministry denied the report, while the Pentagon declined to say whether its aircraft had been in the area.",
        "Behind the market hall a small crowd listened to the radio and argued over who had seen the lights go out first.",
        "The committee heard from Virginia Carson, a nurse, who described how the ward had run out of beds by the evening.",
        "Trains between Osaka and Kyoto stood still for most of the morning, and the line said that it was sorry for that.",
        "The fund will pay for boats, nets and an ice house, and for a clerk to write down who has taken what and when.",
        "Heavy rain fell over Travis County, Texas, and the river rose by a metre before the sluices could be opened.",
    };

    /** An annotator and what it reads. */
    @State(Scope.Benchmark)
    public static class Articles {
        private final PlaceAnnotator annotator = PlaceAnnotator.create();
        private final List<ArticleText> articles = new ArrayList<>();

        @Setup
        public void write() {
            Random random = new Random(42);
            List<String> sentences = new ArrayList<>(List.of(SENTENCES));
            articles.clear();
            while (articles.size() < ARTICLES) {
                StringBuilder article = new StringBuilder();
                while (article.length() < LENGTH) {
                    Collections.shuffle(sentences, random);
                    sentences.forEach(sentence -> article.append(sentence).append(' '));
                }
                articles.add(new ArticleText("", article.substring(0, LENGTH)));
            }
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
