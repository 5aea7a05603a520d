package io.dateline.transform.date;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Measures the annotator alone: {@code Speed TEXT_FILE [ROUNDS]} prints the first answer's time, then characters a second. */
final class Speed {

    private static final LocalDate DAY = LocalDate.of(2019, 10, 22);

    private Speed() {}

    public static void main(String[] args) throws IOException {
        long begin = System.nanoTime();
        DateAnnotator annotator = DateAnnotator.create();
        int found = annotator
                .annotate("Talks broke off on Monday, two weeks after 3 May.", DAY)
                .size();
        System.out.printf(
                "first answer after %d ms, %d ms of them on the processor (%d mentions)%n",
                (System.nanoTime() - begin) / 1_000_000,
                ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000,
                found);
        String text = Files.readString(Path.of(args[0]));
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        for (int round = 0; round < rounds; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            int mentions = 0;
            int length = 0;
            for (int at = 0; at < text.length(); at += 2500) {
                String article = text.substring(at, Math.min(text.length(), at + 2500));
                mentions += annotator.annotate(article, DAY).size();
                length += article.length();
            }
            double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
            System.out.printf("%,.0f characters/s, %d mentions in %d characters%n", length / seconds, mentions, length);
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf("heap after gc %.1f MB%n", (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
    }
}
