package io.dateline.bench;

import io.dateline.common.annotation.AnnotationContext;
import io.dateline.common.annotation.Official;
import io.dateline.common.article.ArticleText;
import io.dateline.common.article.Publication;
import io.dateline.transform.official.OfficialAnnotator;
import java.time.LocalDate;
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
 * The official annotator on one thread, in a heap of 150 MB: characters a second over articles of 2,500 characters, and the time from the
 * first class to the first answer in a fresh JVM, the bundled register read.
 *
 * <p>The articles are made of the project's own sentences in seeded order, dated 2006, with about one official in 150 characters, as news has.
 */
public class OfficialBenchmark {

    private static final int ARTICLES = 400;
    private static final int LENGTH = 2_500;
    private static final AnnotationContext NOTHING_KNOWN = new AnnotationContext(
            Optional.of(Publication.day(LocalDate.of(2006, 5, 4), Publication.Basis.GIVEN)),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of());
    private static final String[] SENTENCES = {
        "Prime Minister Tony Blair flew to Berlin, where the German chancellor met him at the airport with two of her ministers.",
        "Residents said the smell had been there for years, and that letters to the council had gone unanswered every time.",
        "Secretary of State Condoleezza Rice told reporters that Rice's own plane had been late, and that the talks would go on.",
        "The pipes run from the hills above the town to a plant built with money that had been set aside for a school.",
        "Gov. Rick Perry signed the bill on Friday, and a spokesman for the governor said that no other was in sight.",
        "The drought has pushed herders south, away from the wells that their grandfathers dug and into land that others farm.",
        "Poland's foreign minister, the Czech president and the U.S. ambassador to Hungary sat in the first row of the hall.",
        "She has written two books on the trade, and teaches a course that fills within an hour of being announced.",
        "Former French President Jacques Chirac wrote to UN Secretary-General Kofi Annan about the boats and their crews.",
        "Prices rose again after the vote, and shops that had held out until then began to shut their doors one by one.",
        "The Iraqi defence minister denied the report, while the Pentagon chief declined to say whether aircraft had been there.",
        "Behind the market hall a small crowd listened to the radio and argued over who had seen the lights go out first.",
        "Trains stood still for most of the morning, and the line said that it was sorry for that and for the cold waiting rooms.",
        "The fund will pay for boats, nets and an ice house, and for a clerk to write down who has taken what and when.",
    };

    /** An annotator and what it reads. */
    @State(Scope.Benchmark)
    public static class Articles {
        private final OfficialAnnotator annotator = OfficialAnnotator.create();
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

    /** A JVM that has annotated nothing yet: register read, index built, one sentence answered. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Fork(value = 5, jvmArgs = "-Xmx150m")
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public List<Official> firstAnswer() {
        return OfficialAnnotator.create()
                .annotate(new ArticleText("", "President Jacques Chirac flew to Rome."), NOTHING_KNOWN);
    }
}
