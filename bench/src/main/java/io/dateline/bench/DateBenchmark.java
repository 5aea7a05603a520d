package io.dateline.bench;

import io.dateline.common.annotation.DateMention;
import io.dateline.transform.date.DateAnnotator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
 * The date annotator on one thread: characters a second over articles of 2,500 characters, and the time from the first class to the
 * first answer in a fresh JVM.
 *
 * <p>The articles are made of the project's own sentences in seeded order, with about one date in 250 characters, as news has.
 */
public class DateBenchmark {

    private static final int ARTICLES = 400;
    private static final int LENGTH = 2_500;
    private static final LocalDate DAY = LocalDate.of(2019, 10, 22);
    private static final String[] SENTENCES = {
        "The ferry ran aground on Monday in thick fog, and the harbour master closed the channel to all but pilot boats.",
        "Fishermen from the northern villages had complained since early 2017 that the buoys were badly lit and seldom repaired.",
        "Three of the eleven injured were taken to the regional hospital, where doctors described their state as stable.",
        "A spokeswoman for the company declined to say whether the captain would be allowed to return to work.",
        "The ministry said the vessel had passed an inspection two months ago and carried fewer passengers than its licence allows.",
        "Residents gathered at the quay with blankets and coffee while the police took down names and told relatives to wait.",
        "Trade in the town fell by a fifth last year, according to the chamber of commerce, after the cannery was shut.",
        "\"We have asked for a second lighthouse for a generation,\" the mayor said, \"and all we ever got was another study.\"",
        "The council meets next Thursday to vote on the budget, which sets aside 4.2 million for the breakwater.",
        "Engineers from the university compared the currents with charts drawn in the 1930s and found that the bank had moved.",
        "In the third quarter the line carried 1,998 cars, many of them bound for the islands, where the harvest had begun.",
        "Opposition members walked out of the chamber, accusing the governor of having known about the defects.",
        "The insurer expects the case to take more than four years and has set up a fund for those who lost their goods.",
        "Behind the market hall a small crowd listened to the radio, arguing over who had seen the lights go out first.",
        "The wreck lies in water so shallow that at low tide its funnel can be seen from the coastal road.",
        "Divers will go down again at 7 a.m. tomorrow if the wind drops, the coast guard said in a short statement.",
        "The owners, a family firm with six ships, bought her from a Danish yard and had her painted white.",
        "Prosecutors have seized the log and the recordings of the bridge, and they now want to hear the helmsman.",
    };

    /** An annotator and what it reads. */
    @State(Scope.Benchmark)
    public static class Articles {
        private final DateAnnotator annotator = DateAnnotator.create();
        private final List<String> texts = new ArrayList<>();

        @Setup
        public void write() {
            Random random = new Random(42);
            List<String> sentences = new ArrayList<>(List.of(SENTENCES));
            texts.clear();
            while (texts.size() < ARTICLES) {
                StringBuilder article = new StringBuilder();
                while (article.length() < LENGTH) {
                    Collections.shuffle(sentences, random);
                    sentences.forEach(sentence -> article.append(sentence).append(' '));
                }
                texts.add(article.substring(0, LENGTH));
            }
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
        for (String article : articles.texts) {
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
