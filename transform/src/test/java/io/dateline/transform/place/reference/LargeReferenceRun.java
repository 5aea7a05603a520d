package io.dateline.transform.place.reference;

import io.dateline.transform.place.gazetteer.Gazetteer;
import io.dateline.transform.place.gazetteer.NameKey;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Compiles made-up rows in the shape of {@code allCountries.txt} and asks for a hundred thousand of them; prints seconds and bytes. Run
 * it with the heap that is to be proved enough.
 *
 * <p>Arguments: a folder, the number of rows.
 */
final class LargeReferenceRun {

    private static final String[] SYLLABLES =
            "ba ko lin dra mes tor vel qua shi rum pen osk ter wal gar ni sol".split(" ");

    private LargeReferenceRun() {}

    public static void main(String[] arguments) throws IOException, BrokenReferenceException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int rows = Integer.parseInt(arguments[1]);
        Path file = folder.resolve("allCountries.txt");
        Random random = new Random(5);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < rows; i++) {
                out.write(String.format(
                        Locale.ROOT,
                        "%d\t%s\t%s\t%s\t%.5f\t%.5f\tP\tPPL\t%s\t\t%02d\t%03d\t\t\t%d\t\t\tEtc/UTC\t2026-01-01%n",
                        20_000_000 + i,
                        name(i),
                        name(i),
                        name(i) + " Alta," + name(i * 31),
                        random.nextDouble() * 180 - 90,
                        random.nextDouble() * 360 - 180,
                        random.nextBoolean() ? "US" : "FR",
                        random.nextInt(50),
                        random.nextInt(900),
                        random.nextInt(5000)));
            }
        }
        ReferenceStore store = new ReferenceStore(folder.resolve("reference"));
        long start = System.nanoTime();
        store.add(List.of(file));
        double compiled = (System.nanoTime() - start) / 1e9;
        start = System.nanoTime();
        Gazetteer gazetteer = store.gazetteer();
        double opened = (System.nanoTime() - start) / 1e9;
        int found = 0;
        start = System.nanoTime();
        for (int i = 0; i < rows; i += Math.max(1, rows / 100_000)) {
            int entry = gazetteer.find(NameKey.hash(NameKey.of(name(i))));
            found += entry != Gazetteer.NONE ? 1 : 0;
        }
        double asked = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%d rows of %d bytes: compiled in %.1f s, opened in %.2f s, %d places, %d names; %d found in %.2f s; heap at most %d MB%n",
                rows,
                Files.size(file),
                compiled,
                opened,
                gazetteer.size(),
                gazetteer.names(),
                found,
                asked,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static String name(int i) {
        StringBuilder name = new StringBuilder();
        for (long n = i * 2654435761L & 0xffffffffL; n > 0; n /= SYLLABLES.length) {
            name.append(SYLLABLES[(int) (n % SYLLABLES.length)]);
        }
        return name.isEmpty() ? "Zero" : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
