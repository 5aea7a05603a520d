package io.dateline.transform.place.reference;

import io.dateline.transform.place.gazetteer.GazetteerBuilder;
import io.dateline.transform.place.gazetteer.NameForms;
import io.dateline.transform.place.gazetteer.NameKey;
import io.dateline.transform.place.gazetteer.NameKind;
import io.dateline.transform.place.gazetteer.PlaceRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Checks reference files line by line and adds their places to a gazetteer under way. Tables of places are read first, then those that
 * name them; a user's place replaces the bundled one with the same id.
 *
 * <p><b>Errors:</b> the first line with a wrong number of columns, a bad number, a point off the Earth or an id that the user's files gave
 * before stops the whole.
 */
final class ReferenceCompiler {

    /** What was read of a file. */
    record Read(Path file, ReferenceFormat format, long rows) {}

    private final GazetteerBuilder builder;
    private final IdTable rowOf = new IdTable();
    private final int bundled;

    ReferenceCompiler(GazetteerBuilder builder) {
        this.builder = builder;
        bundled = builder.size();
        for (int row = 0; row < bundled; row++) {
            rowOf.put(builder.id(row), row);
        }
    }

    /** Reads all files and says, in their order, what they were. */
    List<Read> read(List<Path> files) throws IOException, BrokenReferenceException {
        Map<Path, ReferenceFormat> formats = new HashMap<>();
        for (Path file : files) {
            formats.put(file, formatOf(file));
        }
        List<Path> order = new ArrayList<>(files);
        order.sort(Comparator.comparing(file -> naming(formats.get(file))));
        Map<Path, Read> done = new HashMap<>();
        for (Path file : order) {
            ReferenceFormat format = formats.getOrDefault(file, ReferenceFormat.CSV);
            long rows = format == ReferenceFormat.CSV ? readCsv(file) : readTable(file, format);
            if (rows == 0) {
                throw new BrokenReferenceException(file, 0, "there is no row in it");
            }
            done.put(file, new Read(file, format, rows));
        }
        return files.stream().map(done::get).toList();
    }

    private static boolean naming(@Nullable ReferenceFormat format) {
        return format == ReferenceFormat.DIVISIONS || format == ReferenceFormat.NAMES;
    }

    private static ReferenceFormat formatOf(Path file) throws IOException, BrokenReferenceException {
        try (ReferenceLines lines = ReferenceLines.open(file)) {
            String first = lines.next();
            if (first == null) {
                throw new BrokenReferenceException(file, 0, "there is no row in it");
            }
            return ReferenceFormat.of(first)
                    .orElseThrow(() -> lines.broken("a line of " + first.split("\t", -1).length
                            + " columns is neither a GeoNames table (19, 10 or 4 columns split by tabs)"
                            + " nor a CSV header with name, latitude and longitude"));
        }
    }

    private long readTable(Path file, ReferenceFormat format) throws IOException, BrokenReferenceException {
        try (ReferenceLines lines = ReferenceLines.open(file)) {
            long rows = 0;
            int columns = 0;
            for (String line = lines.next(); line != null; line = lines.next()) {
                String[] field = line.split("\t", -1);
                columns = columns == 0 ? field.length : columns;
                if (field.length != columns) {
                    throw lines.broken("it has " + field.length + " columns instead of " + columns);
                }
                switch (format) {
                    case PLACES -> place(lines, field);
                    case DIVISIONS -> name(lines, field[3], field[1], NameKind.PRIMARY);
                    case NAMES -> alternate(lines, field);
                    case CSV -> throw new IllegalStateException("CSV is read otherwise");
                }
                rows++;
            }
            return rows;
        }
    }

    private void place(ReferenceLines lines, String[] field) throws BrokenReferenceException {
        int id = id(lines, field[0]);
        long population = field[14].isEmpty() ? 0 : whole(lines, "population", field[14]);
        NameForms names = new NameForms().add(field[1], NameKind.PRIMARY).add(field[2], NameKind.PRIMARY);
        names.addOthers(field[3], population);
        String feature = (field[6].isEmpty() ? "P" : field[6]) + "." + (field[7].isEmpty() ? "PPL" : field[7]);
        add(
                lines,
                new PlaceRow(
                        id,
                        field[1],
                        degrees(lines, "latitude", field[4], 90),
                        degrees(lines, "longitude", field[5], 180),
                        feature,
                        field[8],
                        field[10].equals("00") ? "" : field[10],
                        field[11],
                        population,
                        field[3].isEmpty() ? 0 : field[3].split(",").length,
                        names.names()));
    }

