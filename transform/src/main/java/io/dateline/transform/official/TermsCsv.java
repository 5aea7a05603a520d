package io.dateline.transform.official;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads terms of office from tables, whatever their columns are called. */
final class TermsCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    private TermsCsv() {}

    static void read(
            TermsImport.Format format, Reader reader, Optional<String> country, String source, TermsImport into)
            throws IOException {
        Map<String, TermsImport.Row> years = new LinkedHashMap<>();
        Map<String, Long> lines = new HashMap<>();
        for (CSVRecord record : FORMAT.parse(reader)) {
            long line = record.getRecordNumber() + 1;
            if (!record.isConsistent()) {
                into.refuse(line, "has " + record.size() + " columns, its header another number");
                continue;
            }
            switch (format) {
                case OWN -> own(record, line, into);
                case CONGRESS_CSV -> into.take(line, congress(record), source);
                case WHOGOV -> year(record, line, years, lines, into);
                default -> into.take(line, wikidata(record, country), source);
            }
        }
        years.forEach((key, row) -> into.take(lines.getOrDefault(key, 0L), row, source + " (yearly snapshots)"));
    }

    private static void own(CSVRecord record, long line, TermsImport into) {
        try {
            into.take(TermsFile.term(TermsFile.COLUMNS.stream().map(record::get).toArray(String[]::new)));
        } catch (IllegalArgumentException e) {
            into.refuse(line, String.valueOf(e.getMessage()));
        }
    }

    private static TermsImport.Row wikidata(CSVRecord r, Optional<String> country) {
        return new TermsImport.Row(
                first(r, "personLabel", "person_name", "name", "person"),
                first(r, "qid", "person_id", "item", "person"),
                first(r, "positionLabel", "position_name", "position"),
                Optional.of(first(r, "country_iso2", "country"))
                        .filter(c -> !c.isEmpty())
                        .or(() -> country)
                        .orElse(""),
                first(r, "start", "start_date", "from"),
                first(r, "end", "end_date", "to"));
    }

    private static TermsImport.Row congress(CSVRecord r) {
        String name = first(r, "full_name", "official_full", "name");
        return new TermsImport.Row(
                name.isEmpty() ? (first(r, "first_name") + " " + first(r, "last_name")).strip() : name,
                first(r, "wikidata", "wikidata_id"),
                first(r, "type").startsWith("sen") ? "Senator" : "Representative",
                "US",
                first(r, "start", "term_start"),
                first(r, "end", "term_end"));
    }

    /** Years of one person in one position that follow one another are one term, known by its years alone. */
    private static void year(
            CSVRecord r, long line, Map<String, TermsImport.Row> years, Map<String, Long> lines, TermsImport into) {
        String year = first(r, "year");
        if (!year.matches("[0-9]{4}")) {
            into.refuse(line, "year '" + year + "' is no year");
            return;
        }
        String country = alpha2(first(r, "country_isocode", "country_iso3", "country_iso2"));
        String key = first(r, "id", "name") + "|" + first(r, "position") + "|" + country;
        TermsImport.Row known = years.get(key);
        if (known != null && Integer.parseInt(year) - Integer.parseInt(known.to()) > 1) {
            years.remove(key);
            into.take(lines.getOrDefault(key, line), known, "WhoGov (yearly snapshots)");
            known = null;
        }
        String from = known == null ? year : known.from();
        lines.putIfAbsent(key, line);
        years.put(key, new TermsImport.Row(first(r, "name"), "", first(r, "position"), country, from, year));
    }

    private static final Map<String, String> ALPHA_2 = alpha2Codes();

    private static Map<String, String> alpha2Codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(new Locale.Builder().setRegion(code).build().getISO3Country(), code);
        }
        return codes;
    }

    private static String alpha2(String code) {
        return ALPHA_2.getOrDefault(code.toUpperCase(Locale.ROOT), code);
    }

    /** The cell of the first of these columns that the table has. */
    private static String first(CSVRecord r, String... columns) {
        for (String column : List.of(columns)) {
            if (r.isMapped(column) && r.isSet(column)) {
                return r.get(column).strip();
            }
        }
        return "";
    }
}