    private void add(ReferenceLines lines, PlaceRow row) throws BrokenReferenceException {
        if (rowOf.rowOf(row.id()) >= bundled) {
            throw lines.broken("the id " + row.id() + " was given before");
        }
        rowOf.put(row.id(), builder.size());
        builder.add(row);
    }

    /** Languages that are no languages: links, codes of airports, postcodes. */
    private void alternate(ReferenceLines lines, String[] field) throws BrokenReferenceException {
        boolean code = field[2].length() > 3;
        if (!code && NameForms.isUsable(field[3], 0)) {
            name(lines, field[1], field[3], NameKind.ALTERNATE);
        }
    }

    /** A further name; a place that no table gave is passed over, for it has no point. */
    private void name(ReferenceLines lines, String id, String name, NameKind kind) throws BrokenReferenceException {
        int row = rowOf.rowOf(id(lines, id));
        if (row != IdTable.NONE) {
            for (PlaceRow.Name form : new NameForms().add(name, kind).names()) {
                builder.name(row, NameKey.hash(form.key()), form.kind());
            }
        }
    }

    private long readCsv(Path file) throws IOException, BrokenReferenceException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (ReferenceLines lines = ReferenceLines.open(file);
                CSVParser parser = CSVParser.parse(lines.rest(), format)) {
            long rows = 0;
            for (CSVRecord record : parser) {
                rows++;
                lines.at(record.getRecordNumber() + 1);
                if (!record.isConsistent()) {
                    throw lines.broken("it has " + record.size() + " columns instead of "
                            + parser.getHeaderNames().size());
                }
                add(lines, row(lines, record));
            }
            return rows;
        } catch (java.io.UncheckedIOException | IllegalStateException unreadable) {
            throw new BrokenReferenceException(file, 0, "it is no CSV: " + unreadable.getMessage());
        }
    }

    private PlaceRow row(ReferenceLines lines, CSVRecord record) throws BrokenReferenceException {
        String name = value(record, "name");
        if (name.isBlank()) {
            throw lines.broken("the name is empty");
        }
        NameForms names = new NameForms().add(name, NameKind.PRIMARY);
        for (String other : value(record, "other_names").split("\\|")) {
            names.add(other, NameKind.ALTERNATE);
        }
        String id = value(record, "geonames_id");
        String population = value(record, "population");
        String kind = value(record, "feature_class");
        String code = value(record, "feature_code");
        return new PlaceRow(
                id.isEmpty() ? NameKey.ownId(name) : id(lines, id),
                name,
                degrees(lines, "latitude", value(record, "latitude"), 90),
                degrees(lines, "longitude", value(record, "longitude"), 180),
                (kind.isEmpty() ? "P" : kind) + "." + (code.isEmpty() ? "PPL" : code),
                value(record, "country_iso2"),
                value(record, "admin1_code"),
                "",
                population.isEmpty() ? 0 : whole(lines, "population", population),
                0,
                names.names());
    }

    private static String value(CSVRecord record, String column) {
        return record.isMapped(column) ? record.get(column).strip() : "";
    }

    private static int id(ReferenceLines lines, String text) throws BrokenReferenceException {
        long id = whole(lines, "id", text);
        if (id < 1 || id > Integer.MAX_VALUE) {
            throw lines.broken("the id " + text + " is not between 1 and " + Integer.MAX_VALUE);
        }
        return (int) id;
    }

    private static long whole(ReferenceLines lines, String what, String text) throws BrokenReferenceException {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notNumber) {
            throw lines.broken("the " + what + " \"" + text + "\" is no whole number");
        }
    }

    private static double degrees(ReferenceLines lines, String what, String text, int most)
            throws BrokenReferenceException {
        try {
            double degrees = Double.parseDouble(text);
            if (Math.abs(degrees) <= most) {
                return degrees;
            }
        } catch (NumberFormatException notNumber) {
            // Said below.
        }
        throw lines.broken("the " + what + " \"" + text + "\" is not a number from -" + most + " to " + most);
    }
}
